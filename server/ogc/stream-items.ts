import { featureText, itemsLinks } from './answers/items-answer.ts';
import type { Item } from './item-of-row.ts';
import { readItemPage, type Source } from './items.queries.ts';
import type { Position } from './parameters/cursor.ts';
import type { ItemsQuestion } from './parameters/read-items-question.ts';

/**
 * A long page as GeoJSON, piece by piece: each is read in a transaction of its own, when the one before has been
 * taken. What is withdrawn meanwhile is not in the rest.
 */
export async function* streamItems(source: Source, question: ItemsQuestion, publicUrl: string) {
  const site = { publicUrl };
  let after: Position | null = question.after;
  let returned = 0;
  let last: Item | undefined;
  yield '{"type":"FeatureCollection","features":[';
  while (returned < question.limit) {
    const rows = Math.min(question.collection.rowsAtOnce, question.limit - returned);
    const { items, hasMore }: Awaited<ReturnType<typeof readItemPage>> = await readItemPage(
      source,
      question,
      {
        rows,
        after,
        site,
        isContinued: returned > 0,
      },
    );
    yield `${returned > 0 && items.length > 0 ? ',' : ''}${items.map((item) => featureText(item)).join(',')}`;
    returned += items.length;
    last = hasMore ? items.at(-1) : undefined;
    if (!last) break;
    after = last.position;
  }
  yield `],"numberReturned":${returned},"links":${JSON.stringify(itemsLinks(question, publicUrl, last))}}`;
}
