import { AppError } from '../../../domain/errors.ts';
import type { Database } from '../../database/database.ts';
import { findCommentSheet } from './comment-sheet.queries.ts';
import type { CommentSheet } from './comment-sheet.ts';

/** One's own comment, or a supplement of it, by the receipt. Throws `receipt-unknown`. */
export async function readOwnSheet(
  database: Database,
  receiptHash: Uint8Array,
  commentId: string,
): Promise<CommentSheet> {
  const sheet = await database.withRole('citizen', { receiptHash }, (transaction) =>
    findCommentSheet(transaction, commentId),
  );
  if (!sheet) throw new AppError('receipt-unknown');
  return sheet;
}

/** A comment for what the product does by itself. Throws `not-found`. */
export async function readSheet(database: Database, commentId: string): Promise<CommentSheet> {
  const sheet = await database.withRole('operations', {}, (transaction) =>
    findCommentSheet(transaction, commentId),
  );
  if (!sheet) throw new AppError('not-found');
  return sheet;
}
