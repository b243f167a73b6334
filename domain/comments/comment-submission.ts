import { z } from 'zod';
import { languageSchema } from '../language-schema.ts';
import { commentAuthorSchema } from './comment-author.ts';
import { commentLimits } from './comment-limits.ts';
import { commentPlacesSchema } from './comment-place.ts';
import type { FieldProblem } from './field-problem.ts';
import { plainLine, plainText } from './plain-text.ts';
import { hasSpokenParagraphs } from './text-paragraphs.ts';

/** What a comment speaks of. Places may stand beside any target; target `places` needs at least one. */
export const commentTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wholePlan') }),
  z.object({ kind: z.literal('object'), planVersionId: z.uuid(), planObjectId: z.uuid() }),
  z.object({ kind: z.literal('provision'), planVersionId: z.uuid(), provisionId: z.uuid() }),
  z.object({
    kind: z.literal('document'),
    documentId: z.uuid(),
    page: z.int().min(1).max(9999).nullable().default(null),
  }),
  z.object({ kind: z.literal('places') }),
]);
export type CommentTarget = z.infer<typeof commentTargetSchema>;

/**
 * 128 random bits made on the device, base64url without padding. Whoever holds it can follow the
 * comment; the server keeps only its SHA-256.
 */
export const receiptSecretSchema = z.string().regex(/^[A-Za-z0-9_-]{21}[AQgw]$/);

export const commentTextSchema = plainText({
  maximum: commentLimits.textCharacters,
  missing: 'text-missing',
  tooLong: 'text-too-long',
});

export const commentHeadingSchema = plainLine({ maximum: commentLimits.headingCharacters }).default('');

/** Ids of files that were uploaded beforehand. */
export const commentFilesSchema = z
  .array(z.uuid())
  .max(commentLimits.files, { error: 'too-many-files' satisfies FieldProblem })
  .default([]);

/** What each file is, in its sender's words, by its id. Absent where nobody said. */
export const fileDescriptionsSchema = z
  .record(z.uuid(), plainLine({ maximum: commentLimits.fileDescriptionCharacters }))
  .transform(withoutEmpty)
  .optional();

function withoutEmpty(descriptions: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(descriptions).filter(([, words]) => words !== ''));
}

/** What a comment says, however it came: target, places, alternatives, heading, text, files. */
export const commentContentShape = {
  target: commentTargetSchema,
  places: commentPlacesSchema,
  /** The plan versions (alternatives) it speaks of; empty means all that the hearing puts out. */
  planVersionIds: z.array(z.uuid()).max(20).default([]),
  heading: commentHeadingSchema,
  text: commentTextSchema,
  files: commentFilesSchema,
  fileDescriptions: fileDescriptionsSchema,
};

/** A comment as a citizen sends it. The same schema stands on both sides. */
export const commentSubmissionSchema = z
  .object({
    hearingId: z.uuid(),
    /** Made once on the device for this comment; a retry bears the same. */
    idempotencyKey: z.uuid(),
    receiptSecret: receiptSecretSchema,
    ...commentContentShape,
    author: commentAuthorSchema,
    /** The author is under 18: no name on the web. */
    underAge: z.boolean().default(false),
    language: languageSchema.default('nb'),
  })
  .refine(hasNeededPlace, { error: 'place-missing' satisfies FieldProblem, path: ['places'] })
  .refine(hasSpokenParagraphs, { error: 'paragraph-missing' satisfies FieldProblem, path: ['places'] });
export type CommentSubmission = z.infer<typeof commentSubmissionSchema>;
export type CommentSubmissionInput = z.input<typeof commentSubmissionSchema>;

/** A comment on places has at least one. */
export function hasNeededPlace(content: {
  readonly target: CommentTarget;
  readonly places: readonly unknown[];
}): boolean {
  return content.target.kind !== 'places' || content.places.length > 0;
}
