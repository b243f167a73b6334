import { eq, sql } from 'drizzle-orm';
import { journalKinds } from '../../../domain/journal/journal-entry.ts';
import { journalEntry } from '../../../drizzle/schema/journal.ts';
import type { Transaction } from '../../database/database.ts';

/**
 * Takes the entries whose turn it is, oldest first, each by one process alone. Taking one sets its next turn: whoever
 * crashes with it leaves it to be taken again. Two minutes, doubled with each attempt, two hours at most.
 */
export async function claimDue(
  transaction: Transaction,
  { limit, only }: { readonly limit: number; readonly only?: string | undefined },
): Promise<readonly number[]> {
  const rows = await transaction.execute<{ id: number }>(sql`
    update journal_entry entry set
      attempts = entry.attempts + 1,
      next_attempt_at = app.clock() + least(power(2, least(entry.attempts + 1, 12)), 120) * interval '1 minute'
    where entry.id in (
      select due.id from journal_entry due
      where due.journal_number is null and due.delivered_at is null and due.next_attempt_at <= app.clock()
        and (${only ?? null}::uuid is null or due.municipality_id = ${only ?? null}::uuid)
      order by due.id
      limit ${limit}
      for update skip locked
    )
    returning entry.id::int as id
  `);
  return rows.map(({ id }) => id).toSorted((one, other) => one - other);
}

export async function markDelivered(
  transaction: Transaction,
  entryId: number,
  { by, messageHash }: { readonly by: string; readonly messageHash: Uint8Array },
): Promise<void> {
  await transaction
    .update(journalEntry)
    .set({
      deliveredAt: sql`app.clock()` as unknown as Date,
      deliveredBy: by,
      messageHash,
      failure: null,
      revision: sql`${journalEntry.revision} + 1` as unknown as number,
    })
    .where(eq(journalEntry.id, entryId));
}

export async function markFailed(transaction: Transaction, entryId: number, failure: string): Promise<void> {
  await transaction.update(journalEntry).set({ failure }).where(eq(journalEntry.id, entryId));
}

/** The entry that a key of ours names, of the municipality with the number where one is given. */
export async function findEntryByKey(
  transaction: Transaction,
  key: string,
  municipalityNumber: string | null,
): Promise<EntryByKey | undefined> {
  const [, commentId, kind, sequence] = keyPattern.exec(key) ?? [];
  if (!commentId || !kind || !sequence) return undefined;
  const [row] = await transaction.execute<EntryByKey>(sql`
    select id::int as id, municipality_id as "municipalityId", comment_id as "commentId",
      journal_number as "journalNumber"
    from journal_entry
    where comment_id = ${commentId} and kind = ${kind} and sequence = ${Number(sequence)}
      and (${municipalityNumber}::text is null or municipality_id in (
        select municipality_id from municipality_number where number = ${municipalityNumber}
      ))
  `);
  return row;
}

type EntryByKey = {
  readonly id: number;
  readonly municipalityId: string;
  readonly commentId: string;
  readonly journalNumber: string | null;
};

const keyPattern = new RegExp(
  `^comment:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(${journalKinds.join('|')}):(\\d{1,4})$`,
);

export async function writeNumber(
  transaction: Transaction,
  entryId: number,
  { number, date, by }: { readonly number: string; readonly date: string | null; readonly by: string },
): Promise<void> {
  await transaction
    .update(journalEntry)
    .set({
      journalNumber: number,
      journalDate: date ?? (sql`(app.clock() at time zone 'Europe/Oslo')::date` as unknown as string),
      journalledAt: sql`app.clock()` as unknown as Date,
      journalledBy: by,
      failure: null,
      revision: sql`${journalEntry.revision} + 1` as unknown as number,
    })
    .where(eq(journalEntry.id, entryId));
}
