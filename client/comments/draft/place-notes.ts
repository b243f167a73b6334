import type { DrawnPlace } from '../../map/map-data.ts';
import { type CommentDraft, noteOf } from './comment-draft.ts';

type PlacesAndNotes = Pick<CommentDraft, 'places' | 'placeNotes' | 'movedFrom'>;

/**
 * The places anew, with their names: a place that was taken apart and set again with keys gets the name of
 * the one it was. `movedFrom` is the place taken apart, until the next one is finished. A place that was
 * named and then moved in the map is no longer what its name said.
 */
export function withNotesFollowing(draft: CommentDraft, places: readonly DrawnPlace[]): PlacesAndNotes {
  const placeNotes = withoutFalseNames(draft, places);
  const known = new Set(draft.places.map(({ id }) => id));
  const fresh = places.find(({ id }) => !known.has(id));
  const isBack = places.some(({ id }) => id === draft.movedFrom);
  const from = draft.movedFrom ? noteOf(draft, draft.movedFrom) : null;
  const label = from && from.label !== from.origin?.label ? from.label : '';
  if (!fresh || isBack || !label || placeNotes[fresh.id]) {
    return { places, placeNotes, movedFrom: isBack ? null : draft.movedFrom };
  }
  // Where it stands may be another field now: that question is asked again.
  const note = { label, planObjectId: null, isAnswered: false, origin: null };
  return { places, placeNotes: { ...placeNotes, [fresh.id]: note }, movedFrom: null };
}

function withoutFalseNames(draft: CommentDraft, places: readonly DrawnPlace[]): CommentDraft['placeNotes'] {
  const before = new Map(draft.places.map(({ id, geometry }) => [id, geometry]));
  const moved = places.filter(({ id, geometry }) => {
    const was = before.get(id);
    return was && noteOf(draft, id).origin && JSON.stringify(was) !== JSON.stringify(geometry);
  });
  const changed = moved.map(({ id }) => {
    const { label, origin, ...note } = noteOf(draft, id);
    const kept = label === origin?.label ? '' : label;
    return [id, { ...note, label: kept, planObjectId: null, isAnswered: false, origin: null }] as const;
  });
  return changed.length === 0 ? draft.placeNotes : { ...draft.placeNotes, ...Object.fromEntries(changed) };
}
