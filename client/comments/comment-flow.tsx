import { useState } from 'react';
import { useMessages } from '../app/messages.ts';
import { useStatus } from '../app/status.tsx';
import type { PlanHearing, PlanPageAnswer } from '../plans/plan-state.ts';
import { Loading } from '../ui/loading.tsx';
import { CommentSteps } from './comment-steps.tsx';
import { useDraft } from './draft/use-draft.ts';
import { flowMessages } from './flow-messages.ts';

type CommentFlowProps = {
  readonly page: PlanPageAnswer;
  readonly hearing: PlanHearing;
  readonly isLate: boolean;
};

/** Keeps the draft of a hearing around its three steps; a new draft is a new form. */
export function CommentFlow(props: CommentFlowProps) {
  const m = useMessages(flowMessages);
  const say = useStatus();
  const kept = useDraft(props.hearing.id);
  const [notice, setNotice] = useState<'deleted' | null>(null);
  if (!kept.draft) return <Loading />;
  const discard = () => {
    kept.discard();
    setNotice('deleted');
    say(m.draftDeleted);
  };
  const restore = () => {
    kept.restore?.();
    setNotice(null);
    say(m.draftRestored);
  };
  return (
    <CommentSteps
      key={kept.draft.idempotencyKey}
      {...props}
      draft={kept.draft}
      kept={kept}
      onDiscard={discard}
      onRestore={notice === 'deleted' && kept.restore ? restore : null}
    />
  );
}
