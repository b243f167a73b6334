import { createHash } from 'node:crypto';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { CommentSubmission } from '../../../domain/comments/comment-submission.ts';
import type { Work, WorkChallenge } from '../../../domain/comments/work.ts';

/** About 2 ms each on a desktop, 10 ms on a slow phone. */
const roundsAGuess = 5_000;
/** So that a desktop takes a second at most and a slow phone four. */
const guesses = { least: 100, most: 400 } as const;
const minutesToDoIt = 20;

/** What tells one comment from another. */
export type CommentKey = Pick<CommentSubmission, 'hearingId' | 'idempotencyKey'>;

/** The task for one comment, known by its idempotency key in its hearing: solved once, it lets that one comment in. */
export async function setWork(secret: string, comment: CommentKey, now: Date): Promise<WorkChallenge> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: roundsAGuess,
    counter: randomInt(guesses.most, guesses.least),
    deriveKey,
    expiresAt: new Date(now.getTime() + minutesToDoIt * 60_000),
    data: { key: taskKeyOf(comment), askedAt: now.getTime() },
    hmacSignatureSecret: secret,
    // The solution is then checked by its signature, which costs nothing.
    hmacKeySignatureSecret: `${secret}:key`,
  });
  // What the library calls possible is set here.
  return challenge as WorkChallenge;
}

/** True where the task is ours, for this comment, in time, and done. */
export async function isWorkDone(
  secret: string,
  { challenge, solution }: Work,
  comment: CommentKey,
): Promise<boolean> {
  if (challenge.parameters.data.key !== taskKeyOf(comment)) return false;
  const { verified } = await verifySolution({
    challenge: asDelivered(challenge),
    solution: { counter: solution.counter, derivedKey: solution.derivedKey },
    deriveKey,
    hmacSignatureSecret: secret,
    hmacKeySignatureSecret: `${secret}:key`,
  });
  return verified;
}

/** A key is a comment's own in its hearing alone: work for one hearing opens no other. In the form of a UUID. */
function taskKeyOf({ hearingId, idempotencyKey }: CommentKey): string {
  const hash = createHash('sha256').update(`${hearingId} ${idempotencyKey}`).digest('hex');
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

/** Without the fields that were not sent, as the library's types ask. */
function asDelivered({ parameters, signature }: WorkChallenge) {
  const { keySignature, ...rest } = parameters;
  return { parameters: { ...rest, ...(keySignature !== undefined && { keySignature }) }, signature };
}
