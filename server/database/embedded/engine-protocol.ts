import { z } from 'zod';

/** What is being done; `ready` comes last. `creating` and `extension` only on first use. */
const openingStageSchema = z.enum(['creating', 'extension', 'opening', 'ready']);
export type OpeningStage = z.infer<typeof openingStageSchema>;

/** What the parent tells the engine's process. Nothing is touched before `open`. */
export const engineCommandSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    dataDirectory: z.string(),
    socketPath: z.string(),
    idleInTransactionMs: z.number(),
  }),
  z.object({ kind: z.literal('ping') }),
  z.object({ kind: z.literal('stop') }),
]);
export type EngineCommand = z.infer<typeof engineCommandSchema>;

/** What the engine's process tells its parent. */
export const engineReportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stage'), stage: openingStageSchema }),
  z.object({ kind: z.literal('pong') }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type EngineReport = z.infer<typeof engineReportSchema>;
