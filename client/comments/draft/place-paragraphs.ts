import { followParagraph, textParagraphs } from '../../../domain/comments/text-paragraphs.ts';
import type { DrawnPlace } from '../../map/map-data.ts';
import type { CommentDraft } from './comment-draft.ts';

/** The draft after a change: places stay with the paragraphs they belong to while the text is written on. */
export function withParagraphsFollowing(before: CommentDraft, after: CommentDraft): CommentDraft {
  const ties = Object.entries(after.placeParagraphs);
  if (before.text === after.text || ties.length === 0) return after;
  const kept = ties.flatMap(([placeId, paragraph]) => {
    const follows = followParagraph(before.text, after.text, paragraph);
    return follows === null ? [] : [[placeId, follows] as const];
  });
  return { ...after, placeParagraphs: Object.fromEntries(kept) };
}

/** The paragraph (from 1) that a place belongs to; null for the whole text, as where there is but one. */
export function paragraphOf(draft: CommentDraft, placeId: string): number | null {
  const count = textParagraphs(draft.text).length;
  const paragraph = draft.placeParagraphs[placeId] ?? null;
  return paragraph !== null && count > 1 && paragraph <= count ? paragraph : null;
}

/** The ties when places change: one that was taken apart and set again with keys keeps its paragraph. */
export function paragraphsOfPlaces(
  draft: CommentDraft,
  places: readonly DrawnPlace[],
): CommentDraft['placeParagraphs'] {
  const paragraph = draft.movedFrom === null ? undefined : draft.placeParagraphs[draft.movedFrom];
  const known = new Set(draft.places.map(({ id }) => id));
  const fresh = places.find(({ id }) => !known.has(id));
  return fresh && paragraph !== undefined
    ? { ...draft.placeParagraphs, [fresh.id]: paragraph }
    : draft.placeParagraphs;
}
