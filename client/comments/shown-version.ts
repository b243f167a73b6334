import type { CommentView } from './comment-view.ts';

/** The plan version that is drawn: the one of the address, of the chosen object, or the hearing's first. */
export function shownVersion({
  hearing,
  state,
  draft,
}: Pick<CommentView, 'hearing' | 'state' | 'draft'>): string | undefined {
  const ids = hearing.alternatives.map(({ planVersionId }) => planVersionId);
  const ofObject = draft.targetKind === 'object' ? draft.object?.planVersionId : undefined;
  return [state.versjon, ofObject, ids[0]].find((id) => id !== undefined && ids.includes(id));
}
