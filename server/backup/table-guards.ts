import type postgres from 'postgres';
import type { BackupTable } from './backup-tables.ts';
import { quoted } from './write-backup.ts';

/** A rule that a table's rows refer to rows that are there. */
export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

/** Rows come in any order and were accepted once before: triggers rest, and foreign keys are set again after. */
export async function liftGuards(
  transaction: postgres.TransactionSql,
  tables: readonly BackupTable[],
): Promise<readonly ForeignKey[]> {
  const keys = await transaction<ForeignKey[]>`
    select class.relname as table, conname as name, pg_get_constraintdef(pg_constraint.oid) as definition
    from pg_constraint join pg_class class on class.oid = conrelid
    where contype = 'f' and connamespace = 'public'::regnamespace`;
  for (const { table, name } of keys)
    await transaction.unsafe(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  for (const { name } of tables) await transaction.unsafe(`alter table ${quoted(name)} disable trigger user`);
  return [...keys];
}

/** Every foreign key is checked anew on all rows as it is set. */
export async function setGuards(
  transaction: postgres.TransactionSql,
  tables: readonly BackupTable[],
  keys: readonly ForeignKey[],
): Promise<void> {
  for (const { name } of tables) await transaction.unsafe(`alter table ${quoted(name)} enable trigger user`);
  for (const { table, name, definition } of keys)
    await transaction.unsafe(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
}
