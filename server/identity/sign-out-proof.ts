import { z } from 'zod';
import type { ServerSecret } from './server-secret.ts';

const proofSchema = z.object({
  /** Milliseconds since 1970. */
  until: z.number(),
  returnTo: z.string(),
  /** On its way to the provider, and on the way back from it. */
  leg: z.enum(['out', 'back']),
});
type Proof = z.infer<typeof proofSchema>;

const minutes: Readonly<Record<Proof['leg'], number>> = { out: 2, back: 15 };

/** A text that only we can have written: that a person asked to sign out, and where they were. */
export function sealSignOut(
  secret: ServerSecret,
  leg: Proof['leg'],
  returnTo: string,
  now = Date.now(),
): string {
  const proof: Proof = { until: now + minutes[leg] * 60_000, returnTo, leg };
  return secret.seal('sign-out', JSON.stringify(proof)).toString('base64url');
}

/** Where the person was; null for a text that is not ours, is for another leg, or is too old. */
export function openSignOut(
  secret: ServerSecret,
  leg: Proof['leg'],
  sealed: unknown,
  now = Date.now(),
): string | null {
  if (typeof sealed !== 'string' || sealed.length > 4000) return null;
  const text = secret.unseal('sign-out', Buffer.from(sealed, 'base64url'));
  const proof = text === null ? undefined : proofSchema.safeParse(JSON.parse(text));
  if (!proof?.success || proof.data.leg !== leg || proof.data.until < now) return null;
  return proof.data.returnTo;
}
