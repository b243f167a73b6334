import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const markOf = (dataDirectory: string) => join(dataDirectory, 'last-backup');

/** Notes in the data folder that a whole backup was taken, as of an instant, for those who watch. */
export async function markBackup(dataDirectory: string, takenAt: string): Promise<void> {
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(markOf(dataDirectory), `${takenAt}\n`);
}

/** When the last whole backup was taken; null where none is known. */
export async function readLastBackup(dataDirectory: string): Promise<Date | null> {
  const text = await readFile(markOf(dataDirectory), 'utf8').catch(() => '');
  const takenAt = new Date(text.trim());
  return Number.isNaN(takenAt.getTime()) ? null : takenAt;
}
