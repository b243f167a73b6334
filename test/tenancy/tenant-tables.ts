import { sql } from 'drizzle-orm';
import type { Database } from '../../server/database/database.ts';

/** Tables that need no policy, each with its reason. */
export const openToAll: Readonly<Record<string, string>> = {
  municipality_number:
    'which municipality a number means is public knowledge, and no application role writes it',
  region: 'the names of regions are public knowledge, and no application role writes them',
  region_municipality: 'who belongs to a region is public knowledge, and no application role writes it',
};

export type PublicTable = {
  readonly name: string;
  readonly isProtected: boolean;
  /** The column that says whose row it is; null where rows belong to no one municipality. */
  readonly tenantColumn: 'municipality_id' | 'id' | null;
  /** Columns that an insert may give. */
  readonly columns: readonly string[];
};

/** Every table of schema public but those of PostGIS, from the catalogue itself. */
export async function readPublicTables(database: Database): Promise<readonly PublicTable[]> {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ name: string; is_protected: boolean; columns: string[] }>(sql`
      select
        class.relname as name,
        class.relrowsecurity and class.relforcerowsecurity as is_protected,
        (select array_agg(attname::text order by attnum) from pg_attribute
         where attrelid = class.oid and attnum > 0 and not attisdropped
           and attgenerated = '' and attidentity = '') as columns
      from pg_class class
      where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
        and not exists (
          select from pg_depend
          where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e'
        )
      order by class.relname
    `),
  );
  return rows.map(({ name, is_protected, columns }) => ({
    name,
    isProtected: is_protected,
    columns,
    tenantColumn: columns.includes('municipality_id')
      ? 'municipality_id'
      : name === 'municipality'
        ? 'id'
        : null,
  }));
}

/** A digest of all rows of a municipality, table by table: equal before and after when nothing changed. */
export async function digestTenant(
  database: Database,
  tables: readonly PublicTable[],
  municipalityId: string,
): Promise<Readonly<Record<string, { readonly rows: number; readonly digest: string }>>> {
  const ofEach = tables.flatMap(({ name, tenantColumn }) =>
    tenantColumn === null
      ? []
      : [
          sql`
            select ${name}::text as name, count(*)::integer as rows,
              md5(coalesce(string_agg(line, '' order by line), '')) as digest
            from (
              select to_jsonb(one)::text as line from ${sql.identifier(name)} one
              where ${sql.identifier(tenantColumn)} = ${municipalityId}
            ) as lines
          `,
        ],
  );
  return database.withRole('operations', {}, async (transaction) => {
    const digests = await transaction.execute<{ name: string; rows: number; digest: string }>(
      sql.join(ofEach, sql` union all `),
    );
    return Object.fromEntries(digests.map(({ name, rows, digest }) => [name, { rows, digest }]));
  });
}
