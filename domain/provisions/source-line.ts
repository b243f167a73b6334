/** A line or paragraph of a document of provisions, as a reader of its format delivers it. */
export type SourceLine = {
  readonly text: string;
  /** From 1; null where the format has no pages. */
  readonly page: number | null;
  /** True at a paragraph's first line, false amid one, null where the format does not say. */
  readonly startsParagraph: boolean | null;
  /** True in the strip at the top or foot of a page, where headers and page numbers stand. */
  readonly isAtEdge: boolean;
  /** Level of the document's own heading style, from 1; null for other text. */
  readonly headingLevel: number | null;
  readonly isBold: boolean;
  /** Points; null where the format does not say. */
  readonly fontSize: number | null;
  /** Points from the page's left side and top; null where the format does not say. */
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number | null;
  /** Columns of the row, where there are several. */
  readonly cells: readonly string[];
};

/** A line of plain text, about whose looks nothing is known. */
export function plainSourceLine(text: string, startsParagraph: boolean | null): SourceLine {
  return {
    text,
    page: null,
    startsParagraph,
    isAtEdge: false,
    headingLevel: null,
    isBold: false,
    fontSize: null,
    x: null,
    y: null,
    width: null,
    cells: [text],
  };
}
