import type { TextBlock } from '../../domain/documents/text-block.ts';
import type { PdfLine, PdfPage } from './pdf-text.ts';

/** A gap wider than the lines' own by this much begins a paragraph. */
const gapOfParagraph = 1.75;
const longestHeading = 160;

/**
 * A page as headings and paragraphs, from the size, weight and distance of its lines. A line that stands out
 * from the page's running text is a heading; lines close together are one paragraph, hyphens mended.
 */
export function toTextBlocks({ lines }: PdfPage): TextBlock[] {
  const bodySize = commonSize(lines);
  const blocks: TextBlock[] = [];
  let before: PdfLine | undefined;
  for (const one of lines) {
    const line = { ...one, text: storable(one.text) };
    if (!line.text) continue;
    const kind = isHeading(line, bodySize) ? 'heading' : 'paragraph';
    const last = blocks.at(-1);
    if (last && before && last.kind === kind && isClose(before, line)) {
      blocks[blocks.length - 1] = { kind, text: join(last.text, line.text) };
    } else blocks.push({ kind, text: line.text });
    before = line;
  }
  return blocks;
}

function isHeading({ fontSize, isBold, text }: PdfLine, bodySize: number): boolean {
  if (text.length > longestHeading || !/\p{L}/u.test(text)) return false;
  return fontSize > bodySize * 1.15 || (isBold && fontSize >= bodySize && !/[.:,;]$/.test(text));
}

function isClose(before: PdfLine, line: PdfLine): boolean {
  return line.y - before.y < Math.max(before.fontSize, line.fontSize) * gapOfParagraph;
}

function join(text: string, next: string): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next;
  return /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;
}

/** Fonts with broken tables give characters that no database takes. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed().trim();
}

/** The size that most letters of the page have. */
function commonSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { fontSize, text } of lines) letters.set(fontSize, (letters.get(fontSize) ?? 0) + text.length);
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
