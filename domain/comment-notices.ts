import { z } from 'zod';
import { languageSchema } from './language-schema.ts';

/** How often staff are told of new comments by e-mail: every morning at seven, or soon, at most once an hour. */
export const noticeCadences = ['daily', 'hourly'] as const;
export type NoticeCadence = (typeof noticeCadences)[number];

/** What a person of the staff chooses for the municipality that they act for; `none` ends it. */
export const noticeChoiceSchema = z.discriminatedUnion('cadence', [
  z.object({ cadence: z.literal('none') }),
  z.object({
    cadence: z.enum(noticeCadences),
    email: z.string().trim().min(3, 'email').max(254, 'email').pipe(z.email('email')),
    language: languageSchema,
  }),
]);
export type NoticeChoice = z.infer<typeof noticeChoiceSchema>;
