import { sql } from 'drizzle-orm';
import type { Database } from '../../server/database/database.ts';

/** Decides a plan on a day so many days ago. */
export async function decidePlan(database: Database, planId: string, daysAgo: number): Promise<void> {
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      update plan set decided_on = (app.clock() at time zone 'Europe/Oslo')::date - ${daysAgo}::integer
      where id = ${planId}
    `),
  );
}

/** The archive gives every comment of a hearing its number. */
export async function giveJournalNumbers(database: Database, hearingId: string): Promise<void> {
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      update journal_entry
      set journal_number = '2026/1-' || id, journalled_at = app.clock(), journalled_by = 'archive'
      where hearing_id = ${hearingId} and kind = 'received'
    `),
  );
}
