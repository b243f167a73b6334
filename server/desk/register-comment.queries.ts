import { and, eq } from 'drizzle-orm';
import { comment } from '../../drizzle/schema/comments.ts';
import { hearing } from '../../drizzle/schema/hearings.ts';
import type { Transaction } from '../database/database.ts';

/** What was entered with a key before, as far as entering it again compares it. */
export async function findRegistered(transaction: Transaction, hearingId: string, idempotencyKey: string) {
  const [row] = await transaction
    .select({
      id: comment.id,
      number: comment.number,
      bodyHash: comment.bodyHash,
      receivedAt: comment.receivedAt,
      isLate: comment.isLate,
    })
    .from(comment)
    .where(and(eq(comment.hearingId, hearingId), eq(comment.idempotencyKey, idempotencyKey)));
  return row;
}

/** True for a hearing of the planner's municipality. */
export async function hasHearing(transaction: Transaction, hearingId: string): Promise<boolean> {
  return (await transaction.$count(hearing, eq(hearing.id, hearingId))) > 0;
}
