/** A paragraph of a Word document as it reads, with its number or bullet in front. */
export type DocxParagraph = {
  readonly text: string;
  /** Level of its heading style, from 1; null for other text. */
  readonly headingLevel: number | null;
  readonly isBold: boolean;
  /** Points; null where neither the text nor its style says. */
  readonly fontSize: number | null;
  /** Cells of a table's row; one for a paragraph. */
  readonly cells: readonly string[];
};
