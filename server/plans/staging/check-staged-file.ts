import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Session } from '../../accounts/session.ts';
import type { Services } from '../../services.ts';
import { readCodeMapping } from '../code-mapping/code-mapping.service.ts';
import type { ImportOutcome, ImportReport } from '../import/import-report.ts';
import { readPlanForPreview } from '../import/read-plan-for-preview.ts';
import type { ImportWork } from './import-jobs.ts';
import type { StagedImport } from './staged-import.ts';
import type { StagingFolder } from './staging-folder.ts';

/** What a check found, as it is kept with the import. */
export type StagedReport = ImportReport & {
  /** The version that the same file made before. */
  readonly stored: ImportOutcome['stored'];
  /** Whether there is anything to draw. */
  readonly hasPreview: boolean;
};

/** Reads and checks an uploaded file and leaves its report and its preview in its folder; stores nothing. */
export function checkStagedFile(
  services: Services,
  folder: StagingFolder,
  staged: StagedImport,
  staff: Session,
): ImportWork {
  const { id, choices, fileName, draftFor } = staged;
  const as = draftFor === null ? 'planner' : 'consultant';
  const partOf = (part: Parameters<StagingFolder['pathOf']>[1]) => folder.pathOf(id, part);
  return async ({ signal, tell }) => {
    await removeFindings(folder, id);
    await mkdir(partOf('reading'), { mode: 0o700 });
    tell('reading', 0);
    const { report, previewPath, storedBefore } = await readPlanForPreview(services, {
      municipality: { id: staff.municipalityId },
      actor: { kind: as === 'planner' ? 'staff' : as, staff },
      path: partOf('source'),
      fileName,
      folder: partOf('reading'),
      planIdentifier: choices.plan ?? undefined,
      alternative: choices.alternative ?? undefined,
      srid: choices.srid ?? undefined,
      codeMapping: await readCodeMapping(services.database, staff, as),
      signal,
      onProgress: (stage, share) => tell(stage, stage === 'reading' ? Math.round(share * 100) : null),
    });
    tell('drawing');
    const hasPreview =
      previewPath !== null && (await pack(previewPath, partOf('preview.geojson.gz'), signal));
    const found: StagedReport = { ...report, stored: storedBefore, hasPreview };
    await writeFile(partOf('report.json'), JSON.stringify(found), { mode: 0o600 });
    return { stage: 'checked', isStorable: report.ok && storedBefore === null };
  };
}

/** Removes what an earlier check left, so that nothing of it is taken for this one's. */
async function removeFindings(folder: StagingFolder, id: string): Promise<void> {
  for (const part of ['report.json', 'preview.geojson.gz', 'reading'] as const) {
    await rm(folder.pathOf(id, part), { recursive: true, force: true });
  }
}

/** Packs the drawing for the line; answers whether there is one. */
async function pack(from: string, to: string, signal: AbortSignal): Promise<boolean> {
  const found = await stat(from).catch(() => null);
  if (!found) return false;
  await pipeline(createReadStream(from), createGzip({ level: 5 }), createWriteStream(to, { mode: 0o600 }), {
    signal,
  });
  await rm(from);
  return true;
}
