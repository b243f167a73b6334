import { sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import type {
  JournalList,
  JournalNumber,
  Retry,
  ShieldingChange,
} from '../../domain/journal/journal-desk.ts';
import { journalKey, journalState } from '../../domain/journal/journal-entry.ts';
import { shieldingOf } from '../../domain/journal/journal-shielding.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import { readClock } from '../database/clock.ts';
import type { Database, Transaction } from '../database/database.ts';
import {
  findJournalHearings,
  findJournalRows,
  type JournalRow,
  lockEntry,
  updateEntry,
} from './journal-desk.queries.ts';

/** The municipality's entries, the oldest first, with where each stands now and what is shielded of it. */
export async function listJournal(
  database: Database,
  staff: Session,
  { filter, hearingId, cursor, limit }: JournalList,
) {
  return database.withRole('planner', staff, async (transaction) => {
    const now = await readClock(transaction);
    const rows = await findJournalRows(transaction, {
      filter,
      hearingId,
      after: cursor ?? 0,
      limit: limit + 1,
    });
    const entries = rows.slice(0, limit).map((row) => entryOf(row, now));
    return { entries, nextCursor: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
  });
}

/** How much the archive lacks, in all and of each hearing. */
export async function countJournal(database: Database, staff: Session) {
  return database.withRole('planner', staff, async (transaction) => {
    const hearings = await findJournalHearings(transaction);
    return {
      missing: hearings.reduce((sum, { missing }) => sum + missing, 0),
      late: hearings.reduce((sum, { late }) => sum + late, 0),
      hearings,
    };
  });
}

/** Notes the number that the archive gave. Throws `not-found`, `revision-conflict`. */
export function registerNumber(
  database: Database,
  staff: Session,
  { number, date, ...entry }: JournalNumber,
) {
  return change(database, staff, entry, {
    act: 'journal.number',
    details: { number },
    columns: {
      journalNumber: number,
      journalDate: date ?? (sql`(app.clock() at time zone 'Europe/Oslo')::date` as unknown as string),
      journalledAt: sql`app.clock()` as unknown as Date,
      journalledBy: staff.displayName,
      failure: null,
    },
  });
}

/** Decides what is kept from the public, in place of the rules; the package is delivered anew. */
export function setShielding(
  database: Database,
  staff: Session,
  { shielding, basis, ...entry }: ShieldingChange,
) {
  const isPlain = shielding === 'rule' || shielding === 'none';
  return change(database, staff, entry, {
    act: 'journal.shield',
    details: { shielding, basis },
    columns: {
      shielding,
      shieldingBasis: isPlain ? null : basis,
      shieldedBy: shielding === 'rule' ? null : staff.displayName,
      ...anew,
    },
  });
}

/** Hands an entry over anew at the next turn. */
export function retryDelivery(database: Database, staff: Session, entry: Retry) {
  return change(database, staff, entry, { act: 'journal.retry', details: {}, columns: anew });
}

const anew = {
  deliveredAt: null,
  deliveredBy: null,
  failure: null,
  attempts: 0,
  nextAttemptAt: sql`app.clock()` as unknown as Date,
};

type Change = {
  readonly act: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly columns: Parameters<typeof updateEntry>[2];
};

async function change(
  database: Database,
  staff: Session,
  { entryId, expectedRevision }: Retry,
  { act, details, columns }: Change,
): Promise<{ readonly revision: number }> {
  return database.withRole('planner', staff, async (transaction) => {
    const entry = await lockEntry(transaction, entryId);
    if (!entry) throw new AppError('not-found');
    if (entry.revision !== expectedRevision)
      throw new AppError('revision-conflict', { details: { revision: entry.revision } });
    const revision = await updateEntry(transaction, entryId, columns);
    await auditEntry(transaction, staff, entry, { act, details });
    return { revision };
  });
}

async function auditEntry(
  transaction: Transaction,
  staff: Session,
  entry: NonNullable<Awaited<ReturnType<typeof lockEntry>>>,
  { act, details }: Omit<Change, 'columns'>,
): Promise<void> {
  await auditStaff(transaction, staff, {
    act,
    subjectKind: 'comment',
    subjectId: entry.commentId,
    details: { key: journalKey(entry), ...details },
  });
}

/** Throws `not-found` for what is none of the municipality's entries. */
export async function hasEntry(database: Database, staff: Session, entryId: number): Promise<void> {
  const found = await database.withRole('planner', staff, (transaction) => lockEntry(transaction, entryId));
  if (!found) throw new AppError('not-found');
}

/** Notes that someone fetched a package, which holds names, and that it so left. Throws `not-found`. */
export async function noteDownload(database: Database, staff: Session, entryId: number): Promise<void> {
  await database.withRole('planner', staff, async (transaction) => {
    const entry = await lockEntry(transaction, entryId);
    if (!entry) throw new AppError('not-found');
    await updateEntry(transaction, entryId, {
      deliveredAt: sql`coalesce(delivered_at, app.clock())` as unknown as Date,
      deliveredBy: sql`coalesce(delivered_by, 'download')` as unknown as string,
    });
    await auditEntry(transaction, staff, entry, { act: 'journal.download', details: {} });
  });
}

function entryOf(row: JournalRow, now: Date) {
  const { shielding, shieldingBasis } = row;
  const standing = {
    happenedAt: new Date(row.happenedAt),
    deliveredAt: row.deliveredAt === null ? null : new Date(row.deliveredAt),
    failure: row.failure,
    journalNumber: row.journalNumber,
  };
  return {
    id: row.id,
    revision: row.revision,
    hearingId: row.hearingId,
    commentId: row.commentId,
    commentNumber: row.commentNumber,
    planName: row.planName,
    kind: row.kind,
    sequence: row.sequence,
    happenedAt: standing.happenedAt.toISOString(),
    state: journalState(standing, now),
    failure: row.failure,
    attempts: row.attempts,
    deliveredAt: standing.deliveredAt?.toISOString() ?? null,
    deliveredBy: row.deliveredBy,
    journalNumber: row.journalNumber,
    journalDate: row.journalDate,
    journalledBy: row.journalledBy,
    fileCount: row.fileCount,
    shielding,
    shieldedBy: row.shieldedBy,
    shielded: shieldingOf({ shielding, basis: shieldingBasis }, row),
  };
}
