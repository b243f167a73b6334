import { sql } from 'drizzle-orm';
import { deadlineInstant, lastDayOf } from '../../domain/deadlines.ts';
import { AppError } from '../../domain/errors.ts';
import { checkHearingExtension } from '../../domain/hearings/hearing-period.ts';
import { hearingState } from '../../domain/hearings/hearing-state.ts';
import { workingDayFrom } from '../../domain/holidays.ts';
import { type CalendarDate, osloDate } from '../../domain/oslo-time.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import { readClock } from '../database/clock.ts';
import type { Database } from '../database/database.ts';
import { timesOfRow } from './hearing-record.ts';
import { insertExtension, updateHearing } from './hearings-desk.queries.ts';
import { asPlanner } from './hearings-desk.service.ts';
import type { HearingAtRevision } from './publish-hearing.ts';
import { lockAtRevision } from './revision-conflict.ts';

/**
 * Gives people more time; a last day on a day off moves to the next working day. Everyone may read the
 * reason. Throws `validation` with the findings, `hearing-wrong-state`, `revision-conflict`.
 */
export async function extendHearing(
  database: Database,
  staff: Session,
  change: HearingAtRevision & { readonly lastDay: CalendarDate; readonly reason: string },
) {
  return asPlanner(database, staff, async (transaction) => {
    const row = await lockAtRevision(transaction, change.hearingId, change.expectedRevision);
    const now = await readClock(transaction);
    const state = hearingState(timesOfRow(row), now);
    if (!row.closesAt || !['scheduled', 'open', 'closed'].includes(state) || row.sentToDecisionAt) {
      throw new AppError('hearing-wrong-state', { details: { state } });
    }
    const lastDay = workingDayFrom(change.lastDay);
    const { blocks } = checkHearingExtension(lastDayOf(row.closesAt), lastDay, osloDate(now));
    if (blocks.length > 0) throw new AppError('validation', { details: { field: 'lastDay', blocks } });
    const closesAt = deadlineInstant(lastDay);
    await insertExtension(transaction, {
      municipalityId: row.municipalityId,
      hearingId: row.id,
      previousClosesAt: row.closesAt,
      closesAt,
      reason: change.reason,
      extendedBy: staff.displayName,
    });
    const revision = await updateHearing(transaction, row.id, { closesAt });
    await auditStaff(transaction, staff, {
      act: 'hearing.extend',
      subjectKind: 'hearing',
      subjectId: row.id,
      details: { revision, lastDay },
    });
    return { revision, closesAt };
  });
}

/** Calls a hearing off: it leaves the web; what was sent in stays in the case. */
export async function cancelHearing(
  database: Database,
  staff: Session,
  change: HearingAtRevision & { readonly reason: string },
) {
  return asPlanner(database, staff, async (transaction) => {
    const row = await lockAtRevision(transaction, change.hearingId, change.expectedRevision);
    if (row.cancelledAt || row.sentToDecisionAt) throw new AppError('hearing-wrong-state');
    const revision = await updateHearing(transaction, row.id, {
      cancelledAt: sql`app.clock()` as unknown as Date,
    });
    await auditStaff(transaction, staff, {
      act: 'hearing.cancel',
      subjectKind: 'hearing',
      subjectId: row.id,
      details: { revision, reason: change.reason },
    });
    return { revision };
  });
}

/** The case goes to decision: from now on no late comment is taken. Only once the deadline has passed. */
export async function sendToDecision(
  database: Database,
  staff: Session,
  { hearingId, expectedRevision }: HearingAtRevision,
) {
  return asPlanner(database, staff, async (transaction) => {
    const row = await lockAtRevision(transaction, hearingId, expectedRevision);
    const state = hearingState(timesOfRow(row), await readClock(transaction));
    if (state !== 'closed') throw new AppError('hearing-wrong-state', { details: { state } });
    const revision = await updateHearing(transaction, row.id, {
      sentToDecisionAt: sql`app.clock()` as unknown as Date,
    });
    await auditStaff(transaction, staff, {
      act: 'hearing.sendToDecision',
      subjectKind: 'hearing',
      subjectId: row.id,
      details: { revision },
    });
    return { revision };
  });
}
