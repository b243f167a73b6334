import type postgres from 'postgres';
import type { BackupTable } from '../backup-tables.ts';
import { quoted } from '../write-backup.ts';

/** Tables whose rows stay behind: a session is of one installation, and who moves signs in anew. */
const leftBehind: readonly string[] = ['session'];

/** A column that names a row of another table. */
export type Reference = {
  readonly table: string;
  readonly column: string;
  readonly refersTo: string;
  readonly key: string;
};

/** Which rows of each table go along with a municipality, as conditions of SQL. */
export type OwnRows = {
  /** Tables with rows that belong to one municipality each; `condition` chooses this one's. */
  readonly tenant: readonly { readonly table: BackupTable; readonly condition: string }[];
  /** Tables that municipalities share; the condition chooses the rows that this one's rows name. */
  readonly shared: readonly { readonly table: BackupTable; readonly condition: string }[];
  readonly references: readonly Reference[];
};

/** Finds out from the catalogue, so that a new table needs nobody to think of it. */
export async function findOwnRows(
  transaction: postgres.TransactionSql,
  tables: readonly BackupTable[],
  municipalityId: string,
): Promise<OwnRows> {
  const references = await readReferences(transaction);
  const id = `'${municipalityId}'::uuid`;
  const isTenant = ({ name, columns }: BackupTable) =>
    name === 'municipality' || columns.some((column) => column.name === 'municipality_id');
  const tenant = tables
    .filter((table) => isTenant(table) && !leftBehind.includes(table.name))
    .map((table) => ({
      table,
      condition: `${table.name === 'municipality' ? 'id' : 'municipality_id'} = ${id}`,
    }));
  const conditions = new Map(tenant.map(({ table, condition }) => [table.name, condition]));
  const shared = new Map<string, { readonly table: BackupTable; readonly condition: string }>();
  // A shared row may name another shared row: until nothing new is named.
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const table of tables.filter((one) => !isTenant(one) && !shared.has(one.name))) {
      const named = references
        .filter(({ refersTo, table: from }) => refersTo === table.name && conditions.has(from))
        .map(
          ({ table: from, column, key }) =>
            `${quoted(key)} in (select ${quoted(column)} from ${quoted(from)} where ${conditions.get(from)})`,
        );
      if (named.length === 0) continue;
      const condition = named.join(' or ');
      conditions.set(table.name, condition);
      shared.set(table.name, { table, condition });
      isMore = true;
    }
  }
  return { tenant, shared: [...shared.values()], references };
}

async function readReferences(transaction: postgres.TransactionSql): Promise<readonly Reference[]> {
  return transaction<Reference[]>`
    select own.relname as table, attribute.attname as column, referred.relname as "refersTo", key.attname as key
    from pg_constraint
    join pg_class own on own.oid = conrelid
    join pg_class referred on referred.oid = confrelid
    join pg_attribute attribute on attribute.attrelid = conrelid and attribute.attnum = conkey[1]
    join pg_attribute key on key.attrelid = confrelid and key.attnum = confkey[1]
    where contype = 'f' and connamespace = 'public'::regnamespace and array_length(conkey, 1) = 1
    order by 1, 2`;
}

/** A digest of the chosen rows as backups write them, whatever their order. */
export async function digestRows(
  transaction: postgres.TransactionSql,
  { name, columns }: BackupTable,
  condition: string,
): Promise<string> {
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
  const [row] = await transaction.unsafe<{ digest: string }[]>(`
    select count(*) || ':' || md5(coalesce(string_agg(md5(line), '' order by md5(line)), '')) as digest
    from (select json_build_array(${values})::text as line from ${quoted(name)} where ${condition}) as lines`);
  return row?.digest ?? '';
}
