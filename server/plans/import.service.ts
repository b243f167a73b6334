import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '../services.ts';
import type { ImportActor } from './import/import-actor.ts';
import type { ImportOutcome } from './import/import-report.ts';
import { type ReadingTask, readPlanForPreview } from './import/read-plan-for-preview.ts';
import { storeReadPlan } from './import/store-read-plan.ts';

export type PlanImport = Omit<ReadingTask, 'path' | 'folder' | 'preview' | 'onProgress' | 'actor'> & {
  readonly actor: ImportActor;
  /** Goes through everything and stores nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (stage: ImportStage) => void;
} & /** The whole file, or where it lies: a large one is never taken into memory. */ (
    | { readonly bytes: Uint8Array }
    | { readonly path: string }
  );

export type ImportStage = 'reading' | 'checking' | 'storing';

/**
 * Imports one plan version in one go, all or nothing: reads and checks it (see readPlanForPreview), then stores it
 * where nothing stands in the way. What is wrong with the file is told in the report.
 */
export async function importPlanFile(
  services: Pick<Services, 'database' | 'files'>,
  { dryRun = false, onProgress, ...task }: PlanImport,
): Promise<ImportOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-reading-'));
  try {
    const path = 'path' in task ? task.path : join(folder, 'delivered');
    if ('bytes' in task) await writeFile(path, task.bytes, { mode: 0o600 });
    const told = new Set<ImportStage>();
    const { report, storedBefore } = await readPlanForPreview(services, {
      ...task,
      path,
      folder,
      preview: false,
      onProgress: (stage) => {
        if (!told.has(stage)) onProgress?.(stage);
        told.add(stage);
      },
    });
    const { actor, clock } = task;
    if (!report.ok || storedBefore || dryRun) return { report, stored: storedBefore };
    onProgress?.('storing');
    return await storeReadPlan(services, { folder, path, actor, clock });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
