import type { Answer, Moderation, RedactionDecision, WebState } from '../../../domain/desk.ts';
import type { useApiClient } from '../../app/api.ts';
import type { QueueItem } from './use-queue.ts';

/** The comment an act is done to, at the revision that was seen. */
export type ActTarget = Pick<QueueItem, 'id' | 'number' | 'revision'>;

/** Takes what a schema adds to every change away from one or several shapes. */
type Given<Change> = Change extends unknown ? Omit<Change, 'commentId' | 'expectedRevision'> : never;

export type CommentAct =
  | ({ readonly kind: 'moderate' } & Given<Moderation>)
  | ({ readonly kind: 'answer' } & Given<Answer>)
  | ({ readonly kind: 'redaction' } & Given<RedactionDecision>)
  | { readonly kind: 'themes'; readonly themeIds: string[] }
  | { readonly kind: 'assign'; readonly assigneeId: string | null }
  | { readonly kind: 'undo' };

/** Which words tell that it was done; a redacted copy may wait for a second person. */
export function wordsKey(act: CommentAct, webState: WebState) {
  if (act.kind === 'redaction') return act.decision === 'confirm' ? 'didConfirm' : 'didReturn';
  if (waits(act, webState)) return 'didPropose';
  if (act.kind !== 'moderate') {
    return ({ answer: 'didAnswer', themes: 'didThemes', assign: 'didAssign', undo: 'didUndo' } as const)[
      act.kind
    ];
  }
  return ({ show: 'didShow', hold: 'didHold', redact: 'didRedact' } as const)[act.decision];
}

/** True for a redacted copy that waits for its second person. */
export function waits(act: CommentAct, webState: WebState): boolean {
  return act.kind === 'moderate' && act.decision === 'redact' && webState !== 'redacted';
}

/** Sends one act; answers the new revision and how the comment is handled now. */
export function sendAct(client: ReturnType<typeof useApiClient>, target: ActTarget, act: CommentAct) {
  const at = { commentId: target.id, expectedRevision: target.revision };
  switch (act.kind) {
    case 'moderate': {
      const { kind: _kind, ...moderation } = act;
      return client.desk.moderate.mutate({ ...moderation, ...at });
    }
    case 'redaction': {
      const { kind: _kind, ...decision } = act;
      return client.desk.decideRedaction.mutate({ ...decision, ...at });
    }
    case 'answer': {
      const { kind: _kind, ...answer } = act;
      return client.desk.answer.mutate({ ...answer, ...at });
    }
    case 'themes':
      return client.desk.setThemes.mutate({ themeIds: act.themeIds, ...at });
    case 'assign':
      return client.desk.assign.mutate({ assigneeId: act.assigneeId, ...at });
    case 'undo':
      return client.desk.undo.mutate(at);
  }
}
