import { and, inArray, isNotNull, sql } from 'drizzle-orm';
import type { WithdrawnRecord } from '../../domain/proof/comment-record.ts';
import { comment } from '../../drizzle/schema/comments.ts';
import type { Transaction } from '../database/database.ts';

/** The withdrawals among the comments, in the form that is hashed. */
export async function readWithdrawnRecords(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<readonly WithdrawnRecord[]> {
  const rows = await transaction
    .select({
      comment: comment.id,
      withdrawnAt: sql<string>`to_char(${comment.withdrawnAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      reason: comment.withdrawnReason,
    })
    .from(comment)
    .where(and(inArray(comment.id, [...commentIds]), isNotNull(comment.withdrawnAt)));
  return rows.map((row) => ({ event: 'withdrawn', ...row }));
}
