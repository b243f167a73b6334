import postgres from 'postgres';

export type Owner = {
  readonly url?: string;
  readonly connection: postgres.Options<Record<string, never>>;
};

/**
 * Counts what stands in the tables that changed much and clears what was deleted from them, one at a time, as a
 * server's autovacuum does. Without the counts the planner takes every table for empty, and a plan page waits
 * seconds for queries that take milliseconds. Returns the names of the tables it tidied.
 */
export async function tidyTables({ url, connection }: Owner): Promise<readonly string[]> {
  const options = { ...connection, max: 1, onnotice: () => undefined };
  const client = url ? postgres(url, options) : postgres(options);
  try {
    // The measure of PostgreSQL's own autovacuum; `reltuples` is below nothing where nobody ever counted.
    const tables = await client<{ name: string }[]>`
      select table_class.oid::regclass::text as name
      from pg_stat_user_tables statistics
      join pg_class table_class on table_class.oid = statistics.relid
      where table_class.reltuples < 0
        or statistics.n_mod_since_analyze > 50 + table_class.reltuples * 0.1
    `;
    for (const { name } of tables) await client.unsafe(`vacuum (analyze) ${name}`);
    return tables.map(({ name }) => name);
  } finally {
    await client.end({ timeout: 5 });
  }
}
