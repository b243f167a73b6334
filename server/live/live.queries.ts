import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import type { DataVersions } from './data-versions.ts';

/** One row and three index probes: some tenths of a millisecond. */
export async function readDataVersions(transaction: Transaction): Promise<DataVersions> {
  const [versions] = await transaction.execute<DataVersions>(sql`
    select municipalities, plans, plan_objects as "planObjects", hearings, comments
    from app.data_versions
  `);
  if (!versions) throw new Error('the database told no data versions');
  return versions;
}
