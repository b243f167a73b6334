import type { Language } from '../../domain/language.ts';
import { collectPdf, openPdf, type PdfFacts } from './open-pdf.ts';
import { type PageFoot, writePageFeet } from './page-foot.ts';
import type { PdfHeadingLevel, PdfStyleName } from './pdf-text-styles.ts';
import { createTagWriter } from './tag-writer.ts';
import { type PdfFigure, writeFigure } from './write-figure.ts';
import { type PdfList, writeList } from './write-list.ts';
import { type PdfTable, writeTable } from './write-table.ts';
import { writeFact, writeHeading, writeLink, writeParagraph } from './write-text.ts';

export type TaggedDocumentOptions = PdfFacts & { readonly foot?: PageFoot };

/** A tagged PDF while it is written, from the top down. Sizes in points (72 an inch), y downwards. */
export type TaggedDocument = {
  /** For drawing within `figure` and `decoration`; text written straight to it would have no tag. */
  readonly pdf: PDFKit.PDFDocument;
  /** The width between the margins. */
  readonly width: number;
  /** H1 to H4, also in the reader's outline. A heading never stands alone at the foot of a page. */
  heading(level: PdfHeadingLevel, text: string, options?: { readonly size?: number }): void;
  /** `language` where it is another than the document's. */
  paragraph(text: string, options?: { readonly style?: PdfStyleName; readonly language?: Language }): void;
  /** «Saksnummer: 25/1234», a paragraph each. */
  facts(facts: readonly (readonly [name: string, value: string])[]): void;
  /** A paragraph that leads to an address. */
  link(text: string, address: string): void;
  list(list: PdfList): void;
  /** Headings stand again on each page that the table goes on to. */
  table(table: PdfTable): void;
  /** A picture with its words; `draw` gets its box on the page. */
  figure(figure: PdfFigure): void;
  /** What a screen reader passes by, such as rules and lines to write on. Moves down by its height. */
  decoration(height: number, draw: (box: PdfBox) => void): void;
  space(points: number): void;
  /** Begins a page unless so much is left on this one. */
  ensureRoom(points: number): void;
  newPage(): void;
  /** Writes the feet of the pages and answers the file. Nothing can be added afterwards. */
  finish(): Promise<Buffer>;
};

export type PdfBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Begins a PDF that everyone can read: PDF/UA-1 with structure, language, shown title and embedded letters.
 * Every PDF that we make is made through this room, and has the same content as an HTML page.
 */
export function startTaggedDocument({ foot, ...facts }: TaggedDocumentOptions): TaggedDocument {
  const pdf = openPdf(facts);
  const bytes = collectPdf(pdf);
  const tags = createTagWriter(pdf);
  return {
    pdf,
    width: tags.width(),
    heading: (level, text, options) => writeHeading(tags, level, text, options),
    paragraph: (text, options = {}) => writeParagraph(tags, text, options),
    facts: (rows) => {
      for (const [name, value] of rows) writeFact(tags, name, value);
    },
    link: (text, address) => writeLink(tags, text, address),
    list: (list) => writeList(tags, list),
    table: (table) => writeTable(tags, table),
    figure: (figure) => writeFigure(tags, figure),
    decoration: (height, draw) => {
      tags.ensureRoom(height);
      const box = { left: tags.left(), top: pdf.y, width: tags.width(), height };
      tags.artifact(() => draw(box));
      tags.moveTo(box.top + height);
    },
    space: (points) => tags.moveTo(pdf.y + points),
    ensureRoom: (points) => tags.ensureRoom(points),
    newPage: () => void pdf.addPage(),
    finish: () => {
      tags.end();
      writePageFeet(pdf, facts, foot);
      pdf.end();
      return bytes;
    },
  };
}
