import type { SourceLine } from './source-line.ts';

/** Marks what belongs to the pages and not to the text: headers, footers, page numbers, the table of contents. */
export function findPageFurniture(lines: readonly SourceLine[]): ReadonlySet<number> {
  const furniture = new Set<number>();
  const pages = new Set(lines.map(({ page }) => page)).size;
  const timesAtEdge = countPages(lines.filter(({ isAtEdge }) => isAtEdge));
  lines.forEach((line, index) => {
    if (!line.isAtEdge) return;
    const isRepeated = (timesAtEdge.get(masked(line.text)) ?? 0) >= Math.max(2, pages / 2);
    if (isRepeated || pageNumber.test(line.text) || pageOfPages.test(line.text)) furniture.add(index);
  });
  for (const index of findContents(lines)) furniture.add(index);
  return furniture;
}

const pageNumber =
  /^(?:[-–|]\s*)?(?:(?:side|page|s\.)\s*)?\d{1,3}(?:\s*(?:av|of|\/)\s*\d{1,3})?(?:\s*[-–|])?$/i;
/** Among other words of a footer: "Plan-id 202202 · Side 1 av 4". */
const pageOfPages = /\bside\s\d{1,3}\s(?:av|\/)\s?\d{1,3}\b/i;
const leader = /(?:\.\s?){4,}\s*\d{1,3}$|…\s*\d{1,3}$/;
const contentsTitle = /^(?:innhold(?:sfortegnelse|sliste)?|innhald(?:sliste)?|contents)\s*:?$/i;
const endsInPage = /\s\d{1,3}$/;

/** Lines with dots to a page number; and under the word "Innhold" all lines that end in a page number. */
function findContents(lines: readonly SourceLine[]): number[] {
  const found: number[] = [];
  let isUnderTitle = false;
  lines.forEach(({ text }, index) => {
    if (contentsTitle.test(text)) {
      isUnderTitle = true;
      found.push(index);
      return;
    }
    if (leader.test(text) || (isUnderTitle && endsInPage.test(text))) {
      found.push(index);
      return;
    }
    // A long entry goes over two lines; the page number stands at the end of the second.
    const next = lines[index + 1]?.text ?? '';
    const isHalfEntry =
      isUnderTitle && (leader.test(next) || endsInPage.test(next)) && !contentsTitle.test(next);
    if (isHalfEntry && index > 0 && found.includes(index - 1)) found.push(index);
    else isUnderTitle = false;
  });
  return found;
}

/** On how many pages each line stands; numbers that go from page to page count as one. */
function countPages(lines: readonly SourceLine[]): Map<string, number> {
  const pagesOf = new Map<string, Set<number | null>>();
  for (const { text, page } of lines) {
    const pages = pagesOf.get(masked(text)) ?? new Set();
    pages.add(page);
    pagesOf.set(masked(text), pages);
  }
  return new Map([...pagesOf].map(([text, pages]) => [text, pages.size]));
}

function masked(text: string): string {
  return text.replace(/\d+/g, '0').toLowerCase();
}
