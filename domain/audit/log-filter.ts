import { z } from 'zod';

/** What a line of the log is about. */
export const logKinds = [
  'plan',
  'planVersion',
  'document',
  'hearing',
  'comment',
  'theme',
  'municipality',
  'account',
  'invitation',
  'authority',
] as const;
export type LogKind = (typeof logKinds)[number];

/** Which lines of the log are asked for; days are Oslo's, both included. */
export const logFilterSchema = z.object({
  from: z.iso.date().nullish(),
  to: z.iso.date().nullish(),
  /** A part of the name of who did it. */
  actor: z.string().trim().max(100).nullish(),
  kind: z.enum(logKinds).nullish(),
});
export type LogFilter = z.infer<typeof logFilterSchema>;
