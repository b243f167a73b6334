import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { embeddedConnection } from '../../server/database/embedded/embedded-connection.ts';
import { type MigrationOptions, migrateDatabase } from '../../server/database/migrate.ts';
import { openOwnerConnection } from './owner-connection.ts';
import { runDatabase } from './run-database.ts';

const folder = join(import.meta.dirname, '..', '..', 'drizzle', 'migrations');
const address = runDatabase();

/** The run's own database, as whoever migrates it reaches it. */
function ownDatabase(): MigrationOptions {
  return address.engine === 'server'
    ? { url: address.url, connection: {}, clockMayBeSet: true }
    : { connection: embeddedConnection(address.dataDirectory, 'postgres'), clockMayBeSet: true };
}

async function readState(client: postgres.Sql) {
  const [state] = await client`
    select
      (select count(*)::integer from drizzle.__drizzle_migrations) as migrations,
      (select count(*)::integer from pg_class where relnamespace = 'public'::regnamespace) as relations,
      (select count(*)::integer from pg_policy) as policies,
      (select count(*)::integer from pg_trigger where not tgisinternal) as triggers,
      (select count(*)::integer from app.installation) as installations`;
  return state;
}

describe('the migrations', () => {
  it('are the files of their folder, in order', async () => {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
    const journal: { entries: { idx: number; when: number; tag: string }[] } = JSON.parse(
      await readFile(join(folder, 'meta', '_journal.json'), 'utf8'),
    );
    expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(files);
    expect(journal.entries.map(({ idx }) => idx)).toEqual(files.map((_, index) => index));
    const times = journal.entries.map(({ when }) => when);
    // One that is dated before another already made would be passed over in silence.
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  it('do nothing the second time', async () => {
    await using owner = openOwnerConnection();
    const before = await readState(owner);
    await migrateDatabase(ownDatabase());
    expect(await readState(owner)).toEqual(before);
    expect(before?.migrations).toBeGreaterThan(5);
  });
});

describe.runIf(address.engine === 'server')('on a database server', () => {
  const serverUrl = address.engine === 'server' ? address.url : '';

  it('each migration says whether the clock may be set', async () => {
    await using fresh = await createDatabase(serverUrl);
    const read = async () => {
      const [row] = await fresh.client`select clock_may_be_set as may from app.installation`;
      return row?.may;
    };
    await migrateDatabase({ url: fresh.url, connection: {}, clockMayBeSet: true });
    expect(await read()).toBe(true);
    await migrateDatabase({ url: fresh.url, connection: {}, clockMayBeSet: false });
    expect(await read()).toBe(false);
  });

  it('three processes that start together on an empty database all succeed', async () => {
    await using fresh = await createDatabase(serverUrl);
    const ends = await Promise.all([1, 2, 3].map(() => migrateInProcess(fresh.url)));
    expect(ends).toEqual([0, 0, 0]);
    await using own = openOwnerConnection();
    expect(await readState(fresh.client)).toEqual(await readState(own));
  });

  it('are refused by a login whose views would stay empty, before anything is made', async () => {
    await using fresh = await createDatabase(serverUrl);
    const role = `allmenning_test_${randomBytes(4).toString('hex')}`;
    await fresh.client`create role ${fresh.client(role)} createrole`;
    try {
      const bound = { role };
      await expect(
        migrateDatabase({ url: fresh.url, connection: { connection: bound }, clockMayBeSet: false }),
      ).rejects.toThrow(/must be a superuser or have BYPASSRLS/);
      const [made] = await fresh.client`select to_regnamespace('app') as app`;
      expect(made?.app).toBeNull();
    } finally {
      await fresh.client`drop role ${fresh.client(role)}`;
    }
  });

  it('several databases of one cluster are made at the same time', async () => {
    const fresh = await Promise.all(Array.from({ length: 4 }, () => createDatabase(serverUrl)));
    try {
      const made = await Promise.allSettled(
        fresh.map(({ url }) => migrateDatabase({ url, connection: {}, clockMayBeSet: false })),
      );
      const reasons = made.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
      expect(reasons).toEqual([]);
    } finally {
      for (const database of fresh) await database[Symbol.asyncDispose]();
    }
  });
});

async function createDatabase(serverUrl: string) {
  const name = `allmenning_test_${randomBytes(4).toString('hex')}`;
  const owner = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await owner`create database ${owner(name)}`;
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const client = postgres(url, { max: 1 });
  return {
    url,
    client,
    [Symbol.asyncDispose]: async () => {
      await client.end();
      await owner`drop database ${owner(name)} with (force)`;
      await owner.end();
    },
  };
}

/** The exit code of another process that migrates. */
async function migrateInProcess(url: string): Promise<number> {
  const child = fork(join(import.meta.dirname, 'migrate-in-process.ts'), [url], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return Number(code);
}
