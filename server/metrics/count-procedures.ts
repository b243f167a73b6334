import { z } from 'zod';
import { isErrorCode } from '../../domain/errors.ts';
import type { Metrics } from './metrics.ts';

const failureSchema = z.object({ error: z.object({ data: z.object({ reason: z.string() }) }) });

/** One answer or those of a batch, as tRPC tells them beside the paths that were asked for. */
export type ProcedureAnswers = { readonly paths: readonly string[]; readonly data: readonly unknown[] };

/** Counts what procedures answered. A path that no procedure has is not counted: anyone may write any. */
export function countProcedures(
  metrics: Metrics,
  known: ReadonlySet<string>,
  { paths, data }: ProcedureAnswers,
): void {
  for (const [index, path] of paths.entries()) {
    if (!known.has(path)) continue;
    const failure = failureSchema.safeParse(data[index]);
    const code = failure.data?.error.data.reason;
    metrics.answered(path, code === undefined ? 'ok' : isErrorCode(code) ? code : 'internal');
  }
}
