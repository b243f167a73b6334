import { z } from 'zod';
import { isErrorCode } from '../../../domain/errors.ts';
import type { ApiError } from '../../app/api-error.ts';

const problemSchema = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).catch({}),
});

/** What a refusal in JSON says; `internal` for the protocol's own refusals, which are plain text. */
export function readProblem(body: string): ApiError {
  try {
    const { code, details } = problemSchema.parse(JSON.parse(body));
    if (isErrorCode(code)) return { code, details, issues: [] };
  } catch {
    // A proxy between may answer with a page.
  }
  return { code: 'internal', details: {}, issues: [] };
}
