import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type postgres from 'postgres';
import type { FileStore } from '../../files/file-store.ts';
import type { BackedUpTable } from '../backup-format.ts';
import { manifestName } from '../backup-format.ts';
import { readBackupTables, readMigration, settleTexts } from '../backup-tables.ts';
import { BackupFolderError, copyFiles, hashOf, quoted, writeTable, writeWhole } from '../write-backup.ts';
import type { Archive } from './archive-format.ts';
import { digestRows, findOwnRows, type OwnRows } from './own-rows.ts';

type ArchiveOptions = {
  readonly files: FileStore;
  /** Is made; must not be there or be empty. */
  readonly folder: string;
  readonly municipality: Archive['municipality'];
  readonly onProgress?: (what: string) => void;
};

/**
 * Copies every row and file of one municipality to a folder while the product serves, as they are in one instant. The
 * folder gets its name when it is whole and has been read again; it holds personal data. Throws `BackupFolderError`,
 * also where a file is missing: an archive that is not whole is none.
 */
export async function writeArchive(
  owner: postgres.Sql,
  { files, folder, municipality, onProgress = () => undefined }: ArchiveOptions,
): Promise<Archive> {
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new BackupFolderError(`Mappen ${folder} er ikke tom.`);
  const unfinished = `${folder}.uferdig`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 });
  const { stored, ...rows } = await owner.begin(
    'isolation level repeatable read read only',
    async (transaction) => {
      await settleTexts(transaction);
      const own = await findOwnRows(transaction, await readBackupTables(transaction), municipality.id);
      const tables: BackedUpTable[] = [];
      const digests: Record<string, string> = {};
      for (const { table, condition } of [...own.tenant, ...own.shared]) {
        onProgress(table.name);
        tables.push(await writeTable(transaction, table, join(unfinished, 'tables'), condition));
        digests[table.name] = await digestRows(transaction, table, condition);
      }
      const [time] = await transaction<{ now: string }[]>`
        select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`;
      const hashes = await transaction<{ sha256: string }[]>`
        select distinct encode(sha256, 'hex') as sha256 from stored_file
        where municipality_id = ${municipality.id} order by 1`;
      return {
        takenAt: time?.now ?? '',
        migration: await readMigration(transaction),
        tables,
        digests,
        named: await readNamed(transaction, own, municipality.id),
        stored: hashes.map(({ sha256 }) => sha256),
      };
    },
  );
  onProgress('filer');
  const archive: Archive = {
    format: 'allmenning-municipality-1',
    municipality,
    seededAt: null,
    ...rows,
    files: await copyFiles(files, stored, join(unfinished, 'files')),
  };
  const { missing } = archive.files;
  if (missing.length > 0)
    throw new BackupFolderError(`${missing.length} filer mangler på serveren: ${missing.join(', ')}`);
  await writeWhole(join(unfinished, manifestName), `${JSON.stringify(archive, null, 2)}\n`);
  for (const { name, sha256 } of archive.tables) {
    if ((await hashOf(join(unfinished, 'tables', `${name}.ndjson.gz`))) !== sha256)
      throw new BackupFolderError(`Tabellen ${name} kunne ikke leses igjen slik den ble skrevet.`);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  return archive;
}

/** Other municipalities that the rows name, apart from whose the rows are. */
async function readNamed(
  transaction: postgres.TransactionSql,
  { tenant, references }: OwnRows,
  municipalityId: string,
): Promise<Archive['named']> {
  const conditions = new Map(tenant.map(({ table, condition }) => [table.name, condition]));
  const senders = references
    .filter(
      ({ refersTo, column, table }) =>
        refersTo === 'municipality' && column !== 'municipality_id' && conditions.has(table),
    )
    .map(
      ({ table, column }) => `select ${quoted(column)} from ${quoted(table)} where ${conditions.get(table)}`,
    );
  if (senders.length === 0) return [];
  return transaction.unsafe<Archive['named']>(`
    select id, name, (
      select coalesce(json_agg(json_build_object(
        'number', number, 'validFrom', valid_from::text, 'validTo', valid_to::text
      ) order by number, valid_from), '[]')
      from municipality_number where municipality_number.municipality_id = municipality.id
    ) as numbers
    from municipality
    where id <> '${municipalityId}'::uuid and id in (${senders.join(' union ')})
    order by id`);
}
