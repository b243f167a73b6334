import { desc, inArray, lt } from 'drizzle-orm';
import type { ReadingKind } from '../../domain/privacy/reading-kinds.ts';
import type { OwnReading } from '../../domain/privacy/reading-words.ts';
import { personalDataRead } from '../../drizzle/schema/privacy.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';

export type Reading = {
  readonly commentId: string;
  readonly kind: ReadingKind;
  /** Of a file, from 1. */
  readonly position?: number;
};

/** Writes who reads what of one person, in the transaction that reads it: without the row nothing is read. */
export async function recordReading(
  transaction: Transaction,
  { municipalityId, accountId, displayName }: Session,
  { commentId, kind, position }: Reading,
): Promise<void> {
  await transaction.insert(personalDataRead).values({
    ...{ municipalityId, commentId, kind, accountId, reader: displayName },
    position: position ?? null,
  });
}

/** A page of the municipality's record for its auditors, the latest first. `nextCursor` is the id to go on below. */
export async function listReadings(
  database: Database,
  staff: Session,
  { below, limit }: { readonly below?: number | undefined; readonly limit: number },
) {
  return database.withRole('auditor', staff, async (transaction) => {
    const rows = await transaction
      .select({
        id: personalDataRead.id,
        hearingCode: personalDataRead.hearingCode,
        commentNumber: personalDataRead.commentNumber,
        kind: personalDataRead.kind,
        position: personalDataRead.position,
        reader: personalDataRead.reader,
        readAt: personalDataRead.readAt,
      })
      .from(personalDataRead)
      .where(below === undefined ? undefined : lt(personalDataRead.id, below))
      .orderBy(desc(personalDataRead.id))
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(({ kind, readAt, ...row }) => ({
      ...row,
      kind: kind as ReadingKind,
      readAt: readAt.toISOString(),
    }));
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}

/** More than anyone reads of one person. */
const mostOwn = 1000;

/** What has been read of one's own comments, the latest first, and not by whom. The transaction is the citizen's. */
export async function findOwnReadings(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<readonly (OwnReading & { readonly commentId: string })[]> {
  if (commentIds.length === 0) return [];
  const rows = await transaction
    .select({
      commentId: personalDataRead.commentId,
      kind: personalDataRead.kind,
      position: personalDataRead.position,
      readAt: personalDataRead.readAt,
    })
    .from(personalDataRead)
    .where(inArray(personalDataRead.commentId, [...commentIds]))
    .orderBy(desc(personalDataRead.id))
    .limit(mostOwn);
  return rows.map(({ kind, readAt, ...row }) => ({
    ...row,
    kind: kind as ReadingKind,
    readAt: readAt.toISOString(),
  }));
}
