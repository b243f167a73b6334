import type postgres from 'postgres';
import type { FileStore } from '../../files/file-store.ts';
import { readBackupTables, settleTexts } from '../backup-tables.ts';
import { RestoreError } from '../restore-backup.ts';
import { liftGuards, setGuards } from '../table-guards.ts';
import { quoted } from '../write-backup.ts';
import type { Archive } from './archive-format.ts';
import { digestRows, findOwnRows, type OwnRows } from './own-rows.ts';
import { tellChange } from './tell-change.ts';

/**
 * Removes everything of a municipality that its archive holds, in one transaction. Nobody else's row is touched: where
 * others have been told by it or about it, its name and numbers stay. Throws `RestoreError` and removes nothing when
 * anything has come since the archive was written.
 */
export async function removeMunicipality(
  owner: postgres.Sql,
  { files, archive }: { readonly files: FileStore; readonly archive: Archive },
): Promise<void> {
  const { id } = archive.municipality;
  const unused = await owner.begin(async (transaction) => {
    await settleTexts(transaction);
    const tables = await readBackupTables(transaction);
    const own = await findOwnRows(transaction, tables, id);
    // From here on nobody writes.
    const guards = await liftGuards(transaction, tables);
    await requireUnchanged(transaction, own, archive);
    const hashes = await transaction<{ sha256: Buffer }[]>`
      select distinct sha256 from stored_file where municipality_id = ${id}`;
    const accounts = await findShared(transaction, own, 'account');
    const people = await findShared(transaction, own, 'person');
    for (const { name, columns } of tables) {
      if (name === 'municipality_number' || !columns.some((column) => column.name === 'municipality_id'))
        continue;
      await transaction`delete from ${transaction(name)} where municipality_id = ${id}`;
    }
    await removeName(transaction, own, id);
    await removeUnlessNamed(transaction, own, 'account', accounts);
    await removeUnlessNamed(transaction, own, 'person', people);
    await setGuards(transaction, tables, guards);
    await tellChange(transaction);
    const inUse = await transaction<{ sha256: Buffer }[]>`
      select distinct sha256 from stored_file where sha256 in ${transaction(hashes.map(({ sha256 }) => sha256).concat(Buffer.alloc(32)))}`;
    const kept = new Set(inUse.map(({ sha256 }) => sha256.toString('hex')));
    return hashes.map(({ sha256 }) => sha256).filter((sha256) => !kept.has(sha256.toString('hex')));
  });
  const now = new Date();
  for (const sha256 of unused) await files.remove(sha256, now);
}

async function requireUnchanged(
  transaction: postgres.TransactionSql,
  { tenant }: OwnRows,
  { digests }: Archive,
): Promise<void> {
  for (const { table, condition } of tenant) {
    if ((await digestRows(transaction, table, condition)) !== digests[table.name])
      throw new RestoreError(
        `Noe er endret siden arkivet ble skrevet (${table.name}). Ingenting er slettet. Kjør kommandoen på nytt.`,
      );
  }
}

/** The municipality's own row goes unless others name it. */
async function removeName(
  transaction: postgres.TransactionSql,
  { references }: OwnRows,
  id: string,
): Promise<void> {
  const isNamed = await isReferredTo(
    transaction,
    references.filter(
      ({ refersTo, table }) => refersTo === 'municipality' && table !== 'municipality_number',
    ),
    id,
  );
  if (isNamed) {
    await transaction`update municipality set profile = '{}' where id = ${id}`;
    return;
  }
  await transaction`delete from municipality_number where municipality_id = ${id}`;
  await transaction`delete from municipality where id = ${id}`;
}

/** The ids of the shared rows that the municipality's own name. */
async function findShared(
  transaction: postgres.TransactionSql,
  { shared }: OwnRows,
  name: 'account' | 'person',
): Promise<readonly string[]> {
  const condition = shared.find(({ table }) => table.name === name)?.condition ?? 'false';
  const rows = await transaction.unsafe<{ id: string }[]>(`select id from ${name} where ${condition}`);
  return rows.map(({ id }) => id);
}

/** Who works for another municipality too, or has sent or done something there, stays. */
async function removeUnlessNamed(
  transaction: postgres.TransactionSql,
  { references }: OwnRows,
  name: 'account' | 'person',
  ids: readonly string[],
): Promise<void> {
  const toThem = references.filter(({ refersTo }) => refersTo === name);
  for (const id of ids) {
    if (!(await isReferredTo(transaction, toThem, id)))
      await transaction`delete from ${transaction(name)} where id = ${id}`;
  }
}

async function isReferredTo(
  transaction: postgres.TransactionSql,
  references: OwnRows['references'],
  id: string,
): Promise<boolean> {
  for (const { table, column } of references) {
    const rows = await transaction.unsafe(
      `select 1 from ${quoted(table)} where ${quoted(column)} = '${id}'::uuid limit 1`,
    );
    if (rows.length > 0) return true;
  }
  return false;
}
