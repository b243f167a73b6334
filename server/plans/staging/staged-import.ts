import { z } from 'zod';

/** Stages in which the server works; a staged import that stands in one for long was left by its process. */
export const workingStages = ['queued', 'reading', 'checking', 'drawing', 'storing'] as const;

const restingStages = ['checked', 'stored', 'cancelled', 'failed'] as const;

/** What the planner may say of a file beside what it says itself. */
export const importChoicesSchema = z.object({
  /** Which plan, where the file has several or does not say. */
  plan: z.string().max(16).nullable(),
  /** høringsalternativ, e.g. "A". */
  alternative: z.string().max(40).nullable(),
  /** EPSG code to read the coordinates as, in place of what the file says. */
  srid: z.int().min(1000).max(999_999).nullable(),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

/** A plan file that was uploaded and not yet stored as a version, with how far the work on it has come. */
export const stagedImportSchema = z.object({
  id: z.uuid(),
  municipalityId: z.uuid(),
  accountId: z.uuid(),
  uploadedBy: z.string(),
  fileName: z.string(),
  /** Bytes. */
  size: z.number(),
  choices: importChoicesSchema,
  createdAt: z.iso.datetime(),
  /** When its process last said anything; also the beat that tells others it still works. */
  updatedAt: z.iso.datetime(),
  stage: z.enum([...workingStages, ...restingStages]),
  /** How much of the stage is done, where that is known. */
  percent: z.number().min(0).max(100).nullable(),
  /** Whether the last check found that the file may be stored; null before there is a report. */
  isStorable: z.boolean().nullable(),
  /** The plan that a consultant makes a draft for: theirs alone to see, to be delivered and never stored by them. */
  draftFor: z.uuid().nullable().default(null),
  /** The delivery whose file this is. */
  deliveryId: z.uuid().nullable().default(null),
  stored: z.object({ planId: z.uuid(), planVersionId: z.uuid() }).nullable(),
});
export type StagedImport = z.infer<typeof stagedImportSchema>;
export type StagedStage = StagedImport['stage'];

export function isWorking({ stage }: Pick<StagedImport, 'stage'>): boolean {
  return workingStages.some((working) => working === stage);
}
