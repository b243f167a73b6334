import { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import { clockWords } from '../../domain/wording/date-words.ts';
import { apiError } from '../app/api-error.ts';

const detailsSchema = z.object({
  revision: z.int(),
  changedBy: z.string().nullish(),
  changedAt: z.string().nullish(),
});

export type Conflict = { readonly revision: number; readonly by: string | null; readonly at: Date | null };

/** Who changed it meanwhile, when the error is a conflict of revisions; null for other errors. */
export function conflictOf(error: unknown): Conflict | null {
  const { code, details } = apiError(error);
  if (code !== 'revision-conflict') return null;
  const parsed = detailsSchema.safeParse(details);
  if (!parsed.success) return { revision: 0, by: null, at: null };
  const { revision, changedBy, changedAt } = parsed.data;
  return { revision, by: changedBy ?? null, at: changedAt ? new Date(changedAt) : null };
}

/** "Kari Planlegger kl. 14.02", or as much of it as is known. */
export function conflictWords({ by, at }: Conflict, someone: string, language: Language): string {
  return [by ?? someone, at && clockWords(at, language)].filter(Boolean).join(' ');
}
