import { and, eq, sql } from 'drizzle-orm';
import type { FileShowing } from '../../domain/desk.ts';
import { AppError } from '../../domain/errors.ts';
import { commentFile, commentFileShowing } from '../../drizzle/schema/comments.ts';
import { storedFile } from '../../drizzle/schema/plans.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';

/**
 * Puts an attachment on the web with its comment, or takes it off: never before someone has looked at it. Doing what is
 * done changes nothing. Throws `not-found`, `file-waits-for-scan`, `file-stopped`, `file-held`.
 */
export async function showFile(
  database: Database,
  staff: Session,
  { commentId, position, isShown }: FileShowing,
): Promise<{ readonly isShown: boolean }> {
  const { municipalityId } = staff;
  return database.withRole('planner', staff, async (transaction) => {
    const [file] = await transaction

      .select({
        scan: storedFile.scan,
        name: storedFile.name,
        isHeld: sql<boolean>`exists (select from comment_file_handling handling
          where handling.comment_id = ${commentFile.commentId} and handling.position = ${commentFile.position}
            and handling.copy_file_id is null)`,
      })
      .from(commentFile)
      .innerJoin(storedFile, eq(storedFile.id, commentFile.fileId))
      .where(and(eq(commentFile.commentId, commentId), eq(commentFile.position, position)));
    if (!file) throw new AppError('not-found');
    if (isShown && file.scan === 'waiting') {
      throw new AppError('file-waits-for-scan', { details: { name: file.name } });
    }
    if (isShown && file.scan === 'infected') {
      throw new AppError('file-stopped', { details: { name: file.name } });
    }
    if (isShown && file.isHeld) throw new AppError('file-held', { details: { name: file.name } });
    const changed = isShown
      ? await transaction
          .insert(commentFileShowing)
          .values({ commentId, position, municipalityId, shownBy: staff.displayName })
          .onConflictDoNothing()
          .returning({ position: commentFileShowing.position })
      : await transaction
          .delete(commentFileShowing)
          .where(and(eq(commentFileShowing.commentId, commentId), eq(commentFileShowing.position, position)))
          .returning({ position: commentFileShowing.position });
    if (changed.length > 0) {
      await auditStaff(transaction, staff, {
        act: isShown ? 'comment.showFile' : 'comment.hideFile',
        subjectKind: 'comment',
        subjectId: commentId,
        details: { position },
      });
    }
    return { isShown };
  });
}
