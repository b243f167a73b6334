import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { authorKinds } from '../../../domain/comments/comment-author.ts';
import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import { receiptSecretSchema } from '../../../domain/comments/comment-submission.ts';

/** Room for the longest text with its line breaks, and for what is too long to be told so. */
const longText = z.string().max(commentLimits.textCharacters * 2);
const line = z.string().max(2_000);

/** The fields of the plain form as browsers send them; a box that is not ticked is not sent. */
const formSchema = z.object({
  nokkel: receiptSecretSchema,
  gjelder: line.default('plan'),
  overskrift: line.default(''),
  tekst: longText.default(''),
  hvem: z.enum(authorKinds).default('private'),
  navn: line.default(''),
  organisasjon: line.default(''),
  epost: line.default(''),
  ung: z.literal('ja').optional(),
  likevel: z.literal('ja').optional(),
});
export type CommentFormFields = z.output<typeof formSchema>;

/** What a field is called in the form, and its id on the page. */
export type FormField = Exclude<keyof CommentFormFields, 'nokkel'>;

export type CommentFormState = {
  readonly fields: CommentFormFields;
  /** What is wrong, at its field; null for the whole. */
  readonly problems: readonly { readonly field: FormField | null; readonly message: string }[];
};

/** A form that nobody has filled in yet, with a key that is its own. */
export function emptyForm(about?: string): CommentFormState {
  const nokkel = randomBytes(16).toString('base64url');
  return { fields: formSchema.parse({ nokkel, ...(about && { gjelder: about }) }), problems: [] };
}

/** The fields as they were sent; undefined for what no form of ours sends. */
export function readForm(body: unknown): CommentFormFields | undefined {
  const parsed = formSchema.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}

/**
 * The submission's key, always the same for one form, so that sending it twice keeps one comment. Made
 * of the form's own key, which is also the secret that the receipt is read with.
 */
export function idempotencyKeyOf(formKey: string): string {
  const bytes = createHash('sha256').update(`form:${formKey}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
