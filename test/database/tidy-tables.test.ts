import { afterAll, expect, test } from 'vitest';
import { embeddedConnection } from '../../server/database/embedded/embedded-connection.ts';
import { tidyTables } from '../../server/database/tidy-tables.ts';
import { openOwnerConnection } from './owner-connection.ts';
import { runDatabase } from './run-database.ts';

const address = runDatabase();
const owner =
  address.engine === 'server'
    ? { url: address.url, connection: {} }
    : { connection: embeddedConnection(address.dataDirectory, 'postgres') };
const name = `tidied_${process.pid}`;
const client = openOwnerConnection();
afterAll(async () => {
  await client`drop table if exists ${client(name)}`;
  await client.end();
});

test('a table that was filled is counted, and left alone until it changes again', async () => {
  const countOf = async () => {
    const [row] = await client`select reltuples::integer as count from pg_class where relname = ${name}`;
    return row?.count;
  };
  await client`create table ${client(name)} (place integer)`;
  await client`insert into ${client(name)} select * from generate_series(1, 1000)`;
  expect(await countOf()).toBe(-1);
  expect(await tidyTables(owner)).toContain(name);
  expect(await countOf()).toBe(1000);
  // A server tells of changes a moment later.
  await expect.poll(() => tidyTables(owner), { timeout: 20_000 }).not.toContain(name);
  await client`insert into ${client(name)} select * from generate_series(1, 200)`;
  await expect.poll(countOfTidied, { timeout: 20_000 }).toBe(1200);

  async function countOfTidied() {
    await tidyTables(owner);
    return countOf();
  }
});
