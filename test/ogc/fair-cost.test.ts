import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/database/database.ts';
import { collectionAt } from '../../server/ogc/collections/all-collections.ts';
import { readItemPage } from '../../server/ogc/items.queries.ts';
import { readItemsQuestion } from '../../server/ogc/parameters/read-items-question.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { openOwnerConnection } from '../database/owner-connection.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
const owner = openOwnerConnection();
let municipality: BuiltMunicipality;
beforeAll(async () => {
  municipality = await buildMunicipality(database);
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

class RolledBack extends Error {}

/** What becomes of questions where there are so many plans, each with a version and a hearing, and all are counted. */
async function answersAmong(
  count: number,
  questions: readonly (readonly [collection: string, query: string])[],
): Promise<readonly (readonly [query: string, outcome: string])[]> {
  const outcomes: (readonly [string, string])[] = [];
  const done = drizzle(owner).transaction(async (transaction) => {
    const plan = sql`md5('plan' || n || ${municipality.id})::uuid`;
    const area = sql`st_multi(st_makeenvelope(10 + n * 0.0001, 59, 10.0001 + n * 0.0001, 59.001, 4258))`;
    const each = sql`generate_series(1, ${count}) n`;
    await transaction.execute(sql`
      insert into plan (id, municipality_id, identifier, name, plan_type, status)
      select ${plan}, ${municipality.id}, 'x' || n, 'Plan ' || n, 35, 1 + n % 3 from ${each}
    `);
    await transaction.execute(sql`
      insert into hearing (municipality_id, plan_id, kind, code, opens_at, closes_at, published_at, area)
      select ${municipality.id}, ${plan}, 'limited', 'zzzz' || n, now(), now() + interval '1 day', now(), ${area}
      from ${each}
    `);
    await transaction.execute(sql`
      insert into plan_version (
        id, municipality_id, plan_id, number, source_sha256, format, srid, report, area, created_by, published_at
      )
      select ${plan}, ${municipality.id}, ${plan}, 1, sha256(n::text::bytea), 'sosi', 25832, '{}', ${area}, 'a test', now()
      from ${each}
    `);
    await transaction.execute(sql`analyze plan, plan_version, hearing`);
    const asEveryone: Database = {
      ...database,
      withRole: async (_role, _reader, work) => {
        await transaction.execute(sql`select set_config('role', 'allmenning_public', true)`);
        return work(transaction);
      },
    };
    for (const [id, query] of questions) {
      const question = readItemsQuestion(`/ogc/x?${query}`, collectionAt(id));
      const outcome = await readItemPage({ database: asEveryone, reader: {} }, question, {
        rows: question.limit,
        after: null,
        site: { publicUrl: '' },
      }).then(
        () => 'answered',
        (error: { code?: string }) => String(error.code ?? error),
      );
      outcomes.push([query, outcome]);
    }
    throw new RolledBack();
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return outcomes;
}

describe('a question among two thousand plans', { timeout: 180_000 }, () => {
  it('is answered where it is plain, and refused where it compares all there is with a shape', async () => {
    const plain = [
      'filter=status = 1e300',
      'filter=status = 99999999999999999999999',
      'filter=status = 2',
      'status=3',
      "filter=casei(name) LIKE casei('%bryggen%')",
      "filter=name LIKE 'Plan 1%25' AND published > TIMESTAMP('2026-01-01T00:00:00Z')",
      'sortby=-published',
      'sortby=name&limit=1000',
      'datetime=2026-01-01T00:00:00Z/..',
      'identifier=x77',
    ].map((query) => ['plans', query.replaceAll(' ', '%20')] as const);
    // Each another shape, since the planner sees through what is said twice.
    const far = (n: number) => `s_disjoint(geometry, POLYGON((10 59, 11 59, 11 60.${n}, 10 59)))`;
    const everything = (clause: (n: number) => string) =>
      encodeURIComponent(Array.from({ length: 40 }, (_, index) => clause(100 + index)).join(' OR '));
    const nasty = [
      ['hearings', `filter=${everything((n) => `(${far(n)} OR NOT ${far(n + 500)})`)}&sortby=kind`],
      ['plans', `filter=${everything(far)}&sortby=name`],
    ] as const;
    const outcomes = await answersAmong(2_000, [...plain, ...nasty]);
    expect(outcomes).toEqual([
      ...plain.map(([, query]) => [query, 'answered']),
      ...nasty.map(([, query]) => [query, 'filter-too-costly']),
    ]);
  });
});

it.each([
  ['', 'none'],
  ['bbox=10,59,11,60&limit=7', 'none'],
  ['sortby=name', 'sorted'],
  ['sortby=name&status=3', 'conditioned'],
  ['datetime=2026-01-01T00:00:00Z/..', 'conditioned'],
])('the question «%s» is weighed as one that is %s', (query, weight) => {
  expect(readItemsQuestion(`/ogc/x?${query}`, collectionAt('plans')).weight).toBe(weight);
});
