import { AppError } from '../../domain/errors.ts';
import { hearingState } from '../../domain/hearings/hearing-state.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import { renewTextFindings } from '../privacy/text-findings.ts';
import { type DeskCommentRow, findDeskComment } from './desk-comment.queries.ts';
import { findDeskHearings } from './desk-overview.queries.ts';
import { countAlike, countQueue, findQueue, type QueueFilter } from './desk-queue.queries.ts';
import { findColleagues, findThemes, insertTheme } from './themes.queries.ts';

/** A page of the queue with the hearing's progress. `nextCursor` is the number to go on after. */
export async function listQueue(
  database: Database,
  staff: Session,
  { after, limit, ...filter }: QueueFilter & { readonly after?: number | undefined; readonly limit: number },
) {
  return asPlanner(database, staff, async (transaction) => {
    const counts = await countQueue(transaction, filter);
    const rows = await findQueue(transaction, { ...filter, after, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const alike = await countAlike(
      transaction,
      page.map(({ id }) => id),
    );
    const items = page.map((row) => ({ ...row, ...(alike.get(row.id) ?? { sameText: 0, sameAddress: 0 }) }));
    return { counts, items, nextCursor: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
  });
}

/**
 * A comment as the desk shows it: how to reach its author, and the original of a redacted one, are asked for by
 * themselves (read-personal-data.ts), since who reads them is recorded. Throws `not-found`.
 */
export async function readDeskComment(database: Database, staff: Session, commentId: string) {
  return asPlanner(database, staff, async (transaction) => {
    const comment = await findDeskComment(transaction, commentId);
    if (!comment) throw new AppError('not-found');
    await renewTextFindings(transaction, {
      ...comment,
      commentId,
      municipalityId: staff.municipalityId,
      places: comment.placesDrawn,
    });
    const alike = await countAlike(transaction, [commentId]);
    return { ...withoutOriginal(comment), alike: alike.get(commentId) ?? { sameText: 0, sameAddress: 0 } };
  });
}

/** Of a redacted comment the words that everyone may read; those at its places are its author's too. */
function withoutOriginal(comment: DeskCommentRow): DeskCommentRow {
  if (comment.webState !== 'redacted') return comment;
  const { publicHeading: heading, publicText } = comment;
  const text = publicText ?? '';
  const placesDrawn = comment.placesDrawn.map((place) => ({ ...place, label: null, paragraph: null }));
  return { ...comment, heading, text, excerpt: text.slice(0, 160), placesDrawn };
}

/** All hearings of the municipality with their progress. */
export async function readOverview(database: Database, staff: Session) {
  const rows = await asPlanner(database, staff, findDeskHearings);
  const instant = (text: string | null) => (text ? new Date(text) : null);
  return rows.map(({ now, ...hearing }) => ({
    ...hearing,
    state: hearingState(
      {
        publishedAt: instant(hearing.publishedAt),
        cancelledAt: instant(hearing.cancelledAt),
        opensAt: instant(hearing.opensAt),
        closesAt: instant(hearing.closesAt),
        sentToDecisionAt: instant(hearing.sentToDecisionAt),
        lateRule: hearing.lateRule,
      },
      new Date(now),
    ),
  }));
}

export async function listThemes(database: Database, staff: Session, hearingId: string) {
  return [...(await asPlanner(database, staff, (transaction) => findThemes(transaction, hearingId)))];
}

/** A theme of a hearing; one of that name that is there already is the same. Throws `not-found`. */
export async function addTheme(
  database: Database,
  staff: Session,
  { hearingId, name }: { readonly hearingId: string; readonly name: string },
) {
  const { municipalityId } = staff;
  return asPlanner(database, staff, async (transaction) => {
    const id = await insertTheme(transaction, { municipalityId, hearingId, name });
    if (!id) throw new AppError('not-found');
    await auditStaff(transaction, staff, { act: 'theme.add', subjectKind: 'theme', subjectId: id });
    return { id, name };
  });
}

/** Whom a comment can be given to. */
export async function listColleagues(database: Database, staff: Session) {
  return [...(await asPlanner(database, staff, findColleagues))];
}

function asPlanner<T>(
  database: Database,
  staff: Session,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.withRole('planner', staff, work);
}
