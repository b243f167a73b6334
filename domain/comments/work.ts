import { z } from 'zod';

/**
 * A small piece of reckoning that a device does before a comment is taken while very many are sent: a proof of work.
 * It needs no sight, hearing or other service, only some seconds.
 */
export const workSchema = z.object({
  /** As the server gave it, signed, for this comment alone. */
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string().max(200),
      salt: z.string().max(200),
      cost: z.int().min(1).max(100_000),
      keyLength: z.int().min(1).max(64),
      keyPrefix: z.string().max(128),
      keySignature: z.string().max(200).optional(),
      expiresAt: z.number(),
      data: z.object({
        /** The comment's own, made of its hearing and its idempotency key. */
        key: z.uuid(),
        /** When the comment was first sent, milliseconds since 1970: the reckoning makes nobody late. */
        askedAt: z.int(),
      }),
    }),
    signature: z.string().max(200),
  }),
  solution: z.object({
    counter: z.int().min(0),
    derivedKey: z.string().max(200),
    time: z.number().optional(),
  }),
});
export type Work = z.infer<typeof workSchema>;
export type WorkChallenge = Work['challenge'];
