import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

/** What waits to be done, and for how long the oldest has waited; 0 seconds when nothing waits. */
export type QueueFigures = {
  readonly queue: string;
  readonly length: number;
  readonly oldestSeconds: number;
};

/** What the database tells of the installation as a whole: counts and ages, nobody's rows. */
export type InstallationFigures = {
  readonly queues: readonly QueueFigures[];
  /** Null before the first seal. */
  readonly secondsSinceSeal: number | null;
};

/** Each count reads a small index of what is not done yet. */
export async function findInstallationFigures(transaction: Transaction): Promise<InstallationFigures> {
  const queues = await transaction.execute<QueueFigures>(sql`
    select queue, length::integer, coalesce(extract(epoch from now() - oldest), 0)::double precision as "oldestSeconds"
    from (
      select 'seal' as queue, count(*) as length, min(at) as oldest from log_entry where seal_number is null
      union all
      select 'journal', count(*), min(happened_at) from journal_entry where journal_number is null
    ) as waiting
  `);
  const [row] = await transaction.execute<{ secondsSinceSeal: number | null }>(sql`
    select extract(epoch from now() - max(last.sealed_at::timestamptz))::double precision as "secondsSinceSeal"
    from municipality
    cross join lateral (
      -- The last of each municipality stands first in the key's index.
      select sealed_at from seal
      where seal.municipality_id = municipality.id
      order by number desc
      limit 1
    ) last
  `);
  return { queues: [...queues], secondsSinceSeal: row?.secondsSinceSeal ?? null };
}
