import type postgres from 'postgres';

/** A table of the product with the columns that are stored, in their order; computed ones compute themselves. */
export type BackupTable = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isIdentity: boolean }[];
};

/** Every table of schema public but those of PostGIS, from the catalogue: a new table needs nobody to think of it. */
export async function readBackupTables(
  transaction: postgres.TransactionSql,
): Promise<readonly BackupTable[]> {
  const rows = await transaction<{ name: string; columns: BackupTable['columns'] }[]>`
    select class.relname as name, (
      select json_agg(json_build_object(
        'name', attname, 'type', format_type(atttypid, atttypmod), 'isIdentity', attidentity <> ''
      ) order by attnum)
      from pg_attribute
      where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    ) as columns
    from pg_class class
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
      and not exists (
        select from pg_depend
        where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e'
      )
    order by class.relname`;
  return rows.map(({ name, columns }) => ({ name, columns }));
}

/** The name of the last migration that the database has had. */
export async function readMigration(transaction: postgres.TransactionSql): Promise<string> {
  const [row] = await transaction<{ migration: string }[]>`
    select hash as migration from drizzle.__drizzle_migrations order by created_at desc limit 1`;
  return row?.migration ?? '';
}

/** Values are written and read as text that means the same whatever the server's own settings are. */
export async function settleTexts(transaction: postgres.TransactionSql): Promise<void> {
  await transaction`
    select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
      set_config('intervalstyle', 'iso_8601', true), set_config('bytea_output', 'hex', true),
      set_config('extra_float_digits', '3', true)`;
}
