import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { type StagedImport, stagedImportSchema } from './staged-import.ts';

/** What a staged import keeps beside its state; `reading` is a folder that a check leaves for storing. */
export type StagedPart = 'source' | 'report.json' | 'preview.geojson.gz' | 'reading';

/**
 * Staged imports as folders in the data folder, one an import: what is not yet a plan needs no row, is seen by
 * every process that shares the folder, and goes when the folder goes.
 */
export type StagingFolder = {
  /** Takes a finished upload's file and begins an import with it. */
  adopt(staged: StagedImport, uploadedPath: string): Promise<void>;
  read(id: string): Promise<StagedImport | undefined>;
  write(staged: StagedImport): Promise<void>;
  /** Where a part lies or shall lie. */
  pathOf(id: string, part: StagedPart): string;
  list(): Promise<readonly StagedImport[]>;
  remove(id: string): Promise<void>;
  /** Removes what nobody has touched since an instant, half-made folders too; answers how many. */
  removeUntouchedSince(instant: Date): Promise<number>;
};

export function openStagingFolder({ dataDirectory }: Pick<Config, 'dataDirectory'>): StagingFolder {
  const root = join(dataDirectory, 'plan-imports');
  const folderOf = (id: string) => join(root, id);
  const stateOf = (id: string) => join(folderOf(id), 'import.json');
  const read = async (id: string) => {
    const text = await readFile(stateOf(id), 'utf8').catch(noneIfMissing);
    return text === undefined ? undefined : stagedImportSchema.parse(JSON.parse(text));
  };
  const write = async (staged: StagedImport) => {
    // A reader meets the old state or the new, never half of one.
    const unfinished = `${stateOf(staged.id)}.${randomUUID()}`;
    await writeFile(unfinished, JSON.stringify(staged), { mode: 0o600 });
    await rename(unfinished, stateOf(staged.id));
  };
  const names = async () => (await readdir(root).catch(noneIfMissing)) ?? [];
  return {
    read,
    write,
    pathOf: (id, part) => join(folderOf(id), part),
    adopt: async (staged, uploadedPath) => {
      await mkdir(folderOf(staged.id), { recursive: true, mode: 0o700 });
      await rename(uploadedPath, join(folderOf(staged.id), 'source'));
      await write(staged);
    },
    list: async () => {
      const all = await Promise.all((await names()).map(read));
      return all.filter((staged) => staged !== undefined);
    },
    remove: (id) => rm(folderOf(id), { recursive: true, force: true }),
    removeUntouchedSince: async (instant) => {
      let removed = 0;
      for (const name of await names()) {
        const touched = await stat(folderOf(name)).catch(noneIfMissing);
        if (!touched || touched.mtime >= instant) continue;
        await rm(folderOf(name), { recursive: true, force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

function noneIfMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
