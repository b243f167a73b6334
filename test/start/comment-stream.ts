import { setTimeout as delay } from 'node:timers/promises';
import type { CommentSubmission } from '../../domain/comments/comment-submission.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { callProcedure } from './call-procedure.ts';

/** One comment as its author's device knows it: the number is absent until the product has answered with it. */
export type SentComment = { readonly submission: CommentSubmission; number?: number };

export type CommentStream = {
  readonly sent: readonly SentComment[];
  readonly acknowledged: () => readonly SentComment[];
  /** Resolves when the requests that are under way have their answer or have broken. */
  readonly stop: () => Promise<void>;
};

const atOnce = 4;

/** Milliseconds between an answer and the next comment: each sent is looked up one by one when all is over. */
const breath = 50;

/** People who send one comment after the other, four at a time, whatever becomes of the product. */
export function streamComments(url: string, hearingId: string): CommentStream {
  const sent: SentComment[] = [];
  let isStopped = false;
  const sendOnAndOn = async () => {
    while (!isStopped) {
      const comment: SentComment = {
        submission: buildSubmission(hearingId, { text: `Innspill nummer ${sent.length} herfra: æøå «—» 🌳` }),
      };
      sent.push(comment);
      // What breaks, or is refused while the database restarts, is told by the absent number.
      await sendComment(url, comment, sent.length).catch(() => undefined);
      await delay(breath);
    }
  };
  const people = Promise.all(Array.from({ length: atOnce }, sendOnAndOn));
  return {
    sent,
    acknowledged: () => sent.filter(({ number }) => number !== undefined),
    stop: async () => {
      isStopped = true;
      await people;
    },
  };
}

/** Sends it, again with the same key if it was sent before, and notes the number. Throws unless it is taken. */
export async function sendComment(url: string, comment: SentComment, person: number): Promise<void> {
  // Each from an address of its own: one household may not send so many.
  const headers = { 'x-forwarded-for': `10.0.${Math.floor(person / 250)}.${person % 250}` };
  const { status, data } = await callProcedure(url, 'comments.submit', comment.submission, headers);
  if (status !== 200) throw new Error(`the comment was answered with ${status}`);
  const { number } = data as { number: number };
  if (comment.number !== undefined && comment.number !== number) {
    throw new Error(`comment ${comment.number} is now told to be ${number}`);
  }
  comment.number = number;
}
