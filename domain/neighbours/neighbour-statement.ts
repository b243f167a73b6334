import { z } from 'zod';
import { authorContactSchema } from '../comments/comment-author.ts';
import { commentContentShape, hasNeededPlace, receiptSecretSchema } from '../comments/comment-submission.ts';
import type { FieldProblem } from '../comments/field-problem.ts';
import type { HearingKind } from '../hearings/hearing-kinds.ts';
import { languageSchema } from '../language-schema.ts';
import { objectionGrounds } from './objection-grounds.ts';

/** What is sent as an authority: a statement (uttalelse) or an objection (innsigelse, § 5-4), which names its grounds. */
const statementShape = {
  idempotencyKey: z.uuid(),
  receiptSecret: receiptSecretSchema,
  kind: z.enum(['comment', 'objection']),
  grounds: z.array(z.enum(objectionGrounds)).max(objectionGrounds.length).default([]),
  ...commentContentShape,
  ...authorContactSchema.shape,
  language: languageSchema.default('nb'),
};

/** Without where it is sent. */
export const statementSchema = checked(z.object(statementShape));
export type Statement = z.output<typeof statementSchema>;
export type StatementInput = z.input<typeof statementSchema>;

/** What a caseworker sends as their municipality in the hearing that a notice tells of. */
export const neighbourStatementSchema = checked(z.object({ noticeId: z.uuid(), ...statementShape }));
export type NeighbourStatement = z.output<typeof neighbourStatementSchema>;
export type NeighbourStatementInput = z.input<typeof neighbourStatementSchema>;

/** What someone sends as their authority in a hearing of the municipality where they hold that role. */
export const authorityStatementSchema = checked(z.object({ hearingId: z.uuid(), ...statementShape }));
export type AuthorityStatement = z.output<typeof authorityStatementSchema>;

function checked<Schema extends z.ZodType<z.output<z.ZodObject<typeof statementShape>>>>(
  schema: Schema,
): Schema {
  return schema
    .refine(hasNeededPlace, { error: 'place-missing' satisfies FieldProblem, path: ['places'] })
    .refine(({ kind, grounds }) => kind !== 'objection' || grounds.length > 0, {
      error: 'grounds-missing' satisfies FieldProblem,
      path: ['grounds'],
    });
}

/** Whether an authority may object in such a hearing: to a plan proposal alone (§ 5-4), within the deadline. */
export function mayObject(kind: HearingKind, closesAt: Date, now: Date): boolean {
  return ['publicDisplay', 'municipalPlan', 'limited'].includes(kind) && now < closesAt;
}
