/** A line of a clause's text and how it hangs together with the one before. */
export type BodyLine = {
  readonly text: string;
  readonly startsParagraph: boolean;
  /** A row of a table stands alone. */
  readonly isRow: boolean;
};

const bullet = /^[•▪■●○◦‣∙·*–—-]\s*(?=\S)/u;
const letter = /^(?:[a-zæøå]|\d{1,2}|[ivx]{1,4})[).]\s+(?=\S)/;

/** True for a point of a list: "•", "–", "a)", "1.". */
export function isListItem(text: string): boolean {
  return (bullet.test(text) && !/^-?\d/.test(text)) || letter.test(text);
}

/**
 * Running text from lines: words divided at the end of a line are whole again, paragraphs are parted by an empty
 * line, points of a list stand on lines of their own, each beginning with "- " or its letter.
 */
export function joinLines(lines: readonly BodyLine[]): string {
  let text = '';
  let isInList = false;
  for (const line of lines) {
    const isItem = isListItem(line.text);
    const own = isItem ? line.text.replace(bullet, '- ') : line.text;
    if (text === '') text = own;
    else if (isItem || line.isRow) text += `\n${own}`;
    else if (line.startsParagraph) text += `${isInList ? '\n' : '\n\n'}${own}`;
    else text = joinTwo(text, own);
    isInList = isItem || line.isRow || (isInList && !line.startsParagraph);
  }
  return text;
}

/** The next line put after the text before it; a divided word is made whole. */
export function joinTwo(before: string, after: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (before.endsWith('/') || before.endsWith('/-')) return before + after;
  const word = before.endsWith('-') && /\p{L}+\d*(?=-$)/u.exec(before.slice(-60))?.[0];
  if (!word) return `${before} ${after}`;
  // "Bygge- og anleggsstøy", "IT-system", "T-1442" keep their hyphen.
  if (/^(?:og|eller|og\/eller|samt|til)\b/.test(after)) return `${before} ${after}`;
  if (/^\d/.test(after) || /^\p{Lu}+\d*$/u.test(word)) return before + after;
  return /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : before + after;
}
