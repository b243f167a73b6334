import { sql } from 'drizzle-orm';
import {
  municipality,
  municipalityBoundary,
  municipalityNumber,
} from '../../drizzle/schema/municipalities.ts';
import type { Database, Transaction } from '../../server/database/database.ts';

export type BuiltMunicipality = { readonly id: string; readonly number: string; readonly name: string };

/**
 * A municipality of its own for a test, with a number no other test has unless one is asked for. With
 * a box [west, south, east, north] in degrees it gets that boundary; without, none.
 */
export async function buildMunicipality(
  database: Database,
  options: { number?: string; name?: string; box?: readonly [number, number, number, number] } = {},
): Promise<BuiltMunicipality> {
  return database.withRole('operations', {}, async (transaction) => {
    const number = options.number ?? (await freeNumber(transaction));
    const name = options.name ?? `Prøvekommune ${number}`;
    const [row] = await transaction.insert(municipality).values({ name }).returning({ id: municipality.id });
    if (!row) throw new Error('no municipality was inserted');
    await transaction.insert(municipalityNumber).values({ municipalityId: row.id, number });
    if (options.box) {
      const [west, south, east, north] = options.box;
      await transaction.insert(municipalityBoundary).values({
        municipalityId: row.id,
        geom: sql`st_multi(st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4258))`,
        source: 'drawn for a test',
      });
    }
    return { id: row.id, number, name };
  });
}

/**
 * A number that no municipality of the run has, real ones (below 5700) left out, and those from 9900 on, which tests
 * name themselves.
 */
async function freeNumber(transaction: Transaction): Promise<string> {
  // Tests run beside each other; without this two of them may choose the same before either has it.
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('a free municipality number'))`);
  const [row] = await transaction.execute<{ number: string }>(sql`
    select candidate::text as number
    from generate_series(5700, 9899) candidate
    where not exists (select from municipality_number where number = candidate::text)
    order by random()
    limit 1
  `);
  if (!row) throw new Error('the run has used up all municipality numbers');
  return row.number;
}
