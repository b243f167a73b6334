import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from '../app/api.ts';
import { useUrlState } from '../app/use-url-state.ts';
import type { PlanHearing } from '../plans/plan-state.ts';
import { commentStateSchema } from './comment-state.ts';
import type { CommentDraft } from './draft/comment-draft.ts';
import type { DraftChange } from './draft/use-draft.ts';

/**
 * Chooses the object that the address asks for, as «Gi innspill til BBB3» does, and keeps the chosen
 * one in the address from then on.
 */
export function useAskedObject(
  hearing: PlanHearing,
  draft: CommentDraft,
  change: (change: DraftChange) => void,
): void {
  const api = useApi();
  const [state, changeState] = useUrlState(commentStateSchema);
  const chosenId = draft.targetKind === 'object' ? draft.object?.planObjectId : undefined;
  const asked = useRef(state.objekt !== chosenId ? state.objekt : undefined);
  const found = useQuery(
    api.plans.object.queryOptions(
      { objectId: asked.current ?? '' },
      { enabled: asked.current !== undefined },
    ),
  );
  useEffect(() => {
    const object = found.data?.object;
    if (!asked.current || (!object && !found.isError)) return;
    asked.current = undefined;
    const isHeard = hearing.alternatives.some(({ planVersionId }) => planVersionId === object?.planVersionId);
    if (!object || !isHeard) return;
    change({
      targetKind: 'object',
      object: { planVersionId: object.planVersionId, planObjectId: object.id },
    });
  }, [found.data, found.isError, hearing, change]);
  useEffect(() => {
    if (!asked.current && state.objekt !== chosenId) changeState({ objekt: chosenId });
  }, [chosenId, state.objekt, changeState]);
}
