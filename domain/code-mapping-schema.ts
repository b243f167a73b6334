import { z } from 'zod';
import type { CodeDecision, MappedValue } from './code-mapping.ts';
import { hasControlCharacters } from './comments/normalise-text.ts';

const word = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !hasControlCharacters(text));

/** A value of an attribute of an object type, as files have it. */
export const mappedValueSchema = z.object({
  objectType: word,
  attribute: word,
  from: word,
}) satisfies z.ZodType<MappedValue>;

/** What a planner decides of values: an official code each, or null for those that are kept as they are. */
export const codeDecisionsSchema = z.object({
  decisions: z
    .array(mappedValueSchema.extend({ to: word.nullable() }) satisfies z.ZodType<CodeDecision>)
    .min(1)
    .max(1000),
});
