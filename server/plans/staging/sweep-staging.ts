import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { keptHours as uploadHours, uploadsFolder } from './plan-uploads.ts';
import { openStagingFolder } from './staging-folder.ts';

/** An import that nobody has touched for a week goes, with its file, report and preview. */
const importDays = 7;

/** Removes uploads that were never finished and imports that nobody came back to. Answers how many. */
export async function sweepStaging(config: Pick<Config, 'dataDirectory'>, now = new Date()): Promise<number> {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const uploads = await removeUploadsBegunBefore(uploadsFolder(config), before(uploadHours));
  const imports = await openStagingFolder(config).removeUntouchedSince(before(importDays * 24));
  return uploads + imports;
}

/** The description beside an upload is written once, when it begins. */
async function removeUploadsBegunBefore(folder: string, instant: Date): Promise<number> {
  const names = await readdir(folder).catch((): string[] => []);
  const ids = new Set(names.map((name) => name.replace(/\.json$/, '')));
  let removed = 0;
  for (const id of ids) {
    const begun = await stat(join(folder, names.includes(`${id}.json`) ? `${id}.json` : id)).catch(
      () => null,
    );
    if (!begun || begun.mtime >= instant) continue;
    await Promise.all([
      rm(join(folder, `${id}.json`), { force: true }),
      rm(join(folder, id), { force: true }),
    ]);
    removed += 1;
  }
  return removed;
}
