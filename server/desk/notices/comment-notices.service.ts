import { and, eq } from 'drizzle-orm';
import type { NoticeCadence, NoticeChoice } from '../../../domain/comment-notices.ts';
import { commentNotice } from '../../../drizzle/schema/comment-notices.ts';
import type { Session } from '../../accounts/session.ts';
import type { Database } from '../../database/database.ts';

/** What one has chosen in this municipality; no address where one is told nothing. */
export async function readNotices(database: Database, staff: Session) {
  const [row] = await database.withRole('planner', staff, (transaction) =>
    transaction
      .select({ cadence: commentNotice.cadence, email: commentNotice.email })
      .from(commentNotice)
      .where(own(staff)),
  );
  return {
    cadence: (row?.cadence as NoticeCadence | undefined) ?? ('none' as const),
    email: row?.email ?? null,
  };
}

/** Takes effect from now on: who asks first hears of what comes, and who asks for another pace misses nothing. */
export async function chooseNotices(database: Database, staff: Session, choice: NoticeChoice): Promise<void> {
  const { municipalityId, accountId } = staff;
  await database.withRole('planner', staff, async (transaction) => {
    if (choice.cadence === 'none') {
      await transaction.delete(commentNotice).where(own(staff));
      return;
    }
    const { cadence, email, language } = choice;
    await transaction
      .insert(commentNotice)
      .values({ municipalityId, accountId, cadence, email, language })
      .onConflictDoUpdate({
        target: [commentNotice.municipalityId, commentNotice.accountId],
        set: { cadence, email, language },
      });
  });
}

function own({ municipalityId, accountId }: Session) {
  return and(eq(commentNotice.municipalityId, municipalityId), eq(commentNotice.accountId, accountId));
}
