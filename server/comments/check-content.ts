import { commentGeometryProblems } from '../../domain/comments/comment-geometry.ts';
import type { CommentPlace } from '../../domain/comments/comment-place.ts';
import type { CommentTarget } from '../../domain/comments/comment-submission.ts';
import type { PlanArea } from '../../domain/comments/distance-to-area.ts';
import { AppError } from '../../domain/errors.ts';
import { canReceive } from '../../domain/hearings/hearing-state.ts';
import type { Language } from '../../domain/language.ts';
import { instantWords } from '../../domain/wording/date-words.ts';
import type { Database, Transaction } from '../database/database.ts';
import {
  type CommentableHearing,
  countObjects,
  type FoundHearing,
  findCommentableDocument,
  findCommentableHearing,
  hasProvision,
} from './commentable-hearing.ts';

/** What a comment speaks of, whoever enters it and however it came. */
export type CommentContent = {
  readonly hearingId: string;
  readonly target: CommentTarget;
  readonly places: readonly CommentPlace[];
  readonly planVersionIds: readonly string[];
};

/** The hearing, and the plan versions that the comment speaks of. */
export type CheckedContent = {
  readonly hearing: CommentableHearing;
  readonly planVersionIds: readonly string[];
};

/**
 * Checks that a comment speaks of what the hearing puts out and that its places lie at the plan. Throws `not-found`,
 * `validation` with the field, and the codes of `commentGeometryProblems` with the place's position. The hearing is read
 * unless the caller knows it, with its area where there are places.
 */
export async function checkContent(
  database: Database,
  content: CommentContent,
  known?: FoundHearing,
): Promise<CheckedContent> {
  const { hearing, area } =
    known ??
    (await findCommentableHearing(database, content.hearingId, { withArea: content.places.length > 0 }));
  await checkReferences(database, hearing, content);
  if (area) checkPlaces(content.places, area);
  const planVersionIds = [...new Set(content.planVersionIds)];
  return { hearing, planVersionIds: planVersionIds.length > 0 ? planVersionIds : hearing.planVersionIds };
}

/** Throws `hearing-not-open` or `hearing-closed`, with when it opens and whom to reach. */
export function checkReception(
  hearing: CommentableHearing,
  language: Language,
  arrivedAt: Date = hearing.now,
): void {
  const reception = canReceive(hearing.times, arrivedAt);
  if (!reception.ok) throw receptionError(reception.code, hearing, language);
}

/** The refusal of a hearing that has not opened or has closed, in words for the one who sends. */
export function receptionError(
  code: 'hearing-not-open' | 'hearing-closed',
  { times, contact, now }: CommentableHearing,
  language: Language,
): AppError {
  return new AppError(code, {
    details: { contact, ...(times.opensAt && { opensAt: instantWords(times.opensAt, now, language) }) },
  });
}

async function checkReferences(
  database: Database,
  hearing: CommentableHearing,
  { target, places, planVersionIds }: CommentContent,
): Promise<void> {
  const isPutOut = (id: string) => hearing.planVersionIds.includes(id);
  if (!planVersionIds.every(isPutOut)) throw unknown('planVersionIds');
  const named = [...new Set(places.flatMap(({ planObjectId }) => planObjectId ?? []))];
  if (named.length === 0 && (target.kind === 'wholePlan' || target.kind === 'places')) return;
  await database.withRole('public', {}, async (transaction) => {
    if (!(await targetExists(transaction, hearing, target))) throw unknown('target');
    if ((await countObjects(transaction, hearing, named)) !== named.length) throw unknown('places');
  });
}

async function targetExists(
  transaction: Transaction,
  hearing: CommentableHearing,
  target: CommentTarget,
): Promise<boolean> {
  switch (target.kind) {
    case 'wholePlan':
    case 'places':
      return true;
    case 'object':
      return (await countObjects(transaction, hearing, [target.planObjectId])) === 1;
    case 'provision':
      return (
        hearing.planVersionIds.includes(target.planVersionId) &&
        hasProvision(transaction, target.provisionId, target.planVersionId)
      );
    case 'document':
      return hasPage(await findCommentableDocument(transaction, hearing, target.documentId), target.page);
  }
}

/** Throws `document-page-unknown`; any page may be named where the count is not known. */
function hasPage(found: { readonly pageCount: number | null } | undefined, page: number | null): boolean {
  if (found?.pageCount && page && page > found.pageCount) {
    throw new AppError('document-page-unknown', { details: { field: 'target' } });
  }
  return found !== undefined;
}

function checkPlaces(places: readonly CommentPlace[], area: PlanArea): void {
  for (const [index, place] of places.entries()) {
    const [problem] = commentGeometryProblems(place, area);
    if (problem) {
      throw new AppError(problem.code, {
        details: { ...problem.details, position: index + 1, id: place.id },
      });
    }
  }
}

function unknown(field: string): AppError {
  return new AppError('validation', { details: { field } });
}
