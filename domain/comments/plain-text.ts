import { z } from 'zod';
import type { FieldProblem } from './field-problem.ts';
import { hasControlCharacters, normaliseText } from './normalise-text.ts';

type TextRule = {
  readonly maximum: number;
  readonly missing?: FieldProblem;
  readonly tooLong?: FieldProblem;
};

/** Schema of plain text over several lines; required where `missing` names the problem of an empty one. */
export function plainText(rule: TextRule) {
  const { maximum, missing, tooLong = 'too-long' } = rule;
  return z
    .string({ error: missing ?? 'invalid' })
    .transform(normaliseText)
    .refine((text) => !hasControlCharacters(text), { error: 'control-characters' satisfies FieldProblem })
    .refine((text) => missing === undefined || text.length > 0, { error: missing ?? 'invalid' })
    .refine((text) => text.length <= maximum, { error: tooLong });
}

/** Schema of text on one line; line breaks become spaces. */
export function plainLine(rule: TextRule) {
  return plainText(rule).transform((text) => text.replace(/\s+/g, ' '));
}
