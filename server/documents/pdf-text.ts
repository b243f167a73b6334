/** A line of text on a page. Lengths are points (1/72 inch), measured from the page's upper left corner. */
export type PdfLine = {
  /** The whole line, with one space where there is a gap. */
  readonly text: string;
  /** The line cut where gaps are wide: number and text, columns of a table. One part for most lines. */
  readonly parts: readonly PdfLinePart[];
  readonly x: number;
  /** Where the letters stand (baseline). */
  readonly y: number;
  readonly width: number;
  /** The size that most of its letters have. */
  readonly fontSize: number;
  /** True where most of its letters are bold. */
  readonly isBold: boolean;
};

export type PdfLinePart = { readonly text: string; readonly x: number };

export type PdfPage = {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly PdfLine[];
};

/** What a PDF says of itself, and its text. */
export type PdfText = {
  readonly pageCount: number;
  /** As the file declares it, e.g. `nb-NO`; null where it does not. */
  readonly language: string | null;
  readonly title: string | null;
  /** True where the file carries a structure for screen readers. */
  readonly isTagged: boolean;
  /** False for scanned pages: fewer than half of them have words. */
  readonly hasTextLayer: boolean;
  readonly pages: readonly PdfPage[];
};

/** Why a PDF could not be read. */
export type PdfRefusal = 'encrypted' | 'broken' | 'tooManyPages' | 'tooMuchText' | 'tooSlow' | 'tooHeavy';

/** What the reading process is asked. */
export type PdfTask = { readonly bytes: Uint8Array; readonly mostPages: number };

/** What it answers. */
export type PdfAnswer =
  | { readonly kind: 'read'; readonly pdf: PdfText }
  | { readonly kind: 'refused'; readonly reason: PdfRefusal };
