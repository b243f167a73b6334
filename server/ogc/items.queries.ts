import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Reader } from '../http/reader-of-request.ts';
import type { Collection, Site } from './collections/collection.ts';
import type { CoordinateSystem } from './coordinate-systems.ts';
import { type Item, itemOf, type Row } from './item-of-row.ts';
import { selectCount, selectItem, selectItems, selectMatches } from './item-sql.ts';
import { readPageOfBox } from './page-of-box.queries.ts';
import type { Position } from './parameters/cursor.ts';
import type { ItemsQuestion } from './parameters/read-items-question.ts';
import { reasonOf } from './reason-of.ts';

export type ItemPage = {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  /** How many match in all, where finding the page told it. */
  readonly matched?: number;
};

/** The database's own units; a unit is about a hundredth of a millisecond on a machine of today. */
const ceiling = 100_000;
const longestMilliseconds = 2_500;
/** Counting farther costs more than the count is worth. */
const mostCounted = 2_000;

/** Where things are read, for whom: everyone, or a municipality. */
export type Source = { readonly database: Database; readonly reader: Reader };

export type PageAsked = {
  readonly rows: number;
  readonly after: Position | null;
  readonly site: Site;
  /** True where the same question was found cheap enough just before. */
  readonly isContinued?: boolean;
};

/** One page in one short transaction: whoever reads it slowly holds nothing. */
export async function readItemPage(
  source: Source,
  question: ItemsQuestion,
  asked: PageAsked,
): Promise<ItemPage> {
  const ofBox = await readPageOfBox(source, question, asked);
  if (ofBox) return ofBox;
  const { rows, after, site, isContinued = false } = asked;
  const read = async (transaction: Transaction, run: Run): Promise<ItemPage> => {
    if (!isContinued) await refuseCostly(transaction, source.database.engine, question);
    const found = await run<Row>(selectItems(question, rows + 1, after));
    const items = found.slice(0, rows).map((row) => itemOf(question, row, site));
    return { items, hasMore: found.length > rows };
  };
  return ask(source, read, { isPlannedAnew: question.conditions.length > 0 });
}

/** How many things match; null where counting them would take long. */
export function countItems(source: Source, question: ItemsQuestion): Promise<number | null> {
  const count = async (_: Transaction, run: Run): Promise<number | null> => {
    const [row] = await run<{ count: number }>(selectCount(question, mostCounted + 1));
    return row && row.count <= mostCounted ? row.count : null;
  };
  return ask(source, count, { isPlannedAnew: question.conditions.length > 0 });
}

export function findItem(
  source: Source,
  collection: Collection,
  { id, system, site }: { id: string; system: CoordinateSystem; site: Site },
): Promise<Item | null> {
  return ask(source, async (_, run) => {
    for (const condition of collection.byIdentity(id)) {
      const [row] = await run<Row>(selectItem(collection, system, condition));
      if (row) return itemOf({ collection, system }, row, site);
    }
    return null;
  });
}

type Run = <T extends Row>(query: SQL) => Promise<readonly T[]>;

/**
 * Work as everyone may read, ended by the database itself where it takes too long. `isPlannedAnew`: what is asked decides
 * how it is best found. A plan for any box at all took ten times as long for most.
 */
function ask<T>(
  { database, reader }: Source,
  work: (transaction: Transaction, run: Run) => Promise<T>,
  { isPlannedAnew = false } = {},
): Promise<T> {
  return database
    .withRole('public', reader, async (transaction) => {
      // Sent together with the question. Compiling a plan costs more than any answer of ours. What is asked for lies in
      // memory, where a page read out of turn costs little more than the next one.
      const limited = transaction.execute(sql`
        select set_config('statement_timeout', ${String(longestMilliseconds)}, true),
          set_config('jit', 'off', true), set_config('random_page_cost', '1.1', true),
          set_config('plan_cache_mode', ${isPlannedAnew ? 'force_custom_plan' : 'auto'}, true)
      `);
      limited.catch(() => undefined);
      return work(transaction, async (query) => {
        const [rows] = await Promise.all([transaction.execute(query), limited]);
        return z.array(z.custom<never>()).parse([...rows]);
      });
    })
    .catch((error: unknown) => {
      throw reasonOf(error);
    });
}

const planSchema = z.tuple([
  z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Total Cost': z.number() }) })]) }),
]);

/**
 * Refuses what would search through too much. All that matches must be cheap to find; where a time limit
 * stands behind it, it is enough that the first page is, and sorting alone, one pass, is left to that limit.
 */
async function refuseCostly(
  transaction: Transaction,
  engine: Database['engine'],
  question: ItemsQuestion,
): Promise<void> {
  if (question.weight === 'none' || (question.weight === 'sorted' && engine === 'server')) return;
  const costOf = async (query: SQL) => {
    const [{ 'QUERY PLAN': plan }] = planSchema.parse([
      ...(await transaction.execute(sql`explain (format json) ${query}`)),
    ]);
    return plan[0].Plan['Total Cost'];
  };
  if ((await costOf(selectMatches(question))) <= ceiling) return;
  const isQuickAtFirst =
    engine === 'server' && (await costOf(selectMatches(question, question.limit))) <= ceiling;
  if (!isQuickAtFirst) throw new AppError('filter-too-costly');
}
