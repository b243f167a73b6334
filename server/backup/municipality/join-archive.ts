import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type postgres from 'postgres';
import type { FileStore } from '../../files/file-store.ts';
import { manifestName } from '../backup-format.ts';
import { type BackupTable, readBackupTables, readMigration, settleTexts } from '../backup-tables.ts';
import { insertRows, setSequences } from '../insert-rows.ts';
import { RestoreError, restoreFiles, tablePath } from '../restore-backup.ts';
import { liftGuards, setGuards } from '../table-guards.ts';
import { hashOf } from '../write-backup.ts';
import { admitNames } from './admit-names.ts';
import { type Archive, archiveSchema } from './archive-format.ts';
import { digestRows, findOwnRows } from './own-rows.ts';
import { tellChange } from './tell-change.ts';

type JoinOptions = {
  readonly files: FileStore;
  readonly folder: string;
  readonly onProgress?: (what: string) => void;
};

/** Numbers that stand in a hash, and must be what they were. */
const keptNumbers: readonly string[] = ['log_entry'];

/**
 * Puts a municipality's archive into a database beside those that are there, all or nothing; afterwards every row is
 * compared with the archive. Throws `RestoreError`.
 */
export async function joinArchive(
  owner: postgres.Sql,
  { files, folder, onProgress = () => undefined }: JoinOptions,
): Promise<Archive> {
  const archive = await readArchive(folder);
  await restoreFiles(files, folder, archive.files.count, onProgress);
  await owner.begin(async (transaction) => {
    await settleTexts(transaction);
    const all = await readBackupTables(transaction);
    const tables = all.filter(({ name }) => archive.tables.some((table) => table.name === name));
    await requireFit(transaction, tables, archive);
    const guards = await liftGuards(transaction, all);
    const change = await admitNames(transaction, archive, tables);
    const renumbered: string[] = [];
    for (const table of tables) {
      onProgress(table.name);
      const isTaken = await hasNumbers(transaction, table);
      const anew = isTaken && !keptNumbers.includes(table.name);
      if (anew) renumbered.push(table.name);
      const without = anew
        ? table.columns.filter(({ isIdentity }) => isIdentity).map(({ name }) => name)
        : [];
      const rows = await insertRows(transaction, table, tablePath(folder, table.name), {
        without,
        onConflict: change.onConflict(table.name),
        change: change.line(table.name),
      });
      if (rows !== archive.tables.find(({ name }) => name === table.name)?.rows)
        throw new RestoreError(`Tabellen ${table.name} har ikke så mange rader som den skal.`);
      await setSequences(transaction, table);
    }
    await setGuards(transaction, all, guards);
    await compareRows(transaction, all, archive, [...renumbered, ...change.changed]);
    await tellChange(transaction);
  });
  return archive;
}

async function readArchive(folder: string): Promise<Archive> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw new RestoreError(`${folder} er ikke et arkiv av en kommune: filen ${manifestName} mangler.`);
  });
  const parsed = archiveSchema.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new RestoreError(
      `${folder} er ikke et arkiv av én kommune. En hel sikkerhetskopi legges inn med restore.`,
    );
  for (const { name, sha256 } of parsed.data.tables) {
    const found = await hashOf(tablePath(folder, name)).catch(() => null);
    if (found !== sha256) throw new RestoreError(`Tabellen ${name} i arkivet mangler eller er endret.`);
  }
  return parsed.data;
}

async function requireFit(
  transaction: postgres.TransactionSql,
  tables: readonly BackupTable[],
  archive: Archive,
): Promise<void> {
  const isSame =
    (await readMigration(transaction)) === archive.migration &&
    archive.tables.every(({ name, columns }) => {
      const here = tables.find((table) => table.name === name);
      return here?.columns.map((column) => column.name).join() === columns.join();
    });
  if (!isSame)
    throw new RestoreError(
      'Arkivet er skrevet av en annen versjon av Allmenning. Oppgrader den eldste av de to, og prøv igjen.',
    );
}

async function hasNumbers(transaction: postgres.TransactionSql, table: BackupTable): Promise<boolean> {
  if (!table.columns.some(({ isIdentity }) => isIdentity)) return false;
  return (await transaction`select 1 from ${transaction(table.name)} limit 1`).length > 0;
}

async function compareRows(
  transaction: postgres.TransactionSql,
  tables: readonly BackupTable[],
  { municipality, digests }: Archive,
  others: readonly string[],
): Promise<void> {
  const own = await findOwnRows(transaction, tables, municipality.id);
  for (const { table, condition } of own.tenant) {
    if (others.includes(table.name)) continue;
    if ((await digestRows(transaction, table, condition)) !== digests[table.name])
      throw new RestoreError(`Tabellen ${table.name} ble ikke lik arkivet. Ingenting er lagt inn.`);
  }
}
