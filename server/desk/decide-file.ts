import { and, eq, isNull, sql } from 'drizzle-orm';
import type { FileDecision } from '../../domain/desk.ts';
import { AppError } from '../../domain/errors.ts';
import { commentFile, commentFileShowing } from '../../drizzle/schema/comments.ts';
import { commentFileHandling } from '../../drizzle/schema/privacy.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';

/**
 * Holds an attachment back, shows a redacted copy in its stead, confirms a copy as the second person, or lets the
 * original be again, which then stands on the web only when someone shows it anew. The original stays in the case,
 * untouched. Throws `not-found`, `file-unknown` for a copy that has not come, `redaction-needs-second` for whoever made it.
 */
export async function decideFile(
  database: Database,
  staff: Session,
  given: FileDecision,
): Promise<{ readonly decision: FileDecision['decision'] }> {
  const { commentId, position, decision } = given;
  return database.withRole('planner', staff, async (transaction) => {
    await requireFile(transaction, given);
    if (decision === 'confirm') await confirmCopy(transaction, staff, given);
    else {
      // What stood before goes with its confirmation; it stays in the log.
      await transaction
        .delete(commentFileHandling)
        .where(and(eq(commentFileHandling.commentId, commentId), eq(commentFileHandling.position, position)));
      // A file held back is off the web, and one let go waits for someone to show it.
      if (decision !== 'replace') await unshow(transaction, given);
      if (decision !== 'release') await insertDecision(transaction, staff, given);
    }
    await auditStaff(transaction, staff, {
      act: `comment.${decision}File`,
      subjectKind: 'comment',
      subjectId: commentId,
      details: { position, ...('legalBasis' in given && { legalBasis: given.legalBasis }) },
    });
    return { decision };
  });
}

type OfFile = Pick<FileDecision, 'commentId' | 'position'>;

async function requireFile(transaction: Transaction, { commentId, position }: OfFile): Promise<void> {
  const found = await transaction.$count(
    commentFile,
    and(eq(commentFile.commentId, commentId), eq(commentFile.position, position)),
  );
  if (found === 0) throw new AppError('not-found');
}

async function unshow(transaction: Transaction, { commentId, position }: OfFile): Promise<void> {
  await transaction
    .delete(commentFileShowing)
    .where(and(eq(commentFileShowing.commentId, commentId), eq(commentFileShowing.position, position)));
}

async function insertDecision(
  transaction: Transaction,
  { municipalityId, accountId, displayName }: Session,
  {
    commentId,
    position,
    legalBasis,
    reason,
    ...given
  }: Extract<FileDecision, { decision: 'hold' | 'replace' }>,
): Promise<void> {
  const copyFileId = given.decision === 'replace' ? given.copyFileId : null;
  await transaction.insert(commentFileHandling).values({
    ...{ commentId, position, municipalityId, copyFileId, legalBasis, reason, accountId },
    decidedBy: displayName,
  });
}

async function confirmCopy(
  transaction: Transaction,
  { accountId, displayName }: Session,
  { commentId, position }: OfFile,
): Promise<void> {
  const ofFile = and(
    eq(commentFileHandling.commentId, commentId),
    eq(commentFileHandling.position, position),
    eq(commentFileHandling.needsSecond, true),
    isNull(commentFileHandling.confirmedAccountId),
  );
  const [waiting] = await transaction
    .select({ accountId: commentFileHandling.accountId })
    .from(commentFileHandling)
    .where(ofFile);
  if (!waiting) throw new AppError('not-found');
  if (waiting.accountId === accountId) throw new AppError('redaction-needs-second');
  await transaction
    .update(commentFileHandling)
    .set({ confirmedAccountId: accountId, confirmedBy: displayName, confirmedAt: sql`app.clock()` })
    .where(ofFile);
}
