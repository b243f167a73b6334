import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { type Work, workSchema } from '../../../domain/comments/work.ts';

/**
 * Does the reckoning that the server asks for while very many are sending, in the browser's own machinery beside the page.
 * Rejects where the task is none, and where it takes more than a minute and a half.
 */
export async function doWork(given: unknown): Promise<Work> {
  const challenge = workSchema.shape.challenge.parse(given);
  const { keySignature, ...parameters } = challenge.parameters;
  const asked = { ...parameters, ...(keySignature !== undefined && { keySignature }) };
  const solution = await solveChallenge({
    challenge: { parameters: asked, signature: challenge.signature },
    deriveKey,
  });
  if (!solution) throw new Error('the reckoning took too long');
  return { challenge, solution };
}
