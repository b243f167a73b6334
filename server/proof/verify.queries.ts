import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { HandledRecord } from '../../domain/proof/comment-record.ts';
import type { LogEntry } from '../../domain/proof/seal.ts';
import { comment, commentHandling, commentHandlingChange } from '../../drizzle/schema/comments.ts';
import { logEntry } from '../../drizzle/schema/proof.ts';
import type { Transaction } from '../database/database.ts';

export type Handling = Omit<HandledRecord, 'event' | 'comment'>;

/** A line of the log with all that is checked of it. Hashes and salts are bytes. */
export type LoggedEntry = LogEntry & {
  readonly revision: number | null;
  readonly salt: Uint8Array;
  readonly recordHash: Uint8Array;
  readonly authorHash: Uint8Array | null;
  readonly leaf: string | null;
  readonly sealIndex: number | null;
};

const entryColumns = {
  entry: logEntry.id,
  kind: logEntry.kind,
  comment: logEntry.commentId,
  record: sql<string>`encode(${logEntry.recordHash}, 'hex')`,
  revision: logEntry.revision,
  salt: logEntry.salt,
  recordHash: logEntry.recordHash,
  authorHash: logEntry.authorHash,
  leaf: sql<string | null>`encode(${logEntry.leafHash}, 'hex')`,
  sealIndex: logEntry.sealIndex,
};

/** The ids of a municipality's comments, in order, after one of them. */
export async function findCommentIds(
  transaction: Transaction,
  municipalityId: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly { readonly id: string; readonly hearing: string; readonly number: number | null }[]> {
  return transaction
    .select({ id: comment.id, hearing: comment.hearingId, number: comment.number })
    .from(comment)
    .where(and(eq(comment.municipalityId, municipalityId), gt(comment.id, after)))
    .orderBy(asc(comment.id))
    .limit(limit);
}

export async function findEntriesOfComments(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<readonly LoggedEntry[]> {
  const rows = await transaction
    .select(entryColumns)
    .from(logEntry)
    .where(inArray(logEntry.commentId, [...commentIds]))
    .orderBy(asc(logEntry.id));
  return rows.map((row) => ({ ...row, kind: row.kind as LogEntry['kind'] }));
}

export async function findEntriesOfSeal(
  transaction: Transaction,
  municipalityId: string,
  sealNumber: number,
): Promise<readonly LoggedEntry[]> {
  const rows = await transaction
    .select(entryColumns)
    .from(logEntry)
    .where(and(eq(logEntry.municipalityId, municipalityId), eq(logEntry.sealNumber, sealNumber)))
    .orderBy(asc(logEntry.sealIndex));
  return rows.map((row) => ({ ...row, kind: row.kind as LogEntry['kind'] }));
}

/** Seals after a number that lines of the log say they are in. */
export async function findSealNumbersAfter(
  transaction: Transaction,
  municipalityId: string,
  last: number,
): Promise<readonly number[]> {
  const rows = await transaction
    .selectDistinct({ seal: logEntry.sealNumber })
    .from(logEntry)
    .where(and(eq(logEntry.municipalityId, municipalityId), gt(logEntry.sealNumber, last)))
    .orderBy(asc(logEntry.sealNumber))
    .limit(1000);
  return rows.flatMap(({ seal }) => seal ?? []);
}

/** The files of a municipality's comments, in order, after one of them. */
export async function findFilesOfComments(
  transaction: Transaction,
  municipalityId: string,
  {
    after,
    limit,
  }: {
    readonly after: { readonly comment: string; readonly position: number } | null;
    readonly limit: number;
  },
) {
  const rows = await transaction.execute<{
    comment: string;
    hearing: string;
    number: number;
    position: number;
    hash: string;
  }>(sql`
    select one.comment_id as comment, comment.hearing_id as hearing, coalesce(comment.number, 0) as number, one.position,
      encode(file.sha256, 'hex') as hash
    from comment_file one
    join comment on comment.id = one.comment_id
    join stored_file file on file.id = one.file_id
    where one.municipality_id = ${municipalityId}
      and (${after === null} or (one.comment_id, one.position) > (${after?.comment ?? null}::uuid, ${after?.position ?? 0}::smallint))
    order by one.comment_id, one.position
    limit ${limit}
  `);
  return rows.map(({ hash, ...row }) => ({ ...row, sha256: Buffer.from(hash, 'hex') }));
}

/** Comments that the log knows and the table does not. */
export async function findEntriesWithoutComment(transaction: Transaction, municipalityId: string) {
  return transaction.execute<{ comment: string }>(sql`
    select distinct comment_id as comment from log_entry entry
    where entry.municipality_id = ${municipalityId}
      and not exists (select from comment where comment.id = entry.comment_id)
  `);
}

/** Numbers that a hearing gave away and no comment bears. */
export async function findMissingNumbers(transaction: Transaction, municipalityId: string) {
  return transaction.execute<{ hearing: string; number: number }>(sql`
    select counter.hearing_id as hearing, given.number
    from hearing_counter counter
    join hearing on hearing.id = counter.hearing_id
    cross join lateral generate_series(1, counter.last_number) as given (number)
    where hearing.municipality_id = ${municipalityId}
      and not exists (
        select from comment where comment.hearing_id = counter.hearing_id and comment.number = given.number
      )
    order by 1, 2
    limit 1000
  `);
}

const handlingColumns = {
  webState: commentHandling.webState,
  publicHeading: commentHandling.publicHeading,
  publicText: commentHandling.publicText,
  placesHidden: commentHandling.placesHidden,
  nameHidden: commentHandling.nameHidden,
  holdReason: commentHandling.holdReason,
  legalBasis: commentHandling.legalBasis,
  answerText: commentHandling.answerText,
  outcome: commentHandling.outcome,
  changeText: commentHandling.changeText,
};

/** How each comment is handled now. */
export async function findHandlings(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, Handling>> {
  const rows = await transaction
    .select({
      commentId: commentHandling.commentId,
      ...handlingColumns,
      answeredAt: commentHandling.answeredAt,
    })
    .from(commentHandling)
    .where(inArray(commentHandling.commentId, [...commentIds]));
  return new Map(
    rows.map(({ commentId, answeredAt, ...handling }) => [
      commentId,
      { ...handling, answeredAt: answeredAt?.toISOString() ?? null },
    ]),
  );
}

/** Every change of the comments' handling with what stood before it, by comment and revision. */
export async function findChanges(transaction: Transaction, commentIds: readonly string[]) {
  const rows = await transaction
    .select({
      comment: commentHandlingChange.commentId,
      revision: commentHandlingChange.revision,
      before: commentHandlingChange.before,
    })
    .from(commentHandlingChange)
    .where(inArray(commentHandlingChange.commentId, [...commentIds]))
    .orderBy(asc(commentHandlingChange.commentId), asc(commentHandlingChange.revision));
  return rows.map((row) => ({ ...row, before: row.before as Handling }));
}
