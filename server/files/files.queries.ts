import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { comment, commentFile } from '../../drizzle/schema/comments.ts';
import { storedFile } from '../../drizzle/schema/plans.ts';
import { commentFileHandling } from '../../drizzle/schema/privacy.ts';
import { publicComment, publicCommentFile } from '../../drizzle/schema/public-comment-views.ts';
import { publicHearing } from '../../drizzle/schema/public-views.ts';
import type { Transaction } from '../database/database.ts';
import type { ScanState } from './scan/scan-file.ts';
import type { OutgoingFile } from './send-stored-file.ts';

export type NewStoredFile = OutgoingFile & {
  readonly municipalityId: string;
  /** Made by the sender, so that a file sent twice is the same one. */
  readonly id?: string;
  readonly begunAt?: Date | null;
  readonly scan: ScanState;
};

const outgoing = {
  sha256: storedFile.sha256,
  size: storedFile.size,
  mediaType: storedFile.mediaType,
  name: storedFile.name,
};

/** The municipality of a public hearing, and what decides whether it takes comments. */
export async function findHearingForUpload(transaction: Transaction, hearingId: string) {
  const [found] = await transaction
    .select({
      municipalityId: sql<string>`${publicHearing.municipalityId}`,
      publishedAt: publicHearing.publishedAt,
      opensAt: publicHearing.opensAt,
      closesAt: publicHearing.closesAt,
      sentToDecisionAt: publicHearing.sentToDecisionAt,
      lateRule: publicHearing.lateRule,
      now: sql<string>`app.clock()`,
    })
    .from(publicHearing)
    .where(eq(publicHearing.id, hearingId));
  return found;
}

export async function insertStoredFile(transaction: Transaction, row: NewStoredFile): Promise<string> {
  const [inserted] = await transaction
    .insert(storedFile)
    .values({
      ...row,
      ...(row.scan !== 'waiting' && row.scan !== 'unasked' && { scannedAt: sql`app.clock()` }),
    })
    .returning({ id: storedFile.id });
  if (!inserted) throw new Error('the stored file got no row');
  return inserted.id;
}

/** When uploads that no comment has taken began and ended, by the database's clock. */
export async function findUploadSpan(transaction: Transaction, fileIds: readonly string[]) {
  return transaction
    .select({ begunAt: storedFile.begunAt, endedAt: storedFile.createdAt })
    .from(storedFile)
    .where(inArray(storedFile.id, [...fileIds]));
}

/** An upload that no comment has taken yet, by the id that its sender made for it. */
export async function findUnclaimed(transaction: Transaction, fileId: string) {
  const [found] = await transaction
    .select({ id: storedFile.id, ...outgoing, scan: storedFile.scan })
    .from(storedFile)
    .where(and(eq(storedFile.id, fileId), isNull(storedFile.claimedAt)));
  return found;
}

/** A file of a comment that the role of the transaction may see. Positions count from 1. */
export async function findCommentFile(
  transaction: Transaction,
  commentId: string,
  position: number,
): Promise<(OutgoingFile & { readonly scan: string }) | undefined> {
  const [found] = await transaction
    .select({ ...outgoing, scan: storedFile.scan })
    .from(commentFile)
    .innerJoin(storedFile, eq(storedFile.id, commentFile.fileId))
    .where(and(eq(commentFile.commentId, commentId), eq(commentFile.position, position)));
  return found;
}

/** True for a file that is held back, or that stands on the web as a redacted copy alone. */
export async function isHeldBack(
  transaction: Transaction,
  commentId: string,
  position: number,
): Promise<boolean> {
  const ofFile = and(
    eq(commentFileHandling.commentId, commentId),
    eq(commentFileHandling.position, position),
  );
  return (await transaction.$count(commentFileHandling, ofFile)) > 0;
}

/** An attachment that everyone may read, and the number of its comment. */
export async function findShownFile(transaction: Transaction, commentId: string, position: number) {
  const [found] = await transaction
    .select({
      sha256: sql<Uint8Array>`${publicCommentFile.sha256}`.mapWith(publicCommentFile.sha256),
      size: sql<number>`${publicCommentFile.size}`.mapWith(Number),
      mediaType: sql<string>`${publicCommentFile.mediaType}`,
      number: sql<number>`${publicComment.number}`,
    })
    .from(publicCommentFile)
    .innerJoin(publicComment, eq(publicComment.id, publicCommentFile.commentId))
    .where(and(eq(publicCommentFile.commentId, commentId), eq(publicCommentFile.position, position)));
  return found;
}

/** The id of the comment whose receipt the transaction holds. */
export async function findOwnCommentId(transaction: Transaction): Promise<string | undefined> {
  const [found] = await transaction
    .select({ id: comment.id })
    .from(comment)
    .where(sql`${comment.receiptHash} = app.receipt_hash()`);
  return found?.id;
}

/** Deletes some rows of uploads that nothing points to, made before an instant; answers their hashes. */
export async function deleteUnclaimed(
  transaction: Transaction,
  before: Date,
  limit: number,
): Promise<readonly Uint8Array[]> {
  const gone = transaction
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(
      and(
        isNull(storedFile.claimedAt),
        lt(storedFile.createdAt, before),
        sql`not exists (select from plan_version where plan_version.source_file_id = stored_file.id)`,
        sql`not exists (select from document where document.file_id = stored_file.id)`,
      ),
    )
    .limit(limit)
    .for('update', { skipLocked: true });
  const rows = await transaction
    .delete(storedFile)
    .where(inArray(storedFile.id, gone))
    .returning({ sha256: storedFile.sha256 });
  return rows.map(({ sha256 }) => sha256);
}

/** Those of the hashes that some row still points to, in hexadecimal. */
export async function findHashesInUse(
  transaction: Transaction,
  hashes: readonly Uint8Array[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await transaction
    .selectDistinct({ sha256: storedFile.sha256 })
    .from(storedFile)
    .where(inArray(storedFile.sha256, [...hashes]));
  return new Set(rows.map(({ sha256 }) => Buffer.from(sha256).toString('hex')));
}
