import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type postgres from 'postgres';
import type { BackupTable } from './backup-tables.ts';
import { quoted } from './write-backup.ts';

/** Rows that go to the database in one statement, and the most of their text. */
const batchRows = 500;
const batchCharacters = 1_000_000;

type InsertOptions = {
  /** Columns that the database fills in anew. */
  readonly without?: readonly string[];
  /** What follows the insert, e.g. `on conflict do nothing`. */
  readonly onConflict?: string;
  /** A line as it shall be kept, where it is another than the file's. */
  readonly change?: (line: string) => string;
};

/** Puts the rows of a table's file into the table, in their order; answers how many lines the file has. */
export async function insertRows(
  transaction: postgres.TransactionSql,
  { name, columns }: BackupTable,
  path: string,
  { without = [], onConflict = '', change = (line) => line }: InsertOptions = {},
): Promise<number> {
  const kept = columns
    .map((column, index) => ({ ...column, index }))
    .filter((column) => !without.includes(column.name));
  const names = kept.map((column) => quoted(column.name)).join(', ');
  const values = kept.map(({ type, index }) => `(line ->> ${index})::${type}`).join(', ');
  const insert = `insert into ${quoted(name)} (${names}) overriding system value
    select ${values} from jsonb_array_elements($1::text::jsonb) with ordinality as lines (line, position)
    order by position ${onConflict}`;
  let rows = 0;
  let batch: string[] = [];
  let characters = 0;
  const flush = async () => {
    if (batch.length > 0) await transaction.unsafe(insert, [`[${batch.join(',')}]`]);
    batch = [];
    characters = 0;
  };
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    batch.push(change(line));
    rows += 1;
    characters += line.length;
    if (batch.length >= batchRows || characters >= batchCharacters) await flush();
  }
  await flush();
  return rows;
}

/** New rows get numbers after the highest that is there. */
export async function setSequences(
  transaction: postgres.TransactionSql,
  { name, columns }: BackupTable,
): Promise<void> {
  for (const column of columns.filter(({ isIdentity }) => isIdentity))
    await transaction.unsafe(`
      select setval(pg_get_serial_sequence('${name}', '${column.name}'), max(${quoted(column.name)}))
      from ${quoted(name)} having max(${quoted(column.name)}) is not null`);
}
