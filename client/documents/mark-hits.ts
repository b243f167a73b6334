import { joinItems, type PdfHit } from './find-hits.ts';
import { scrollWithin } from './scroll-within.ts';

type Item = Parameters<typeof joinItems>[0][number];

/**
 * Marks hits in the text layer of a page and scrolls the current one into view. Browsers without highlights show the
 * page alone. Returns what takes the marks away.
 */
export function markHits(
  layer: { readonly divs: readonly HTMLElement[]; readonly items: readonly Item[] },
  hits: readonly PdfHit[],
  current: PdfHit | undefined,
): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const { starts } = joinItems(layer.items);
  const rangesOf = (hit: PdfHit) =>
    layer.items.flatMap(({ str }, index) => rangeWithin(layer.divs[index], str, hit, starts[index] ?? 0));
  CSS.highlights.set('document-hit', new Highlight(...hits.flatMap(rangesOf)));
  const now = current ? rangesOf(current) : [];
  CSS.highlights.set('document-hit-current', new Highlight(...now));
  const first = now[0]?.startContainer.parentElement;
  if (first) scrollWithin(first, 'center');
  return () => {
    CSS.highlights.delete('document-hit');
    CSS.highlights.delete('document-hit-current');
  };
}

function rangeWithin(div: HTMLElement | undefined, text: string, hit: PdfHit, start: number): Range[] {
  const from = Math.max(0, hit.start - start);
  const to = Math.min(text.length, hit.end - start);
  const node = div?.firstChild;
  if (from >= to || !(node instanceof Text) || node.length < to) return [];
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return [range];
}
