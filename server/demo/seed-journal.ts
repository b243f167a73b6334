import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';

/** The archive has had what is older than a night: numbers as a journal counts them, in the order of what happened. */
export async function seedJournal(database: Database, municipalityId: string): Promise<void> {
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      update journal_entry entry set
        journal_number = to_char(entry.happened_at, 'YYYY') || '/' || (400 + counted.place),
        journal_date = (entry.happened_at at time zone 'Europe/Oslo')::date,
        journalled_at = entry.happened_at + interval '2 hours', journalled_by = 'arkivet (eksempel)',
        delivered_at = entry.happened_at + interval '1 minute', delivered_by = 'folder'
      from (
        select id, row_number() over (order by happened_at, id) as place from journal_entry
        where municipality_id = ${municipalityId}::uuid and journal_number is null
          and happened_at < app.clock() - interval '18 hours'
      ) counted
      where counted.id = entry.id
    `),
  );
}
