import { and, eq, sql } from 'drizzle-orm';
import { comment, commentHandling } from '../../drizzle/schema/comments.ts';
import { hearing } from '../../drizzle/schema/hearings.ts';
import { journalEntry } from '../../drizzle/schema/journal.ts';
import { logEntry } from '../../drizzle/schema/proof.ts';
import type { Transaction } from '../database/database.ts';

/** An entry with what decides its shielding, for a role that may see it. */
export async function findEntry(transaction: Transaction, entryId: number) {
  const [row] = await transaction
    .select({
      id: journalEntry.id,
      municipalityId: journalEntry.municipalityId,
      commentId: journalEntry.commentId,
      kind: journalEntry.kind,
      sequence: journalEntry.sequence,
      happenedAt: journalEntry.happenedAt,
      content: journalEntry.content,
      shielding: journalEntry.shielding,
      shieldingBasis: journalEntry.shieldingBasis,
      authorKind: comment.authorKind,
      underAge: comment.underAge,
      nameRule: hearing.nameRule,
      nameHidden: commentHandling.nameHidden,
      webState: commentHandling.webState,
      legalBasis: commentHandling.legalBasis,
      recordHash: sql<string | null>`encode(${logEntry.recordHash}, 'hex')`,
      /** Files that a virus scanner has not looked at, and such as it refused, by position. */
      unscanned: sql<boolean>`exists (
        select from comment_file link join stored_file file on file.id = link.file_id
        where link.comment_id = ${comment.id} and file.scan = 'waiting'
      )`,
      infected: sql<number[]>`(
        select coalesce(json_agg(link.position), '[]')
        from comment_file link join stored_file file on file.id = link.file_id
        where link.comment_id = ${comment.id} and file.scan = 'infected'
      )`,
    })
    .from(journalEntry)
    .innerJoin(comment, eq(comment.id, journalEntry.commentId))
    .innerJoin(hearing, eq(hearing.id, journalEntry.hearingId))
    .innerJoin(commentHandling, eq(commentHandling.commentId, journalEntry.commentId))
    .leftJoin(logEntry, and(eq(logEntry.commentId, journalEntry.commentId), eq(logEntry.kind, 'received')))
    .where(eq(journalEntry.id, entryId));
  return row;
}
