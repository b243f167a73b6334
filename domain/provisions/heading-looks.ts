import type { SourceLine } from './source-line.ts';

/** What the text of a document looks like, so that headings can be told from it. */
export type DocumentLooks = {
  /** Size of the running text; null where the format does not say. */
  readonly fontSize: number | null;
  /** Distance between lines of a paragraph. */
  readonly lineHeight: number | null;
  /** True where headings are told by style, size or weight at all. */
  readonly hasStyles: boolean;
  /** Where the text begins and ends across the page; endless where the format does not say. */
  readonly left: number;
  readonly right: number;
};

const longestHeading = 160;
const sentenceVerbs =
  /\b(?:skal|kan|må|bør|er|tillates|tillatast|gjelder|gjeld|omfatter|omfattar|settes|vises|kreves|krevst|benyttes|etableres|har)\b/i;

export function documentLooks(lines: readonly SourceLine[]): DocumentLooks {
  const fontSize = mostCommon(lines.map(({ fontSize: size, text }) => [size, text.length] as const));
  const gaps = lines.slice(1).flatMap(({ y, page }, index) => {
    const before = lines[index];
    if (y === null || !before || before.y === null || before.page !== page) return [];
    const gap = Math.round((y - before.y) * 2) / 2;
    return gap > 0 && gap < 40 ? [[gap, 1] as const] : [];
  });
  const lineHeight = mostCommon(gaps);
  const xs = lines.flatMap(({ x }) => (x === null ? [] : [x]));
  const ends = lines.flatMap(({ x, width }) => (x === null || width === null ? [] : [x + width]));
  const left = Math.min(...xs.slice(0, 20_000));
  const right = ends.sort((a, b) => a - b)[Math.floor(ends.length * 0.97)] ?? Number.POSITIVE_INFINITY;
  const looks = { fontSize, lineHeight, hasStyles: true, left, right };
  return { ...looks, hasStyles: lines.some((line) => headingRank(line, looks) !== null) };
}

/** How loud a heading is by its looks, the loudest first, as a number to compare; null for running text. */
export function headingRank(line: SourceLine, { fontSize }: DocumentLooks): number | null {
  if (line.headingLevel !== null) return line.headingLevel;
  const grows = fontSize !== null && line.fontSize !== null ? line.fontSize / fontSize : 1;
  if (grows > 1.03) return 10 - Math.min(6, (grows - 1) * 10) - (line.isBold ? 0.5 : 0);
  if (isCapitals(line.text)) return 10.2;
  return line.isBold ? 10.5 : null;
}

/** True where the words could be a heading: short, no whole sentence. */
export function readsAsHeading(text: string): boolean {
  return (
    text.length <= longestHeading && /^[\p{Lu}\d§«"(#]/u.test(text) && !/[.,;]$|:\s*$/.test(withoutEnd(text))
  );
}

/** True where an unstyled line reads as a heading and not as a short rule. */
export function readsAsTitle(text: string): boolean {
  return text.length <= 90 && readsAsHeading(text) && !text.endsWith(':') && !sentenceVerbs.test(text);
}

/** True for running text, as against a list of facts such as dates and numbers. */
export function readsAsSentences(text: string): boolean {
  return sentenceVerbs.test(text) && /\p{Ll}[.:]/u.test(text);
}

/** "KJØREVEG (o_SKV)": capitals alone are a style, where there are words enough to tell. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\([^)]*\)|[^\p{L}]/gu, '');
  return letters.length >= 5 && letters === letters.toUpperCase();
}

/** "jf. § 12-7 nr." and "mv." end a heading with a full stop that ends no sentence. */
function withoutEnd(text: string): string {
  return text.replace(/\b(?:nr|mv|m\.v|m\.m|etc|pbl|o\.l)\.$/i, '');
}

function mostCommon(weighed: readonly (readonly [number | null, number])[]): number | null {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighed) if (value !== null) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
