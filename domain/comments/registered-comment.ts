import { z } from 'zod';
import { calendarDateSchema } from '../calendar-date-schema.ts';
import type { Texts } from '../language.ts';
import { languageSchema } from '../language-schema.ts';
import { osloInstant } from '../oslo-time.ts';
import { registeredAuthorSchema } from './comment-author.ts';
import { commentContentShape, hasNeededPlace } from './comment-submission.ts';
import type { FieldProblem } from './field-problem.ts';
import { hasSpokenParagraphs } from './text-paragraphs.ts';

/** How a comment came when not through the web. */
export const registeredChannels = ['letter', 'email', 'phone', 'meeting'] as const;
export type RegisteredChannel = (typeof registeredChannels)[number];
export type CommentChannel = 'web' | RegisteredChannel;

export const channelNames: Readonly<Record<CommentChannel, Texts>> = {
  web: { nb: 'Nett', nn: 'Nett', en: 'Web' },
  letter: { nb: 'Brev', nn: 'Brev', en: 'Letter' },
  email: { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  phone: { nb: 'Telefon', nn: 'Telefon', en: 'Phone' },
  meeting: { nb: 'Møte', nn: 'Møte', en: 'Meeting' },
};

/**
 * A comment or an authority's objection (innsigelse, § 5-4) that a planner enters, with the day it
 * really came. It joins the same queue and numbering as those from the web.
 */
export const registeredCommentSchema = z
  .object({
    hearingId: z.uuid(),
    idempotencyKey: z.uuid(),
    kind: z.enum(['comment', 'objection']).default('comment'),
    channel: z.enum(registeredChannels),
    /** The day and clock in Oslo; without a clock noon. */
    receivedOn: calendarDateSchema,
    receivedClock: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullable()
      .default(null),
    ...commentContentShape,
    author: registeredAuthorSchema,
    underAge: z.boolean().default(false),
    language: languageSchema.default('nb'),
  })
  .refine(hasNeededPlace, { error: 'place-missing' satisfies FieldProblem, path: ['places'] })
  .refine(hasSpokenParagraphs, { error: 'paragraph-missing' satisfies FieldProblem, path: ['places'] })
  .refine(({ kind, author }) => kind !== 'objection' || author.kind === 'authority', {
    error: 'objection-not-authority' satisfies FieldProblem,
    path: ['author', 'kind'],
  });
export type RegisteredComment = z.infer<typeof registeredCommentSchema>;
export type RegisteredCommentInput = z.input<typeof registeredCommentSchema>;

/** The instant it came; on today's date without a clock, no later than now. */
export function receivedInstant(
  comment: Pick<RegisteredComment, 'receivedOn' | 'receivedClock'>,
  now: Date,
): Date {
  const instant = osloInstant(comment.receivedOn, comment.receivedClock ?? '12:00');
  const isGuess = comment.receivedClock === null;
  const isToday = instant > now && osloInstant(comment.receivedOn, '00:00') <= now;
  return isGuess && isToday ? now : instant;
}
