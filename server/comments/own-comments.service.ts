import { sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import type { IdentityLevel } from '../../domain/identity/identity-level.ts';
import type { Outcome } from '../../domain/outcomes.ts';
import type { SignedInPerson } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import { bindComment, hasComment, listOwnComments, ownCommentIds } from './own-comments.queries.ts';
import { hashReceiptSecret } from './receipt-secret.ts';
import { findOwnComment } from './store-comment.ts';

const most = 200;

/** What the signed-in person has sent or claimed, the newest first, with the answers that are given. */
export async function readOwnComments(database: Database, { personId }: SignedInPerson) {
  const rows = await database.withRole('citizen', { personId }, (transaction) =>
    listOwnComments(transaction, personId, most),
  );
  return rows.map(({ receivedAt, withdrawnAt, claimedAt, answeredAt, ...row }) => ({
    id: row.id,
    number: row.number,
    /** Of the comment that a supplement adds to. */
    parentNumber: row.parentNumber,
    places: row.places,
    files: row.files,
    kind: row.kind as 'comment' | 'supplement' | 'objection',
    heading: row.heading,
    text: row.text,
    identityLevel: row.identityLevel as IdentityLevel,
    receivedAt: receivedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    isClaimed: claimedAt !== null,
    isHeld: row.webState === 'held',
    isOnWeb: row.isOnWeb,
    answer: answeredAt && {
      text: row.answerText,
      outcome: row.outcome as Outcome | null,
      change: row.changeText,
      answeredAt: answeredAt.toISOString(),
    },
    plan: { name: row.planName, identifier: row.planIdentifier },
    hearingCode: row.hearingCode,
    municipality: { number: row.municipalityNumber, name: row.municipalityName },
  }));
}

/** The ids of everything that a person has sent or claimed, for what is done to all of it. */
export async function readOwnCommentIds(
  transaction: Transaction,
  personId: string,
): Promise<readonly string[]> {
  const rows = await transaction.execute<{ id: string }>(sql`
    select comment_id as id from ${ownCommentIds(personId)} own
  `);
  return rows.map(({ id }) => id);
}

/**
 * Makes a comment that was sent without signing in the signed-in person's, by the key of its receipt. How well its
 * author was known when it came does not change. A second time changes nothing. Throws `receipt-unknown` and
 * `comment-claimed`.
 */
export async function claimComment(
  database: Database,
  { personId }: SignedInPerson,
  receiptSecret: string,
): Promise<{ readonly number: number | null }> {
  const receiptHash = hashReceiptSecret(receiptSecret);
  const own = await database.withRole('citizen', { receiptHash }, findOwnComment);
  if (!own) throw new AppError('receipt-unknown');
  const { id: commentId, municipalityId, number } = own;
  return database.withRole('citizen', { receiptHash, municipalityId, personId }, async (transaction) => {
    const isMine =
      (await bindComment(transaction, { commentId, municipalityId, personId })) ||
      (await hasComment(transaction, commentId));
    if (!isMine) throw new AppError('comment-claimed');
    return { number };
  });
}
