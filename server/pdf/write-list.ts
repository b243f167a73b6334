import { textStyles } from './pdf-text-styles.ts';
import type { TagWriter } from './tag-writer.ts';

export type PdfList = {
  readonly items: readonly string[];
  /** Numbered from 1; otherwise with bullets. */
  readonly isNumbered?: boolean;
};

const indent = 18;

export function writeList(tags: TagWriter, { items, isNumbered = false }: PdfList): void {
  if (items.length === 0) return;
  const { pdf } = tags;
  const style = textStyles.body;
  const list = tags.open('L');
  list.dictionary.data.A = { O: 'List', ListNumbering: isNumbered ? 'Decimal' : 'Disc' };
  for (const [index, text] of items.entries()) {
    tags.moveTo(pdf.y + 4);
    tags.ensureRoom(style.size * 2);
    const item = tags.open('LI', list);
    const top = pdf.y;
    tags.setStyle(style);
    tags.write(
      'Lbl',
      () => pdf.text(isNumbered ? `${index + 1}.` : '•', tags.left() + 4, top, { lineBreak: false }),
      { parent: item },
    );
    tags.write(
      'LBody',
      () =>
        pdf.text(text, tags.left() + indent, top, {
          width: tags.width() - indent,
          lineGap: style.lineGap,
        }),
      { parent: item },
    );
    item.end();
    tags.moveTo(pdf.y);
  }
  list.end();
}
