import { z } from 'zod';
import { plainLine, plainText } from './comments/plain-text.ts';

/** Deepest level that a clause may stand at. */
export const deepestLevel = 8;

const names = z
  .array(plainLine({ maximum: 60, missing: 'invalid' }))
  .max(500)
  .default([]);

/** One clause of the provisions (planbestemmelser), with what it governs; nothing named means the whole plan. */
export const provisionInputSchema = z
  .object({
    /** How the text numbers it: "§ 3.1"; empty for a heading without number. */
    clause: plainLine({ maximum: 40 }).default(''),
    heading: plainLine({ maximum: 300 }).default(''),
    body: plainText({ maximum: 30_000 }).default(''),
    /** A clause belongs to the nearest one above it of a lower level. */
    level: z.int().min(1).max(deepestLevel).default(1),
    /** Names on the map: "BBB1", "H310_1", "#1". */
    governs: names,
    /** Codes of area purposes, all of whose fields it governs: "1110". */
    purposes: names,
    /** Codes of zones, all of whose kind it governs: "310". */
    zones: names,
  })
  .refine(({ clause, heading, body }) => `${clause}${heading}${body}`.trim() !== '', { error: 'missing' });
export type ProvisionInput = z.infer<typeof provisionInputSchema>;

/** All clauses of a version that is not out yet, in order; they take the place of those before. */
export const provisionsChangeSchema = z.object({
  planVersionId: z.uuid(),
  /** The plan's revision that the planner saw. */
  expectedRevision: z.int().min(1),
  provisions: z.array(provisionInputSchema).max(2000),
});
export type ProvisionsChange = z.infer<typeof provisionsChangeSchema>;
