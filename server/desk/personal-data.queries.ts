import { asc, eq } from 'drizzle-orm';
import { comment, commentAuthor, commentPlace } from '../../drizzle/schema/comments.ts';
import type { Transaction } from '../database/database.ts';

export async function findContact(transaction: Transaction, commentId: string) {
  const [row] = await transaction
    .select({ email: commentAuthor.email, phone: commentAuthor.phone, address: commentAuthor.address })
    .from(commentAuthor)
    .where(eq(commentAuthor.commentId, commentId));
  return row;
}

/** The comment's own words: heading, text, and what stands at its places. */
export async function findOriginal(transaction: Transaction, commentId: string) {
  const [row] = await transaction
    .select({ heading: comment.heading, text: comment.text })
    .from(comment)
    .where(eq(comment.id, commentId));
  if (!row) return undefined;
  const places = await transaction
    .select({ position: commentPlace.position, label: commentPlace.label })
    .from(commentPlace)
    .where(eq(commentPlace.commentId, commentId))
    .orderBy(asc(commentPlace.position));
  return { ...row, places };
}
