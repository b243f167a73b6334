import type { CommentSubmissionInput } from '../../../domain/comments/comment-submission.ts';
import type { Work } from '../../../domain/comments/work.ts';
import { type ApiError, apiError } from '../../app/api-error.ts';
import type { CommentDraft } from '../draft/comment-draft.ts';
import { type ApiClient, carryFile } from '../files/carry-file.ts';
import { mayPass } from '../files/may-pass.ts';

export type Delivery =
  | { readonly kind: 'received'; readonly number: number; readonly isLate: boolean }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly error: ApiError };

/**
 * Hands a comment over: first the files that have not come, then the comment, word for word as it was when the person
 * sent it. The server knows it by its key, so that it may be delivered as often as it takes.
 */
export async function deliverComment(
  client: ApiClient,
  submission: CommentSubmissionInput,
  files: CommentDraft['files'],
): Promise<Delivery> {
  const waiting = files.filter(({ uploadedAt }) => uploadedAt === null);
  const obstacle = await bring(client, submission, waiting);
  if (obstacle) return obstacle;
  const first = await submit(client, submission);
  if (first.kind !== 'refused' || first.error.code !== 'file-unknown') return first;
  // The server lets go of uploads after a day; the device still has them.
  return (await bring(client, submission, files)) ?? submit(client, submission);
}

/** Null once all are there. */
async function bring(
  client: ApiClient,
  { hearingId, files: wanted = [] }: CommentSubmissionInput,
  files: CommentDraft['files'],
): Promise<Delivery | null> {
  for (const { id, name, keepsLocation } of files.filter((file) => wanted.includes(file.id))) {
    const carried = await carryFile(client, { id, hearingId, keepsLocation });
    if (carried.kind === 'waiting') return { kind: 'waiting' };
    if (carried.kind === 'refused') return { kind: 'refused', error: carried.error };
    if (carried.kind !== 'arrived') {
      return { kind: 'refused', error: { code: 'file-unknown', details: { name }, issues: [] } };
    }
  }
  return null;
}

async function submit(client: ApiClient, submission: CommentSubmissionInput): Promise<Delivery> {
  const first = await hand(client, submission);
  if (first.kind !== 'refused' || first.error.code !== 'work-needed') return first;
  try {
    const { doWork } = await import('./do-work.ts');
    return await hand(client, { ...submission, work: await doWork(first.error.details.challenge) });
  } catch {
    // Its words ask to try again.
    return first;
  }
}

async function hand(
  client: ApiClient,
  submission: CommentSubmissionInput & { readonly work?: Work },
): Promise<Delivery> {
  try {
    const { number, isLate } = await client.comments.submit.mutate(submission);
    return { kind: 'received', number, isLate };
  } catch (failure) {
    const error = apiError(failure);
    return mayPass(error) ? { kind: 'waiting' } : { kind: 'refused', error };
  }
}
