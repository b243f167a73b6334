import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type postgres from 'postgres';
import type { FileStore } from '../files/file-store.ts';
import { type BackedUpTable, type Manifest, manifestName } from './backup-format.ts';
import { type BackupTable, readBackupTables, readMigration, settleTexts } from './backup-tables.ts';

type BackupOptions = {
  readonly files: FileStore;
  /** Is made; must not be there or be empty. */
  readonly folder: string;
  readonly onProgress?: (what: string) => void;
};

/** The folder that a backup should go to holds something already. */
export class BackupFolderError extends Error {
  override readonly name = 'BackupFolderError';
}

/**
 * Copies every row and file to a folder while the product serves. All rows are of one instant; files are never
 * changed once stored, so those that the rows name can be copied after it. The folder gets its name when it is
 * whole, and is readable by its owner alone: it holds personal data.
 */
export async function writeBackup(
  owner: postgres.Sql,
  { files, folder, onProgress = () => undefined }: BackupOptions,
): Promise<Manifest> {
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new BackupFolderError(`Mappen ${folder} er ikke tom.`);
  const unfinished = `${folder}.uferdig`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 });
  const rows = await owner.begin('isolation level repeatable read read only', async (transaction) => {
    await settleTexts(transaction);
    const [installation] = await transaction<{ now: string; seededAt: string | null }[]>`
      select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now, seeded_at::text as "seededAt"
      from app.installation`;
    const tables: BackedUpTable[] = [];
    for (const table of await readBackupTables(transaction)) {
      onProgress(table.name);
      tables.push(await writeTable(transaction, table, join(unfinished, 'tables')));
    }
    const stored = await transaction<{ sha256: string }[]>`
      select distinct encode(sha256, 'hex') as sha256 from stored_file order by 1`;
    return {
      takenAt: installation?.now ?? '',
      seededAt: installation?.seededAt ?? null,
      migration: await readMigration(transaction),
      tables,
      stored: stored.map(({ sha256 }) => sha256),
    };
  });
  const { stored, ...rest } = rows;
  onProgress('filer');
  const manifest: Manifest = {
    format: 'allmenning-backup-1',
    ...rest,
    files: await copyFiles(files, stored, join(unfinished, 'files')),
  };
  await writeWhole(join(unfinished, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  return manifest;
}

/** Writes a table's rows, or those that a condition of SQL chooses, in the order of their numbers where they have one. */
export async function writeTable(
  transaction: postgres.TransactionSql,
  { name, columns }: BackupTable,
  folder: string,
  condition = 'true',
): Promise<BackedUpTable> {
  const path = join(folder, `${name}.ndjson.gz`);
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
  const number = columns.find(({ isIdentity }) => isIdentity);
  const order = number ? `order by ${quoted(number.name)}` : '';
  let rows = 0;
  async function* lines() {
    const query = transaction.unsafe<{ line: string }[]>(
      `select json_build_array(${values})::text as line from ${quoted(name)} where ${condition} ${order}`,
    );
    for await (const batch of query.cursor(500)) {
      rows += batch.length;
      yield batch.map(({ line }) => `${line}\n`).join('');
    }
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(path, { mode: 0o600 }));
  await syncFile(path);
  return { name, columns: columns.map((column) => column.name), rows, sha256: await hashOf(path) };
}

/** Copies files out of the store, each checked; those that are not there are named. */
export async function copyFiles(
  files: FileStore,
  stored: readonly string[],
  folder: string,
): Promise<Manifest['files']> {
  const missing: string[] = [];
  let bytes = 0;
  for (const sha256 of stored) {
    const path = join(folder, sha256.slice(0, 2), sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await pipeline(await files.read(Buffer.from(sha256, 'hex')), createWriteStream(path, { mode: 0o600 }));
      if ((await hashOf(path)) !== sha256) throw new Error('the bytes are others');
      bytes += await syncFile(path);
    } catch {
      await rm(path, { force: true });
      missing.push(sha256);
    }
  }
  return { count: stored.length - missing.length, bytes, missing };
}

/** An identifier of the catalogue, quoted. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex');
}

/** Writes a file that only its owner reads, down to the disk. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Sees that the bytes are on disk; tells how many. */
async function syncFile(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
