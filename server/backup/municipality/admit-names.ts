import type postgres from 'postgres';
import { z } from 'zod';
import type { BackupTable } from '../backup-tables.ts';
import { RestoreError } from '../restore-backup.ts';
import { quoted } from '../write-backup.ts';
import type { Archive } from './archive-format.ts';

/** How an archive's lines are changed where this installation has the same things under other names. */
export type Changes = {
  /** Tables whose rows are not to the letter those of the archive. */
  readonly changed: readonly string[];
  onConflict(table: string): string;
  line(table: string): (line: string) => string;
};

const lineSchema = z.array(z.string().nullable());

/**
 * Sees to it that the municipality, those that it names, its region and its people have one name each here. Throws
 * `RestoreError` when the municipality is here already, or its number is another's.
 */
export async function admitNames(
  transaction: postgres.TransactionSql,
  archive: Archive,
  tables: readonly BackupTable[],
): Promise<Changes> {
  await refuseTwice(transaction, archive);
  const ids = new Map<string, string>();
  for (const named of archive.named) {
    const here = await idHere(transaction, named);
    if (here !== null && here !== named.id) ids.set(named.id, here);
    if (here === null) await insertName(transaction, named);
  }
  const usernames = await transaction<{ username: string; id: string }[]>`select username, id from account`;
  const taken = new Map(usernames.map(({ username, id }) => [username, id]));
  const account = tables.find(({ name }) => name === 'account');
  const at = (column: string) => account?.columns.findIndex(({ name }) => name === column) ?? -1;
  const withOwnName = (line: string): string => {
    const values = lineSchema.parse(JSON.parse(line));
    const username = values[at('username')] ?? '';
    const holder = taken.get(username);
    if (holder === undefined || holder === values[at('id')]) return line;
    return JSON.stringify(values.with(at('username'), `${username}-${archive.municipality.number}`));
  };
  const regions = await transaction<{ slug: string; id: string }[]>`select slug, id from region`;
  const regionHere = new Map(regions.map(({ slug, id }) => [slug, id]));
  const region = tables.find(({ name }) => name === 'region');
  const noteRegion = (line: string): string => {
    const values = lineSchema.parse(JSON.parse(line));
    const [id, slug] = ['id', 'slug'].map(
      (name) => values[region?.columns.findIndex((one) => one.name === name) ?? -1],
    );
    const here = regionHere.get(slug ?? '');
    if (here === undefined || id === undefined || id === null || here === id) return line;
    ids.set(id, here);
    return line.replaceAll(id, here);
  };
  const people = await transaction<{ id: string; issuer: string; subject: string }[]>`
    select id, issuer, subject from person`;
  const personHere = new Map(people.map(({ id, issuer, subject }) => [`${issuer} ${subject}`, id]));
  const person = tables.find(({ name }) => name === 'person');
  /** Whoever has signed in here already is the same person. */
  const notePerson = (line: string): string => {
    const values = lineSchema.parse(JSON.parse(line));
    const [id, issuer, subject] = ['id', 'issuer', 'subject'].map(
      (name) => values[person?.columns.findIndex((one) => one.name === name) ?? -1],
    );
    const here = personHere.get(`${issuer} ${subject}`);
    if (here !== undefined && id && here !== id) ids.set(id, here);
    return line;
  };
  const withIdsHere = (line: string): string => {
    let text = line;
    for (const [theirs, ours] of ids) text = text.replaceAll(theirs, ours);
    return text;
  };
  const changesByTable: Readonly<Record<string, (line: string) => string>> = {
    account: withOwnName,
    region: noteRegion,
    person: notePerson,
  };
  return {
    changed: [
      ...(archive.named.length + regions.length > 0
        ? ['comment_sender', 'neighbour_notice', 'region_municipality']
        : []),
      ...(people.length > 0 ? ['comment_person'] : []),
    ],
    onConflict: (table) => {
      if (table !== 'municipality')
        return ['account', 'person', 'region'].includes(table) ? 'on conflict do nothing' : '';
      const columns = tables.find(({ name }) => name === 'municipality')?.columns ?? [];
      const set = columns.map(({ name }) => `${quoted(name)} = excluded.${quoted(name)}`).join(', ');
      return `on conflict (id) do update set ${set}`;
    },
    // `region` comes before `region_municipality`, `person` before `comment_person`.
    line: (table) => changesByTable[table] ?? withIdsHere,
  };
}

async function refuseTwice(transaction: postgres.TransactionSql, { municipality }: Archive): Promise<void> {
  const { id, name, number } = municipality;
  const [lives] = await transaction<{ lives: boolean }[]>`
    select exists (select from plan where municipality_id = ${id})
      or exists (select from account_role where municipality_id = ${id})
      or exists (select from municipality_boundary where municipality_id = ${id})
      or exists (select from log_entry where municipality_id = ${id}) as lives`;
  if (lives?.lives) throw new RestoreError(`${name} er her allerede.`);
  const others = await transaction`
    select 1 from municipality_number
    where number = ${number} and valid_to > current_date and municipality_id <> ${id}`;
  if (others.length > 0)
    throw new RestoreError(`Kommunenummer ${number} hører til en annen kommune her. Ingenting er lagt inn.`);
  // What stayed of its name when it left comes anew.
  await transaction`delete from municipality_number where municipality_id = ${id}`;
}

/** The id that a municipality has here, by its own id or one of its present numbers. */
async function idHere(
  transaction: postgres.TransactionSql,
  { id, numbers }: Archive['named'][number],
): Promise<string | null> {
  const [same] = await transaction<{ id: string }[]>`select id from municipality where id = ${id}`;
  if (same) return same.id;
  for (const { number, validTo } of numbers.filter((one) => one.validTo === 'infinity')) {
    const [row] = await transaction<{ id: string }[]>`
      select municipality_id as id from municipality_number where number = ${number} and valid_to = ${validTo}::text::date`;
    if (row) return row.id;
  }
  return null;
}

async function insertName(
  transaction: postgres.TransactionSql,
  { id, name, numbers }: Archive['named'][number],
): Promise<void> {
  await transaction`insert into municipality (id, name) values (${id}, ${name})`;
  for (const { number, validFrom, validTo } of numbers)
    await transaction`
      insert into municipality_number (municipality_id, number, valid_from, valid_to)
      values (${id}, ${number}, ${validFrom}::text::date, ${validTo}::text::date)`;
}
