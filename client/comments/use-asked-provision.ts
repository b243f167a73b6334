import { useEffect, useRef } from 'react';
import { useUrlState } from '../app/use-url-state.ts';
import type { PlanHearing, PlanPageAnswer } from '../plans/plan-state.ts';
import { commentStateSchema } from './comment-state.ts';
import type { CommentDraft } from './draft/comment-draft.ts';
import type { DraftChange } from './draft/use-draft.ts';

/**
 * Chooses the clause that the address asks for, as «Gi innspill til bestemmelsen» does, and keeps the chosen one in
 * the address from then on.
 */
export function useAskedProvision(
  page: PlanPageAnswer,
  hearing: PlanHearing,
  draft: CommentDraft,
  change: (change: DraftChange) => void,
): void {
  const [state, changeState] = useUrlState(commentStateSchema);
  const chosenId = draft.targetKind === 'provision' ? draft.provision?.provisionId : undefined;
  const asked = useRef(state.bestemmelse !== chosenId ? state.bestemmelse : undefined);
  useEffect(() => {
    if (!asked.current) {
      if (state.bestemmelse !== chosenId) changeState({ bestemmelse: chosenId });
      return;
    }
    const provision = page.provisions.find(({ id }) => id === asked.current);
    asked.current = undefined;
    const isHeard = hearing.alternatives.some(
      ({ planVersionId }) => planVersionId === provision?.planVersionId,
    );
    if (!provision || !isHeard) return;
    change({
      targetKind: 'provision',
      provision: { planVersionId: provision.planVersionId, provisionId: provision.id },
    });
  }, [page, hearing, change, chosenId, state.bestemmelse, changeState]);
}
