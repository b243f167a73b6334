import { AppError } from '../../domain/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { findCaseComments, findCases, findCaseVersion, findNumberedPlaces } from './cases.queries.ts';

/** As whom one reads: all cases of the municipality, or those of the plans that one works on. */
export type ReaderClass = 'reader' | 'consultant';

const commentsAPage = 200;
/** More than this, and a picture tells nothing. */
const mostPlacesDrawn = 500;

/** Hearings that have been put out. */
export async function listCases(database: Database, staff: Session, as: ReaderClass) {
  return [...(await database.withRole(as, staff, (transaction) => findCases(transaction)))];
}

/** A hearing with the plan map under it. Throws `not-found`. */
export async function readCase(database: Database, staff: Session, as: ReaderClass, hearingId: string) {
  return database.withRole(as, staff, async (transaction) => {
    const [found] = await findCases(transaction, hearingId);
    if (!found) throw new AppError('not-found');
    const version = await findCaseVersion(transaction, hearingId);
    return { ...found, planVersionId: version?.id ?? null };
  });
}

/** Comments by number, a page at a time, without any way to reach their authors. Throws `not-found`. */
export async function readCaseComments(
  database: Database,
  staff: Session,
  as: ReaderClass,
  { hearingId, after }: { readonly hearingId: string; readonly after: number },
) {
  return database.withRole(as, staff, async (transaction) => {
    const [found] = await findCases(transaction, hearingId);
    if (!found) throw new AppError('not-found');
    const rows = await findCaseComments(transaction, { hearingId, after, limit: commentsAPage + 1 });
    const comments = rows.slice(0, commentsAPage);
    return { comments, nextCursor: rows.length > commentsAPage ? (comments.at(-1)?.number ?? null) : null };
  });
}

/** What a picture of a case's places is drawn from. Throws `not-found` for a case that nobody may read or has none. */
export async function readCaseMap(database: Database, staff: Session, hearingId: string) {
  return database.withRole('reader', staff, async (transaction) => {
    const places = await findNumberedPlaces(transaction, hearingId, mostPlacesDrawn);
    if (places.length === 0) throw new AppError('not-found');
    return {
      shapes: places.map(({ geometry }) => geometry),
      numbers: places.map(({ number }) => number),
      version: await findCaseVersion(transaction, hearingId),
    };
  });
}
