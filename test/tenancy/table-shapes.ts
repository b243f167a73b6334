import type postgres from 'postgres';
import { openToAll } from './tenant-tables.ts';

export type ColumnShape = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  /** Written by the database alone. */
  readonly isComputed: boolean;
  /** Part of a key that no two rows share. */
  readonly isUnique: boolean;
};

/** A table whose rows belong to a municipality, or to people. */
export type TableShape = {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  /** The column that says whose row it is; null for accounts. */
  readonly tenantColumn: string | null;
};

export type ForeignKey = {
  readonly table: string;
  readonly column: string;
  readonly refersTo: string;
  readonly refersToColumn: string;
};

/** Every protected table of schema public, from the catalogue. */
export async function readTables(sql: postgres.Sql): Promise<readonly TableShape[]> {
  const columns = await sql<ColumnShape[]>`
    select class.relname as table, attname as name, format_type(atttypid, atttypmod) as type,
      attgenerated <> '' or attidentity <> '' as "isComputed",
      exists (select from pg_index where indrelid = class.oid and indisunique and attnum = any (indkey)) as "isUnique"
    from pg_class class
    join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
      and not exists (
        select from pg_depend where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e'
      )
    order by class.relname, attnum`;
  const byTable = Map.groupBy(columns, ({ table }) => table);
  return [...byTable]
    .filter(([name]) => !Object.hasOwn(openToAll, name))
    .map(([name, own]) => ({ name, columns: own, tenantColumn: tenantColumnOf(name, own) }));
}

function tenantColumnOf(name: string, columns: readonly ColumnShape[]): string | null {
  if (name === 'municipality') return 'id';
  return columns.some((column) => column.name === 'municipality_id') ? 'municipality_id' : null;
}

export async function readForeignKeys(sql: postgres.Sql): Promise<readonly ForeignKey[]> {
  return sql<ForeignKey[]>`
    select conrelid::regclass::text as table, own.attname as column,
      confrelid::regclass::text as "refersTo", referred.attname as "refersToColumn"
    from pg_constraint
    join pg_attribute own on own.attrelid = conrelid and own.attnum = conkey[1]
    join pg_attribute referred on referred.attrelid = confrelid and referred.attnum = confkey[1]
    where contype = 'f' and connamespace = 'public'::regnamespace and array_length(conkey, 1) = 1
    order by 1, 2`;
}

/** The condition for rows of a municipality; accounts are those of its people, and what is nobody's is all of it. */
export function tenantOf(
  sql: postgres.Sql | postgres.TransactionSql,
  table: TableShape,
  tenant: { readonly municipality: { readonly id: string }; readonly staff: { readonly accountId: string } },
) {
  if (table.tenantColumn !== null) return sql`${sql(table.tenantColumn)} = ${tenant.municipality.id}`;
  return table.name === 'account' ? sql`id = ${tenant.staff.accountId}` : sql`true`;
}

/** A column's value for a copy of a row, new where no two rows may share it. */
export function freshExpression(column: ColumnShape, foreignKeys: readonly ForeignKey[]): string {
  const { name, table, type } = column;
  const refers = foreignKeys.some((key) => key.table === table && key.column === name);
  if (!column.isUnique || refers || name === 'municipality_id' || table === 'municipality')
    return `"${name}"`;
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type === 'bytea') return 'sha256(random()::text::bytea)';
  if (type === 'integer' || type === 'smallint') return `"${name}" + 1000`;
  if (type === 'text') return 'left(md5(random()::text), 8)';
  return `"${name}"`;
}
