import type { Language } from '../../domain/language.ts';
import {
  headingStyles,
  type PdfHeadingLevel,
  type PdfStyleName,
  type PdfTextStyle,
  textStyles,
} from './pdf-text-styles.ts';
import type { TagWriter } from './tag-writer.ts';

/** Below a heading there is room for two lines at least. */
const roomBelowHeading = 34;

export function writeHeading(
  tags: TagWriter,
  level: PdfHeadingLevel,
  text: string,
  { size }: { readonly size?: number } = {},
): void {
  const { pdf } = tags;
  const style = { ...headingStyles[level], ...(size ? { size } : {}) };
  tags.setStyle(style);
  const height = pdf.heightOfString(text, { width: tags.width(), lineGap: style.lineGap });
  tags.ensureRoom(style.spaceBefore + height + roomBelowHeading);
  leaveSpace(tags, style);
  if (level <= 2) pdf.outline.addItem(text);
  tags.write(`H${level}`, () => writeLines(tags, style, text));
}

export function writeParagraph(
  tags: TagWriter,
  text: string,
  { style = 'body', language }: { readonly style?: PdfStyleName; readonly language?: Language },
): void {
  leaveSpace(tags, textStyles[style]);
  tags.write('P', () => writeLines(tags, textStyles[style], text), language ? { lang: language } : {});
}

/** The name in bold, the value after it. */
export function writeFact(tags: TagWriter, name: string, value: string): void {
  const { pdf } = tags;
  tags.moveTo(pdf.y + 2);
  tags.write('P', () => {
    const options = { width: tags.width(), lineGap: textStyles.body.lineGap };
    tags.setStyle(textStyles.strong);
    pdf.text(`${name}: `, tags.left(), pdf.y, { ...options, continued: true });
    tags.setStyle(textStyles.body);
    pdf.text(value, options);
  });
}

/** On one page always, so that the place to press is one box. */
export function writeLink(tags: TagWriter, text: string, address: string): void {
  const { pdf } = tags;
  const style = { ...textStyles.body, colour: '#0b4f8a' };
  tags.setStyle(style);
  const height = pdf.heightOfString(text, { width: tags.width(), lineGap: style.lineGap });
  tags.ensureRoom(style.spaceBefore + height);
  leaveSpace(tags, style);
  const paragraph = tags.open('P');
  const link = pdf.struct('Link', {}, () => {
    const top = pdf.y;
    writeLines(tags, style, text, { underline: true });
    // A text to pdfkit, where a plain string would be a name.
    const contents = new String(text);
    pdf.link(tags.left(), top, tags.width(), height, address, { structParent: link, Contents: contents });
  });
  paragraph.add(link);
  paragraph.end();
}

function leaveSpace(tags: TagWriter, { spaceBefore }: PdfTextStyle): void {
  const isAtTop = tags.pdf.y <= tags.pdf.page.margins.top;
  tags.moveTo(isAtTop ? tags.pdf.page.margins.top : tags.pdf.y + spaceBefore);
}

function writeLines(
  tags: TagWriter,
  style: PdfTextStyle,
  text: string,
  options: PDFKit.Mixins.TextOptions = {},
): void {
  const { pdf } = tags;
  tags.setStyle(style);
  pdf.text(text, tags.left(), pdf.y, { width: tags.width(), lineGap: style.lineGap, ...options });
}
