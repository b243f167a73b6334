import type { SourceLine } from '../../../domain/provisions/source-line.ts';
import type { DocxParagraph } from '../../documents/docx-paragraph.ts';

/** The paragraphs of a Word document as the reader of provisions wants them. */
export function docxSourceLines(paragraphs: readonly DocxParagraph[]): SourceLine[] {
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    page: null,
    startsParagraph: true,
    isAtEdge: false,
    x: null,
    y: null,
    width: null,
  }));
}
