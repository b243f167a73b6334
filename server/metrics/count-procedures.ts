import { z } from 'zod';
import { isErrorCode } from '../../domain/errors.ts';
import type { Metrics } from './metrics.ts';

const failureSchema = z.object({ error: z.object({ data: z.object({ reason: z.string() }) }) });

/** One answer or those of a batch, as tRPC tells them beside the paths that were asked for. */
export type ProcedureAnswers = { readonly paths: readonly string[]; readonly data: readonly unknown[] };

/** Counts what procedures answered. A path that no procedure has is not counted: anyone may write any. */
export function countProcedures(
  metrics: Metrics,
  isProcedure: (path: string) => boolean,
  { paths, data }: ProcedureAnswers,
): void {
  for (const [index, path] of paths.entries()) {
    if (!isProcedure(path)) continue;
    metrics.answered(path, resultOf(data[index]));
  }
}

function resultOf(answer: unknown): string {
  // Most answers are no failure, and a schema that refuses costs more than one that agrees.
  if (typeof answer === 'object' && answer !== null && !('error' in answer)) return 'ok';
  const code = failureSchema.safeParse(answer).data?.error.data.reason;
  if (code === undefined) return 'ok';
  return isErrorCode(code) ? code : 'internal';
}
