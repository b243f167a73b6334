import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type postgres from 'postgres';
import type { FileStore } from '../files/file-store.ts';
import { type Manifest, manifestName, manifestSchema } from './backup-format.ts';
import { type BackupTable, readBackupTables, readMigration, settleTexts } from './backup-tables.ts';
import { insertRows, setSequences } from './insert-rows.ts';
import { liftGuards, setGuards } from './table-guards.ts';
import { hashOf, quoted } from './write-backup.ts';

type RestoreOptions = {
  readonly files: FileStore;
  readonly folder: string;
  readonly onProgress?: (what: string) => void;
};

/** Why a backup cannot be restored here; the message is for the person at the terminal. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
}

/**
 * Puts a backup into an empty database and the file store. Everything is checked against the manifest first, and
 * the rows come in one transaction: a restore that fails leaves the database as empty as it was. Throws
 * `RestoreError`.
 */
export async function restoreBackup(
  owner: postgres.Sql,
  { files, folder, onProgress = () => undefined }: RestoreOptions,
): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const { name, sha256 } of manifest.tables) {
    const found = await hashOf(tablePath(folder, name)).catch(() => null);
    if (found !== sha256)
      throw new RestoreError(`Tabellen ${name} i sikkerhetskopien mangler eller er endret.`);
  }
  await restoreFiles(files, folder, manifest.files.count, onProgress);
  await owner.begin(async (transaction) => {
    await settleTexts(transaction);
    const tables = await readBackupTables(transaction);
    await requireFit(transaction, tables, manifest);
    const guards = await liftGuards(transaction, tables);
    for (const table of tables) {
      const backedUp = manifest.tables.find(({ name }) => name === table.name);
      onProgress(table.name);
      const rows = await restoreTable(transaction, table, tablePath(folder, table.name));
      if (rows !== backedUp?.rows)
        throw new RestoreError(`Tabellen ${table.name} har ikke så mange rader som den skal.`);
    }
    await setGuards(transaction, tables, guards);
    await transaction`update app.installation set seeded_at = ${manifest.seededAt}`;
  });
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw new RestoreError(`${folder} er ikke en sikkerhetskopi: filen ${manifestName} mangler.`);
  });
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new RestoreError(`${manifestName} i sikkerhetskopien kan ikke leses.`);
  return parsed.data;
}

/** Where a backup keeps a table's rows. */
export function tablePath(folder: string, table: string): string {
  return join(folder, 'tables', `${table}.ndjson.gz`);
}

/** Puts a backup's files into the store, each checked by its name. */
export async function restoreFiles(
  files: FileStore,
  folder: string,
  count: number,
  onProgress: (what: string) => void,
): Promise<void> {
  onProgress('filer');
  let restored = 0;
  for await (const path of glob(join(folder, 'files', '*', '*'))) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if ((await hashOf(path)) !== name) throw new RestoreError(`Filen ${name} i sikkerhetskopien er endret.`);
    await files.putFile(path);
    restored += 1;
  }
  if (restored !== count)
    throw new RestoreError(`Sikkerhetskopien skal ha ${count} filer, men har ${restored}.`);
}

async function requireFit(
  transaction: postgres.TransactionSql,
  tables: readonly BackupTable[],
  manifest: Manifest,
): Promise<void> {
  const [row] = await transaction<{ used: boolean }[]>`select exists (select from municipality) as used`;
  if (row?.used)
    throw new RestoreError('Databasen er ikke tom. Legg sikkerhetskopien inn i en tom database.');
  const isSame =
    (await readMigration(transaction)) === manifest.migration &&
    tables.length === manifest.tables.length &&
    tables.every(({ name, columns }) => {
      const backedUp = manifest.tables.find((table) => table.name === name);
      return columns.map((column) => column.name).join() === backedUp?.columns.join();
    });
  if (!isSame)
    throw new RestoreError(
      'Sikkerhetskopien er tatt med en annen versjon av Allmenning. Legg den inn med den versjonen, og oppgrader så.',
    );
}

async function restoreTable(
  transaction: postgres.TransactionSql,
  table: BackupTable,
  path: string,
): Promise<number> {
  // Migrations put rows into some tables themselves.
  await transaction.unsafe(`delete from ${quoted(table.name)}`);
  const rows = await insertRows(transaction, table, path);
  await setSequences(transaction, table);
  return rows;
}
