import type { TagWriter } from './tag-writer.ts';
import type { PdfBox } from './tagged-document.ts';

export type PdfFigure = {
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly height: number;
  /** The width between the margins, where it is not given. */
  readonly width?: number;
  /** Where on the page, in place of below what was written last; the writing then stays where it was. */
  readonly at?: { readonly left: number; readonly top: number };
  draw(box: PdfBox): void;
};

export function writeFigure(tags: TagWriter, { alt, height, width, at, draw }: PdfFigure): void {
  if (!alt.trim()) throw new Error('a figure needs words');
  const { pdf } = tags;
  if (!at) tags.ensureRoom(height);
  const from = pdf.y;
  const box = {
    left: at?.left ?? tags.left(),
    top: at?.top ?? from,
    width: width ?? tags.width(),
    height,
  };
  tags.write('Figure', () => draw(box), {
    alt,
    bbox: [box.left, box.top, box.left + box.width, box.top + height],
  });
  tags.moveTo(at ? from : box.top + height);
}
