import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NoticeState } from '../../../domain/neighbours/notice-state.ts';
import { useApi } from '../../app/api.ts';
import { apiError } from '../../app/api-error.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { neighbourMessages } from './neighbour-messages.ts';
import type { Notice } from './notice-words.ts';

/** Marks a notice as read or handled, and takes the last mark back. */
export function NoticeStateActions({ notice }: { readonly notice: Notice }) {
  const m = useMessages(neighbourMessages);
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(api.neighbours.pathFilter());
  const set = useMutation(
    api.neighbours.setState.mutationOptions({
      onSuccess: async ({ state }) => {
        say({ new: m.markedNew, read: m.markedRead, handled: m.markedHandled }[state]);
        await refresh();
      },
      // News came in between: shown, so that the planner can look again.
      onError: refresh,
    }),
  );
  const { id: noticeId, revision: expectedRevision, state, plan, events } = notice;
  const mark = (next: NoticeState) => set.mutate({ noticeId, expectedRevision, state: next });
  const before = events.find(({ stateBefore }) => stateBefore !== null)?.stateBefore ?? 'new';
  const button = (label: string, next: NoticeState) => (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      aria-busy={set.isPending}
      onClick={() => mark(next)}
    >
      {label}
      <span className="visually-hidden">: {plan.name}</span>
    </button>
  );
  return (
    <>
      {state === 'new' && button(m.markRead, 'read')}
      {state !== 'handled' && button(m.markHandled, 'handled')}
      {state !== 'new' && button(m.undo, before === state ? 'new' : before)}
      {set.isError &&
        (apiError(set.error).code === 'revision-conflict' ? (
          <p className="ds-alert" data-color="warning" role="alert">
            {m.news}
          </p>
        ) : (
          <Failure error={set.error} />
        ))}
    </>
  );
}
