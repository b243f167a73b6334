import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfLine, PdfLinePart } from './pdf-text.ts';

/** A font's own name ("ABCDEF+Calibri-Bold") by the id that the page knows it by; empty where unknown. */
export type FontNames = Map<string, string>;

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
type PdfPageProxy = Awaited<ReturnType<PdfDocument['getPage']>>;
/** What a page draws: a run of letters, or the mark of a structure. */
export type PdfItem = Awaited<ReturnType<PdfPageProxy['getTextContent']>>['items'][number];

type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
};

/**
 * Puts the pieces that a PDF draws together to lines, from top to bottom. `view` turns the PDF's coordinates
 * (from below) to those of the page as it is seen (from above).
 */
export function toLines(items: readonly PdfItem[], view: readonly number[], fonts: FontNames): PdfLine[] {
  const rows: Piece[][] = [];
  for (const item of items) {
    const piece = toPiece(item, view, fonts);
    if (!piece) continue;
    const row = rows.findLast((pieces, index) => index >= rows.length - 60 && isSameRow(pieces, piece));
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(toLine).sort((a, b) => a.y - b.y || a.x - b.x);
}

function toPiece(item: PdfItem, view: readonly number[], fonts: FontNames): Piece | null {
  if (!('str' in item) || item.str.trim() === '') return null;
  const { width, fontName } = item;
  const transform: readonly number[] = item.transform;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  return {
    text: item.str.normalize('NFC'),
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    width,
    size: Math.hypot(c, d) || Math.hypot(a, b),
    isBold: /bold|black|heavy|semibold|demi/i.test(fonts.get(fontName) ?? ''),
  };
}

/** On the same baseline; a raised or lowered letter (m²) stays on its line. */
function isSameRow(row: readonly Piece[], piece: Piece): boolean {
  const [first] = row;
  if (!first) return false;
  const biggest = Math.max(first.size, piece.size);
  const isRaised = Math.min(first.size, piece.size) < biggest * 0.8;
  return Math.abs(first.y - piece.y) < biggest * (isRaised ? 0.45 : 0.25);
}

function toLine(row: readonly Piece[]): PdfLine {
  const pieces = row.toSorted((a, b) => a.x - b.x);
  const [first] = pieces;
  const parts: PdfLinePart[] = [];
  const sizes = new Map<number, number>();
  const baselines = new Map<number, number>();
  let bold = 0;
  let letters = 0;
  let end = Number.NEGATIVE_INFINITY;
  let text = '';
  for (const piece of pieces) {
    const gap = piece.x - end;
    const before = parts.at(-1);
    if (!before || gap > piece.size * 1.1) parts.push({ text: piece.text, x: piece.x });
    else parts[parts.length - 1] = { ...before, text: before.text + between(gap, piece.size) + piece.text };
    text += (text === '' ? '' : between(gap, piece.size)) + piece.text;
    end = Math.max(end, piece.x + piece.width);
    const { length } = piece.text;
    letters += length;
    if (piece.isBold) bold += length;
    const size = Math.round(piece.size * 10) / 10;
    sizes.set(size, (sizes.get(size) ?? 0) + length);
    baselines.set(piece.y, (baselines.get(piece.y) ?? 0) + length);
  }
  const x = first?.x ?? 0;
  return {
    text: clean(text),
    parts: parts.map((part) => ({ ...part, text: clean(part.text) })),
    x,
    y: mostCommon(baselines),
    width: end - x,
    fontSize: mostCommon(sizes),
    isBold: bold * 2 > letters,
  };
}

function between(gap: number, size: number): string {
  return gap > size * 0.12 ? ' ' : '';
}

function clean(text: string): string {
  // A soft hyphen stays at the end of a line, where it says that the word goes on.
  return text
    .replace(/\u00ad(?!$)/g, '')
    .replace(/[ \t\u00a0\u2000-\u200b]+/g, ' ')
    .trim();
}

function mostCommon(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  let most = -1;
  for (const [value, count] of counts) {
    if (count <= most) continue;
    best = value;
    most = count;
  }
  return best;
}
