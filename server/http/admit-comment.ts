import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CommentSubmission } from '../../domain/comments/comment-submission.ts';
import type { Work } from '../../domain/comments/work.ts';
import { type Admitted, createAdmission } from '../comments/admission/admission.ts';
import type { Services } from '../services.ts';
import type { Spend } from './budgets.ts';

/** Whether a comment may be taken now; throws what refuses it. */
export type Admit = (submission: CommentSubmission, work?: Work) => Promise<Admitted>;

/**
 * Counts a request that brings a comment against its network's budget, also one that was kept before, but not one that
 * the service itself fails. Answers what decides on a new one. Throws `rate-limited`.
 */
export type AdmitComment = (
  request: FastifyRequest,
  reply: FastifyReply,
  form: 'program' | 'plain',
) => Promise<Admit>;

/** One admission for all that the server is sent. */
export function createAdmitComment({ database, config }: Services, spend: Spend): AdmitComment {
  const admission = createAdmission(database, { workFrom: config.proofOfWorkFrom });
  const onFailure = createOnFailure();
  return async (request, reply, form) => {
    const { network, giveBack } = await spend(request, 'submission');
    onFailure(reply, giveBack);
    const sender = { network, isPlainForm: form === 'plain' };
    return (submission, work) => admission(sender, submission, work);
  };
}

/** Runs the work where the service fails the request by its own fault; many calls of a batch share one listener. */
function createOnFailure(): (reply: FastifyReply, work: () => void) => void {
  const works = new WeakMap<FastifyReply, (() => void)[]>();
  return (reply, work) => {
    const known = works.get(reply);
    if (known) return void known.push(work);
    const all = [work];
    works.set(reply, all);
    reply.raw.once('close', () => {
      if (reply.raw.statusCode >= 500) for (const each of all) each();
    });
  };
}
