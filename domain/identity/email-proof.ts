import { z } from 'zod';
import { languageSchema } from '../language-schema.ts';

const address = z.string().trim().min(1).max(254).pipe(z.email());

/** Asks for a message that shows that one reads mail at an address. */
export const emailProofRequestSchema = z.object({
  email: address,
  /** Where the person was, as a path of this portal. */
  returnTo: z.string().max(1500).default('/meg'),
  /** The hearing it is for; absent where a person signs in without one. */
  hearingId: z.uuid().optional(),
  language: languageSchema.default('nb'),
});

/** The token of the link. */
export const emailTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The answer: the token of the link, or the six digits that the message also gives, with the address. */
export const emailProofAnswerSchema = z.union([
  z.object({ token: emailTokenSchema }),
  z.object({
    code: z
      .string()
      .transform((code) => code.replace(/\s/g, ''))
      .pipe(z.string().regex(/^\d{6}$/)),
    email: address,
  }),
]);
export type EmailProofAnswer = z.infer<typeof emailProofAnswerSchema>;
