import { AppError } from '../../domain/errors.ts';
import type { Database } from '../database/database.ts';
import {
  findCount,
  findFilesOf,
  findPlacesOf,
  findPlanVersionsOf,
  findPublicComments,
  findSupplementsOf,
  findThemeCounts,
  findThemesOf,
  type PublicCommentFilter,
  type PublicCommentRow,
} from './public-comments.queries.ts';

/**
 * A page of what a hearing shows on the web, newest number first, with «41 mottatt · 38 vist på nett».
 * `nextCursor` is the number to go on below, null at the end. Throws `not-found`.
 */
export async function listPublicComments(database: Database, filter: PublicCommentFilter) {
  return database.withRole('public', {}, async (transaction) => {
    const count = await findCount(transaction, filter.hearingId);
    if (!count) throw new AppError('not-found');
    const rows = await findPublicComments(transaction, { ...filter, limit: filter.limit + 1 });
    const page = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? page.at(-1) : undefined;
    const supplements = await findSupplementsOf(transaction, idsOf(page));
    const ids = [...idsOf(page), ...idsOf(supplements)];
    const places = await findPlacesOf(transaction, ids);
    const files = await findFilesOf(transaction, ids);
    const themes = await findThemesOf(transaction, ids);
    const versions = await findPlanVersionsOf(transaction, ids);
    const withParts = (row: PublicCommentRow) => ({
      ...shownOf(row),
      places: places
        .filter(({ commentId }) => commentId === row.id)
        .map(({ commentId: _, ...place }) => place),
      files: files.filter(({ commentId }) => commentId === row.id).map(({ commentId: _, ...file }) => file),
      themes: themes.filter(({ commentId }) => commentId === row.id).map(({ name }) => name),
      planVersionIds: versions
        .filter(({ commentId }) => commentId === row.id)
        .map(({ planVersionId }) => planVersionId),
    });
    return {
      ...count,
      themes: await findThemeCounts(transaction, filter.hearingId),
      items: page.map((row) => ({
        ...withParts(row),
        supplements: supplements.filter(({ parentId }) => parentId === row.id).map(withParts),
      })),
      nextCursor: last?.number ?? null,
    };
  });
}

function idsOf(rows: readonly PublicCommentRow[]): string[] {
  return rows.map(({ id }) => id);
}

function shownOf(row: PublicCommentRow) {
  const { answerText, outcome, changeText, answeredAt, receivedAt, document, ...same } = row;
  return {
    ...same,
    document: document?.id ? document : null,
    receivedAt: receivedAt?.toISOString() ?? '',
    answer: answeredAt
      ? { text: answerText, outcome, change: changeText, answeredAt: answeredAt.toISOString() }
      : null,
  };
}
