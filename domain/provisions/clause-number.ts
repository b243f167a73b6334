/** The number at the beginning of a clause, as printed, and what follows it. */
export type ClauseNumber = {
  /** "§ 3.1", "2.1.1", "Kapittel 2", "A". */
  readonly printed: string;
  readonly kind: 'section' | 'decimal' | 'chapter' | 'letter';
  /** "3.1" is 3 and 1; a letter counts from A. */
  readonly parts: readonly number[];
  /** The text after the number. */
  readonly rest: string;
};

const section =
  /^(§{1,2}\s?(\d{1,3}(?:\s?[.-]\s?\d{1,3}){0,5})\s?([a-z](?=[\s.)]|$))?)\s?[.:)]?(?:\s+(?=\S)|$|(?=\p{Lu}))/u;
const decimal = /^((\d{1,3}(?:\.\d{1,3}){0,5})\.?)(?:\s+(?=[\p{L}§«"(#%-])|$)/u;
const chapter = /^((?:kapittel|kap\.?|del)\s+(\d{1,2}|[IVX]{1,5}|[A-Z]))\s?[.:–-]?(?:\s+|$)/iu;
const letter = /^([A-ZÆØÅ]|[IVX]{2,5})\s?[.)]\s+(?=\p{Lu})/u;

/** Reads the number that a line begins with; null where it begins with none. */
export function readClauseNumber(line: string): ClauseNumber | null {
  const asSection = section.exec(line);
  if (asSection) {
    const [whole, printed = '', numbers = '', tail] = asSection;
    const parts = numbers.split(/[.-]/).map(Number);
    return {
      printed: tidy(printed),
      kind: 'section',
      parts: tail ? [...parts, tail.charCodeAt(0) - 96] : parts,
      rest: line.slice(whole.length).trim(),
    };
  }
  const asDecimal = decimal.exec(line);
  if (asDecimal) {
    const [whole, , numbers = ''] = asDecimal;
    const rest = line.slice(whole.length).trim();
    return { printed: numbers, kind: 'decimal', parts: numbers.split('.').map(Number), rest };
  }
  const asChapter = chapter.exec(line);
  if (asChapter) {
    const [whole, printed = '', order = ''] = asChapter;
    return { printed, kind: 'chapter', parts: [orderOf(order)], rest: line.slice(whole.length).trim() };
  }
  const asLetter = letter.exec(line);
  if (asLetter) {
    const [whole, order = ''] = asLetter;
    return { printed: order, kind: 'letter', parts: [orderOf(order)], rest: line.slice(whole.length).trim() };
  }
  return null;
}

/** True where a number can come after another of its kind: the next, a few further on, or the first one below. */
export function canFollow(before: readonly number[] | null, after: readonly number[]): boolean {
  // A text may be a part of one that began elsewhere.
  if (!before) return true;
  const depth = after.length;
  const last = after[depth - 1] ?? 0;
  const isSamePath = (length: number) =>
    after.slice(0, length).every((part, index) => part === before[index]);
  if (depth > before.length) {
    // A level may be passed over: § 2 and then 2.1.1.
    return isSamePath(before.length) && after.slice(before.length).every((part) => part <= 1);
  }
  const sibling = before[depth - 1] ?? 0;
  return isSamePath(depth - 1) && last > sibling && last <= sibling + 4;
}

/** The printed number with the section sign and its number kept on one line. */
function tidy(printed: string): string {
  return printed.trim().replace(/\s/g, '\u00a0');
}

function orderOf(order: string): number {
  if (/^\d+$/.test(order)) return Number(order);
  const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  const upper = order.toUpperCase();
  if (!/^[IVX]+$/.test(upper)) return upper.charCodeAt(0) - 64;
  return [...upper].reduce((sum, sign, index) => {
    const value = roman[sign] ?? 0;
    return sum + (value < (roman[upper[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
