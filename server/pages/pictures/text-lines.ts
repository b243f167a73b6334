import { lettersPath } from '../../cartography/letters-path.ts';

type TextBlock = {
  readonly left: number;
  /** Baseline of the first line. */
  readonly top: number;
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour: string;
  /** Further text is cut off with «…». */
  readonly maximumLines: number;
};

/** A text as outlines in an SVG, broken into lines; `bottom` is the baseline after the last. */
export function textBlock(text: string, block: TextBlock): { readonly svg: string; readonly bottom: number } {
  const { left, top, size, colour, isBold = false } = block;
  const lineHeight = size * 1.22;
  const lines = brokenLines(text, block);
  const svg = lines.map((line, index) => {
    const { path } = lettersPath(line, { size, isBold });
    return `<path transform="translate(${left} ${top + index * lineHeight})" d="${path}" fill="${colour}"/>`;
  });
  return { svg: svg.join(''), bottom: top + lines.length * lineHeight };
}

function brokenLines(text: string, { width, size, isBold = false, maximumLines }: TextBlock): string[] {
  const fits = (line: string) => lettersPath(line, { size, isBold }).width <= width;
  const lines: string[] = [];
  let line = '';
  // No title is longer than what fits; a word that is goes on the next line in pieces.
  const words = text
    .slice(0, 400)
    .trim()
    .split(/\s+/)
    .flatMap((word) => piecesOf(word, fits));
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  if (lines.length <= maximumLines) return lines;
  const kept = lines.slice(0, maximumLines);
  let last = `${kept.pop()}…`;
  while (last.length > 2 && !fits(last)) last = `${last.slice(0, -2)}…`;
  return [...kept, last];
}

function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (fits(piece + letter)) piece += letter;
    else {
      pieces.push(piece);
      piece = letter;
    }
  }
  return [...pieces, piece];
}
