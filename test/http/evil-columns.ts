import type postgres from 'postgres';

/** Ends attributes, elements, comments, CDATA, headers and lines of a calendar, wherever it is let out as it is. */
export const evil = `"'>]]>--><script>evil()</script><img src=x onerror=evil()>&\r\nX-Evil: 1\r\nBEGIN:VEVENT`;
/** The same for fields that are one line. */
export const evilLine = evil.replace(/\r\n/g, ' ');

/** What is told apart by its exact words, or named in addresses. */
const notWords =
  /^(.*_?hash|sha256|media_type|code|.*_code|identifier|.*_identifier|number|(.*_)?kind|act|element|object_type|attribute|state_before|sealed_at|alternative|.*_language)$/;

type Column = { readonly table: string; readonly name: string; readonly type: string };

/**
 * Puts evil words into every column of words that belongs to a municipality, past triggers, as far as the columns' own
 * rules let it. Returns the columns that took it, as `table.column`.
 */
export async function fillWithEvil(owner: postgres.Sql, municipalityId: string): Promise<readonly string[]> {
  const filled: string[] = [];
  for (const column of await wordColumns(owner)) {
    for (const text of [evil, evilLine]) {
      const isDone = await write(owner, column, municipalityId, (name) =>
        column.type === 'text[]' ? owner`array[${text}]` : owner`coalesce(left(${name}, 20), '') || ${text}`,
      );
      if (!isDone) continue;
      filled.push(`${column.table}.${column.name}`);
      break;
    }
  }
  return filled;
}

/** Takes the evil words out again: other tests read the same database. */
export async function takeEvilAway(owner: postgres.Sql, municipalityId: string): Promise<void> {
  for (const column of await wordColumns(owner)) {
    await write(owner, column, municipalityId, (name) =>
      column.type === 'text[]'
        ? owner`array['ord']`
        : owner`coalesce(nullif(replace(replace(${name}, ${evil}, ''), ${evilLine}, ''), ''), 'ord')`,
    );
  }
}

async function wordColumns(owner: postgres.Sql): Promise<readonly Column[]> {
  const columns = await owner<Column[]>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    where a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and format_type(a.atttypid, null) in ('text', 'text[]')
      and (c.relname = 'municipality' or exists (
        select from pg_attribute b where b.attrelid = c.oid and b.attname = 'municipality_id'))
    order by 1, 2
  `;
  return columns.filter(({ name }) => !notWords.test(name));
}

async function write(
  owner: postgres.Sql,
  { table, name }: Column,
  municipalityId: string,
  value: (name: postgres.PendingQuery<postgres.Row[]> | postgres.Helper<string>) => postgres.Fragment,
): Promise<boolean> {
  const key = table === 'municipality' ? 'id' : 'municipality_id';
  return (
    owner
      .begin(async (transaction) => {
        await transaction`set local session_replication_role = 'replica'`;
        const { count } = await transaction`
        update ${owner(table)} set ${owner(name)} = ${value(owner(name))} where ${owner(key)} = ${municipalityId}`;
        return count > 0;
      })
      // A column with a rule of its own keeps what it has.
      .catch(() => false)
  );
}
