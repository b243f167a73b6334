import { sql } from 'drizzle-orm';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { updateHearing } from './hearings-desk.queries.ts';
import { asPlanner } from './hearings-desk.service.ts';
import type { HearingAtRevision } from './publish-hearing.ts';
import { lockAtRevision } from './revision-conflict.ts';

/**
 * Marks a hearing as archived, or takes the mark away. The database refuses one that is still being worked on, and one
 * of which the archive lacks anything (offentleglova § 10, arkivlova). What comes to it later opens it again.
 * Throws `not-found`, `revision-conflict`, `hearing-wrong-state`, `hearing-not-journalled`.
 */
export async function archiveHearing(
  database: Database,
  staff: Session,
  { hearingId, expectedRevision, isArchived }: HearingAtRevision & { readonly isArchived: boolean },
) {
  return asPlanner(database, staff, async (transaction) => {
    const row = await lockAtRevision(transaction, hearingId, expectedRevision);
    const revision = await updateHearing(
      transaction,
      row.id,
      isArchived
        ? { archivedAt: sql`app.clock()` as unknown as Date, archivedBy: staff.displayName }
        : { archivedAt: null, archivedBy: null },
    );
    await auditStaff(transaction, staff, {
      act: isArchived ? 'hearing.archive' : 'hearing.reopen',
      subjectKind: 'hearing',
      subjectId: row.id,
      details: { revision },
    });
    return { revision };
  });
}
