import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useApi, useApiClient } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { type Conflict, conflictOf } from '../conflict-details.ts';
import { type ActTarget, type CommentAct, sendAct, waits, wordsKey } from './comment-act.ts';
import type { Queue } from './use-queue.ts';
import { workMessages } from './work-messages.ts';

/** What was done last: a courtesy beside the log, which keeps it. */
type LastAct = { readonly words: string; readonly target: ActTarget; readonly canBeUndone: boolean };

export type CommentActs = ReturnType<typeof useCommentActs>;

/** Every act of a planner on a comment: done, told, shown in its row, and open to be taken back. */
export function useCommentActs(queue: Queue) {
  const m = useMessages(workMessages);
  const say = useStatus();
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const [last, setLast] = useState<LastAct | null>(null);
  const [conflict, setConflict] = useState<(Conflict & { readonly commentId: string }) | null>(null);

  const refresh = (commentId: string) =>
    Promise.all([
      queryClient.invalidateQueries(api.desk.comment.queryFilter({ commentId })),
      queryClient.invalidateQueries(api.desk.log.queryFilter({ commentId })),
      queryClient.invalidateQueries(api.desk.themes.queryFilter()),
    ]);
  // Own acts follow one another quicker than their answers are seen; each builds on the one before.
  const revisions = useRef(new Map<string, number>());
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const mutation = useMutation({
    mutationFn: ({ target, act }: { target: ActTarget; act: CommentAct }) => {
      const revision = Math.max(target.revision, revisions.current.get(target.id) ?? 0);
      return sendAct(client, { ...target, revision }, act);
    },
    onSuccess: async ({ revision, handling }, { target, act }) => {
      const words = m[wordsKey(act, handling.webState)](target.number);
      say(words);
      revisions.current.set(target.id, revision);
      setConflict(null);
      setLast({ words, target: { ...target, revision }, canBeUndone: act.kind !== 'undo' });
      const { webState, outcome, assigneeId } = handling;
      queue.patch(target.id, {
        ...{ revision, webState, outcome, assigneeId },
        isAnswered: handling.answeredAt !== null,
        ...(act.kind !== 'answer' && { waitsForSecond: waits(act, webState) }),
      });
      await refresh(target.id);
    },
    onError: (error, { target }) => {
      const found = conflictOf(error);
      setConflict(found && { ...found, commentId: target.id });
    },
  });
  const perform = (target: ActTarget, act: CommentAct): Promise<boolean> => {
    const done = turn.current.then(() =>
      mutation.mutateAsync({ target, act }).then(
        () => true,
        () => false,
      ),
    );
    turn.current = done;
    return done;
  };
  /** After a conflict: what the other did is shown; what was typed stays in its fields. */
  const acceptConflict = async () => {
    if (!conflict) return;
    const fresh = await client.desk.comment.query({ commentId: conflict.commentId });
    const { revision, webState, outcome, isAnswered, assigneeId, assignee } = fresh;
    queue.patch(fresh.id, { revision, webState, outcome, isAnswered, assigneeId, assignee });
    await refresh(fresh.id);
    setConflict(null);
    mutation.reset();
  };
  const failure = mutation.isError && !conflict ? mutation.error : null;
  return { perform, last, forgetLast: () => setLast(null), conflict, acceptConflict, failure };
}
