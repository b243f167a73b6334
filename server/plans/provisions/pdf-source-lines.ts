import type { SourceLine } from '../../../domain/provisions/source-line.ts';
import type { PdfText } from '../../documents/pdf-text.ts';

/** Headers and footers stand in so much of a page's height, at the top and at the foot. */
const edge = 0.085;

/** The lines of a PDF as the reader of provisions wants them. */
export function pdfSourceLines({ pages }: Pick<PdfText, 'pages'>): SourceLine[] {
  return pages.flatMap(({ number, height, lines }) =>
    lines.map(({ text, parts, x, y, width, fontSize, isBold }) => ({
      text,
      page: number,
      startsParagraph: null,
      isAtEdge: y < height * edge || y > height * (1 - edge),
      headingLevel: null,
      isBold,
      fontSize,
      x,
      y,
      width,
      cells: parts.map((part) => part.text),
    })),
  );
}
