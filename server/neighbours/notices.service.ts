import { AppError } from '../../domain/errors.ts';
import { canReceive, hearingState } from '../../domain/hearings/hearing-state.ts';
import { mayObject } from '../../domain/neighbours/neighbour-statement.ts';
import type { NoticeState } from '../../domain/neighbours/notice-state.ts';
import type { Session } from '../accounts/session.ts';
import { readClock } from '../database/clock.ts';
import type { Database } from '../database/database.ts';
import {
  addNoticeEvent,
  findNotices,
  lockNotice,
  type NoticeRow,
  writeNoticeState,
} from './notices.queries.ts';

/** Plans of neighbours near the municipality's border, those not handled first, then the newest. */
export async function listNotices(database: Database, staff: Session) {
  return database.withRole('planner', staff, async (transaction) => {
    const now = await readClock(transaction);
    return (await findNotices(transaction)).map((row) => withStanding(row, now));
  });
}

/** One notice. Throws `not-found`. */
export async function readNotice(database: Database, staff: Session, noticeId: string) {
  return database.withRole('planner', staff, async (transaction) => {
    const [row] = await findNotices(transaction, noticeId);
    if (!row) throw new AppError('not-found');
    return withStanding(row, await readClock(transaction));
  });
}

/**
 * Marks a notice as read or handled, or takes that back. Throws `not-found`, and `revision-conflict` when news
 * came in between.
 */
export async function setNoticeState(
  database: Database,
  staff: Session,
  change: { readonly noticeId: string; readonly expectedRevision: number; readonly state: NoticeState },
) {
  return database.withRole('planner', staff, async (transaction) => {
    const { noticeId, expectedRevision, state } = change;
    const row = await lockNotice(transaction, noticeId);
    if (!row) throw new AppError('not-found');
    if (row.revision !== expectedRevision) {
      throw new AppError('revision-conflict', { details: { revision: row.revision } });
    }
    if (row.state === state) return { revision: row.revision, state };
    const revision = row.revision + 1;
    await writeNoticeState(transaction, noticeId, { state, revision });
    await addNoticeEvent(transaction, staff, {
      noticeId,
      kind: state === 'new' ? 'reopened' : state,
      stateBefore: row.state,
    });
    return { revision, state };
  });
}

/** Where the hearing stands now, and what the municipality may send in it. */
function withStanding(row: NoticeRow, now: Date) {
  const { hearing } = row;
  if (!hearing) return { ...row, hearing: null };
  const closesAt = new Date(hearing.closesAt);
  const times = {
    publishedAt: new Date(row.toldAt),
    opensAt: new Date(hearing.opensAt),
    closesAt,
    cancelledAt: hearing.cancelledAt ? new Date(hearing.cancelledAt) : null,
    sentToDecisionAt: hearing.sentToDecisionAt ? new Date(hearing.sentToDecisionAt) : null,
    lateRule: hearing.lateRule ?? 'refuse',
  };
  const mayState = !times.cancelledAt && canReceive(times, now).ok;
  return {
    ...row,
    hearing: {
      ...hearing,
      state: hearingState(times, now),
      mayState,
      mayObject: mayState && mayObject(hearing.kind, closesAt, now),
    },
  };
}
