import { z } from 'zod';
import { commentPlacesSchema } from './comment-place.ts';
import {
  commentFilesSchema,
  commentTextSchema,
  fileDescriptionsSchema,
  receiptSecretSchema,
} from './comment-submission.ts';
import type { FieldProblem } from './field-problem.ts';
import { plainText } from './plain-text.ts';
import { hasSpokenParagraphs } from './text-paragraphs.ts';

/**
 * More from the same author, as a comment of its own that is linked to the first. Whoever holds the
 * receipt may send it; author and hearing are the first comment's.
 */
export const supplementSchema = z
  .object({
    /** Secret of the receipt it adds to. */
    receipt: receiptSecretSchema,
    idempotencyKey: z.uuid(),
    /** Secret of the supplement's own receipt. */
    receiptSecret: receiptSecretSchema,
    text: commentTextSchema,
    places: commentPlacesSchema,
    files: commentFilesSchema,
    fileDescriptions: fileDescriptionsSchema,
  })
  .refine(hasSpokenParagraphs, { error: 'paragraph-missing' satisfies FieldProblem, path: ['places'] });
export type Supplement = z.infer<typeof supplementSchema>;

/** Takes a comment off the web and marks it withdrawn; it stays in the case. */
export const withdrawalSchema = z.object({
  receipt: receiptSecretSchema,
  reason: plainText({ maximum: 1000 }).default(''),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;
