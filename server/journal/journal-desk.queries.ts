import { eq, sql } from 'drizzle-orm';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import type { JournalFilter } from '../../domain/journal/journal-desk.ts';
import type { JournalKind, Shielding } from '../../domain/journal/journal-entry.ts';
import { journalEntry } from '../../drizzle/schema/journal.ts';
import type { Transaction } from '../database/database.ts';

export type JournalRow = {
  readonly id: number;
  readonly revision: number;
  readonly hearingId: string;
  readonly commentId: string;
  readonly commentNumber: number;
  readonly planName: string;
  readonly kind: JournalKind;
  readonly sequence: number;
  readonly happenedAt: string;
  readonly shielding: Shielding;
  readonly shieldingBasis: string | null;
  readonly shieldedBy: string | null;
  readonly authorKind: 'private' | 'organisation' | 'authority';
  readonly underAge: boolean;
  readonly nameRule: 'name' | 'private';
  readonly nameHidden: boolean;
  readonly webState: string;
  readonly legalBasis: string | null;
  readonly attempts: number;
  readonly failure: string | null;
  readonly deliveredAt: string | null;
  readonly deliveredBy: string | null;
  readonly journalNumber: string | null;
  readonly journalDate: string | null;
  readonly journalledBy: string | null;
  readonly fileCount: number;
};

/** Entries after one of them, the oldest first: what has waited the longest comes first. */
export async function findJournalRows(
  transaction: Transaction,
  asked: {
    readonly filter: JournalFilter;
    readonly hearingId: string | undefined;
    readonly after: number;
    readonly limit: number;
  },
): Promise<readonly JournalRow[]> {
  const rows = await transaction.execute<{ entry: JournalRow }>(sql`
    select json_build_object(
      'id', entry.id, 'revision', entry.revision, 'hearingId', entry.hearing_id, 'commentId', entry.comment_id,
      'commentNumber', comment.number, 'planName', plan.name, 'kind', entry.kind, 'sequence', entry.sequence,
      'happenedAt', entry.happened_at, 'shielding', entry.shielding, 'shieldingBasis', entry.shielding_basis,
      'shieldedBy', entry.shielded_by, 'authorKind', comment.author_kind, 'underAge', comment.under_age,
      'nameRule', hearing.name_rule, 'nameHidden', handling.name_hidden, 'webState', handling.web_state,
      'legalBasis', handling.legal_basis, 'attempts', entry.attempts, 'failure', entry.failure,
      'deliveredAt', entry.delivered_at, 'deliveredBy', entry.delivered_by, 'journalNumber', entry.journal_number,
      'journalDate', entry.journal_date, 'journalledBy', entry.journalled_by,
      'fileCount', (select count(*) from comment_file file where file.comment_id = entry.comment_id)
    ) as entry
    from journal_entry entry
    join comment on comment.id = entry.comment_id
    join comment_handling handling on handling.comment_id = entry.comment_id
    join hearing on hearing.id = entry.hearing_id
    join plan on plan.id = hearing.plan_id
    where entry.id > ${asked.after}
      and (${asked.hearingId ?? null}::uuid is null or entry.hearing_id = ${asked.hearingId ?? null}::uuid)
      and ${conditions[asked.filter]}
    order by entry.id
    limit ${asked.limit}
  `);
  return rows.map(({ entry }) => entry);
}

const conditions: Readonly<Record<JournalFilter, ReturnType<typeof sql>>> = {
  missing: sql`entry.journal_number is null`,
  late: sql`entry.journal_number is null and entry.happened_at < app.clock() - interval '24 hours'`,
  handedOver: sql`entry.journal_number is null and entry.delivered_at is not null`,
  journalled: sql`entry.journal_number is not null`,
  all: sql`true`,
};

export type JournalHearing = {
  readonly hearingId: string;
  readonly revision: number;
  readonly planName: string;
  readonly kind: HearingKind;
  readonly isOutOfHand: boolean;
  readonly entries: number;
  readonly missing: number;
  readonly late: number;
  readonly archivedAt: string | null;
  readonly archivedBy: string | null;
};

/** The hearings that have been put out, with what the archive lacks of each; those that lack the most first. */
export async function findJournalHearings(transaction: Transaction): Promise<readonly JournalHearing[]> {
  const rows = await transaction.execute<{ told: JournalHearing }>(sql`
    select json_build_object(
      'hearingId', hearing.id, 'revision', hearing.revision, 'planName', plan.name, 'kind', hearing.kind,
      'isOutOfHand', coalesce(hearing.sent_to_decision_at, hearing.cancelled_at) is not null,
      'entries', count(entry.id), 'missing', count(entry.id) filter (where entry.journal_number is null),
      'late', count(entry.id) filter (
        where entry.journal_number is null and entry.happened_at < app.clock() - interval '24 hours'
      ),
      'archivedAt', hearing.archived_at, 'archivedBy', hearing.archived_by
    ) as told
    from hearing
    join plan on plan.id = hearing.plan_id
    left join journal_entry entry on entry.hearing_id = hearing.id
    where hearing.published_at is not null
    group by hearing.id, plan.id
    order by hearing.archived_at is not null, count(entry.id) filter (where entry.journal_number is null) desc, plan.name
  `);
  return rows.map(({ told }) => told);
}

/** The entry, locked, for one change of it. */
export async function lockEntry(transaction: Transaction, entryId: number) {
  const [row] = await transaction
    .select({
      id: journalEntry.id,
      commentId: journalEntry.commentId,
      kind: journalEntry.kind,
      sequence: journalEntry.sequence,
      revision: journalEntry.revision,
      journalNumber: journalEntry.journalNumber,
    })
    .from(journalEntry)
    .where(eq(journalEntry.id, entryId))
    .for('update');
  return row;
}

export async function updateEntry(
  transaction: Transaction,
  entryId: number,
  columns: Partial<typeof journalEntry.$inferInsert>,
): Promise<number> {
  const [row] = await transaction
    .update(journalEntry)
    .set({ ...columns, revision: sql`${journalEntry.revision} + 1` as unknown as number })
    .where(eq(journalEntry.id, entryId))
    .returning({ revision: journalEntry.revision });
  if (!row) throw new Error('the locked entry is gone');
  return row.revision;
}
