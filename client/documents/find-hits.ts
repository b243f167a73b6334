/** Where a query stands on a page: offsets in the page's text as `joinItems` makes it. */
export type PdfHit = { readonly page: number; readonly start: number; readonly end: number };

export type PageString = {
  readonly text: string;
  /** Where each text item begins in the text. */
  readonly starts: readonly number[];
};

type Item = { readonly str: string; readonly hasEOL: boolean };

/** The items' texts one after the other, with a space where a line ends. Letters keep their count. */
export function joinItems(items: readonly Item[]): PageString {
  const starts: number[] = [];
  let text = '';
  for (const { str, hasEOL } of items) {
    starts.push(text.length);
    text += hasEOL ? `${str} ` : str;
  }
  return { text, starts };
}

/** All places where the query stands, whatever the case and kind of space. */
export function findHits({ text }: PageString, page: number, query: string): PdfHit[] {
  const wanted = plain(query.trim());
  if (!wanted) return [];
  const within = plain(text);
  const hits: PdfHit[] = [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) {
    hits.push({ page, start: at, end: at + wanted.length });
  }
  return hits;
}

/** Letter for letter, so that offsets stay. */
function plain(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const letter = text.charAt(index);
    const small = letter.toLowerCase();
    return /\s/.test(letter) ? ' ' : small.length === 1 ? small : letter;
  }).join('');
}
