import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { CommentSubmissionInput } from '../../../domain/comments/comment-submission.ts';
import { errorMessage } from '../../../domain/errors.ts';
import type { Language } from '../../../domain/language.ts';
import { useApiClient } from '../../app/api.ts';
import type { ApiError } from '../../app/api-error.ts';
import { useLanguage } from '../../app/messages.ts';
import type { PlanHearing, PlanPageAnswer } from '../../plans/plan-state.ts';
import { type CommentDraft, startIdentity } from '../draft/comment-draft.ts';
import { type DraftProblem, issueProblems } from '../draft/draft-problems.ts';
import type { DraftChange } from '../draft/use-draft.ts';
import { deliverComment } from './deliver-comment.ts';
import { refusedField } from './refused-field.ts';

/** `waiting`: the network is away; `taken`: the server had it already, with other words. */
export type SendingStatus = 'idle' | 'sending' | 'waiting' | 'taken';

export type Sending = {
  readonly status: SendingStatus;
  readonly problems: readonly DraftProblem[];
  /** The hearing was closed when it came. */
  readonly isTooLate: boolean;
  /** How many times the server has refused; moves the focus to the summary. */
  readonly refusals: number;
  readonly send: (submission: CommentSubmissionInput) => Promise<void>;
  /** Sends what was changed after the first sending as a comment of its own. */
  readonly sendAsNew: (submission: CommentSubmissionInput) => void;
};

type SendingOptions = {
  readonly draft: CommentDraft;
  readonly page: Pick<PlanPageAnswer, 'plan'>;
  readonly hearing: Pick<PlanHearing, 'closesAt'>;
  readonly change: (change: DraftChange) => void;
  readonly forget: () => Promise<void>;
};

/** Also without an event from the browser the network may be back. */
const retrySeconds = 15;

/**
 * Sends a comment once: what was handed over is kept word for word until the server has answered, and
 * is sent again after a reload, a lost answer or a lost network. The server knows it by its key.
 */
export function useSending({ draft, page, hearing, change, forget }: SendingOptions): Sending {
  const client = useApiClient();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [status, setStatus] = useState<SendingStatus>('idle');
  const [refusal, setRefusal] = useState<{ readonly error: ApiError; readonly of: CommentDraft } | null>(
    null,
  );
  const [refusals, setRefusals] = useState(0);
  const isBusy = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;
  const handedOver = useRef(draft);
  const { pending } = draft;

  const deliver = useCallback(
    async (submission: CommentSubmissionInput) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setRefusal(null);
      setStatus('sending');
      try {
        const delivery = await deliverComment(client, submission, latest.current.files);
        if (delivery.kind === 'received') {
          await forget();
          navigate(`/innspill#${submission.receiptSecret}`, { replace: true });
        } else if (delivery.kind === 'waiting') {
          setStatus('waiting');
        } else {
          const { error } = delivery;
          change({ pending: null });
          setRefusal({ error, of: latest.current });
          setRefusals((count) => count + 1);
          setStatus(error.code === 'idempotency-conflict' ? 'taken' : 'idle');
        }
      } finally {
        isBusy.current = false;
      }
    },
    [client, forget, navigate, change],
  );

  const send = useCallback(
    async (submission: CommentSubmissionInput) => {
      if (isBusy.current) return;
      handedOver.current = latest.current;
      const path = `${window.location.pathname}${window.location.search}`;
      change({ pending: submission, origin: { path, planName: page.plan.name, closesAt: hearing.closesAt } });
      await deliver(submission);
    },
    [change, deliver, page.plan.name, hearing.closesAt],
  );
  const sendAsNew = useCallback(
    (submission: CommentSubmissionInput) => {
      const identity = startIdentity();
      // The form starts anew around the new key, and sends what waits.
      change({ ...identity, pending: { ...submission, ...identity } });
    },
    [change],
  );

  // What waited when the page was left is sent when it comes back.
  useEffect(() => {
    if (pending && status === 'idle') void deliver(pending);
  }, [pending, status, deliver]);
  useEffect(() => {
    if (status !== 'waiting' || !pending) return;
    const again = () => void deliver(pending);
    window.addEventListener('online', again);
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), retrySeconds * 1000);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [status, pending, deliver]);

  // Who writes on while it waits wants the new words sent, and says when.
  useEffect(() => {
    if (status !== 'waiting' || !isChanged(handedOver.current, draft)) return;
    change({ pending: null });
    setStatus('idle');
  }, [status, draft, change]);

  const isStale = refusal !== null && isChanged(refusal.of, draft);
  const problems = refusal && !isStale ? problemsOf(refusal.error, language) : [];
  const isTooLate = refusal?.error.code === 'hearing-closed' && !isStale;
  return { status, problems, isTooLate, refusals, send, sendAsNew };
}

function problemsOf(error: ApiError, language: Language): readonly DraftProblem[] {
  if (error.code === 'no-network') return [];
  if (error.issues.length > 0) return issueProblems(error.issues, language);
  const text = errorMessage(error.code, language, error.details);
  return [{ ...refusedField(error.code, error.details), text }];
}

/** True when the person has changed anything since; that a file has come is no change of theirs. */
function isChanged(before: CommentDraft, now: CommentDraft): boolean {
  return JSON.stringify(own(before)) !== JSON.stringify(own(now));
}

function own({ pending: _pending, origin: _origin, files, ...written }: CommentDraft) {
  return { ...written, files: files.map(({ id, description }) => ({ id, description })) };
}
