import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedConnection } from '../../../server/database/embedded/embedded-connection.ts';
import type { EngineUser } from '../../../server/database/embedded/engine-session.ts';
import {
  encodeMessage,
  parse,
  query,
  startupPacket,
  sync,
} from '../../../server/database/embedded/protocol-messages.ts';
import { bind, connectProtocolClient, errorCodes, execute, firstColumn, typesOf } from './protocol-client.ts';
import { type EmbeddedWireDatabase, startEmbedded } from './wire-database.ts';

/** What a server gives by having a session for each connection, and the embedded engine must give with one. */
describe('connections that share the one session of the embedded engine', () => {
  let database: EmbeddedWireDatabase;
  let owner: postgres.Sql;

  beforeAll(async () => {
    database = await startEmbedded();
    owner = database.connect({ max: 1 });
  }, 120_000);

  afterAll(async () => {
    await owner.end();
    await database.stop();
  });

  function connectAs(user: EngineUser): postgres.Sql {
    return postgres({
      ...embeddedConnection(database.dataDirectory, user),
      max: 1,
      onnotice: () => undefined,
    });
  }

  function speak(startup = startupPacket('postgres')) {
    return connectProtocolClient(embeddedConnection(database.dataDirectory, 'postgres').path, startup);
  }

  test('the application is let in once the migrations have made its role, with its own rights', async () => {
    const early = connectAs('allmenning_app');
    await expect(early`select 1`).rejects.toMatchObject({ code: '28000' });
    await early.end();

    await owner`create role allmenning_app login noinherit`;
    await owner`create role reader`;
    await owner`grant reader to allmenning_app`;
    await owner`create table secret (id integer)`;
    await owner`grant select on secret to reader`;

    const application = connectAs('allmenning_app');
    expect(await application`select current_user, session_user`).toEqual([
      { current_user: 'allmenning_app', session_user: 'allmenning_app' },
    ]);
    await expect(application`select * from secret`).rejects.toMatchObject({ code: '42501' });
    const asReader = await application.begin(async (transaction) => {
      await transaction`set local role reader`;
      return transaction`select * from secret`;
    });
    expect(asReader).toEqual([]);
    expect(await owner`select current_user`).toEqual([{ current_user: 'postgres' }]);
    await expect(application`select * from secret`).rejects.toMatchObject({ code: '42501' });
    await application.end();
  });

  test('nobody else is let in', async () => {
    const client = await speak(startupPacket('reader'));

    expect(errorCodes(await client.answer())).toEqual(['28000']);
  });

  test('the application cannot make itself the owner', async () => {
    const application = await speak(startupPacket('allmenning_app'));
    await application.answer();

    application.send(query('begin; set session authorization postgres'));
    expect(errorCodes(await application.answer())).toEqual(['42501']);

    const next = connectAs('allmenning_app');
    expect(await next`select session_user`).toEqual([{ session_user: 'allmenning_app' }]);
    await next.end();
  });

  test('what one connection sets does not reach the next', async () => {
    const [one, two] = [connectAs('allmenning_app'), connectAs('allmenning_app')];
    await one`set work_mem = '77MB'`;
    await one`set role reader`;

    const [row] = await two`select current_user, current_setting('work_mem') as work_mem`;

    expect(row).toEqual({ current_user: 'allmenning_app', work_mem: '4MB' });
    await Promise.all([one.end(), two.end()]);
  });

  test('two connections may give their statements the same name', async () => {
    const [one, two] = [await speak(), await speak()];
    await Promise.all([one.answer(), two.answer()]);

    one.send(parse('same', "select 'one'"), sync);
    expect(typesOf(await one.answer())).toBe('1 Z');
    two.send(parse('same', "select 'two'"), sync);
    expect(typesOf(await two.answer())).toBe('1 Z');
    one.send(bind('same'), execute(), sync);
    two.send(bind('same'), execute(), sync);

    expect(firstColumn(await one.answer())).toEqual(['one']);
    expect(firstColumn(await two.answer())).toEqual(['two']);
    one.close();
    two.close();
  });

  test("a connection never runs another's unnamed statement", async () => {
    const [one, two] = [await speak(), await speak()];
    await Promise.all([one.answer(), two.answer()]);

    one.send(parse('', "select 'one'"), sync);
    await one.answer();
    two.send(parse('', "select 'two'"), bind(''), execute(), sync);
    expect(firstColumn(await two.answer())).toEqual(['two']);
    one.send(bind(''), execute(), sync);

    expect(errorCodes(await one.answer())).toEqual(['26000']);
    one.close();
    two.close();
  });

  test('statements are forgotten with the connection that prepared them', async () => {
    const client = await speak();
    await client.answer();
    client.send(parse('forgotten', 'select 1'), sync);
    await client.answer();
    client.send(encodeMessage('X'));
    expect(await client.answer()).toEqual([]);

    const names = await owner`select name from pg_prepared_statements where name like '%forgotten'`;

    expect(names).toEqual([]);
  });

  test('after an error nothing is answered until Sync, and Sync is answered once', async () => {
    const client = await speak();
    await client.answer();

    client.send(parse('', 'select no_such_column'), bind(''), execute(), query('select 1'), sync, sync);

    expect(typesOf(await client.answer())).toBe('E Z');
    expect(typesOf(await client.answer())).toBe('Z');
    client.close();
  });

  test('what was executed and not yet followed by Sync is undone when the client is gone', async () => {
    await owner`create table unsynced (id integer)`;
    const client = await speak();
    await client.answer();

    client.send(parse('', 'insert into unsynced values (1)'), bind(''), execute(), encodeMessage('X'));
    expect(typesOf(await client.answer())).toBe('1 2 C');

    expect(await owner`select * from unsynced`).toEqual([]);
  });

  test('messages may come a byte at a time', async () => {
    const client = await speak();
    await client.answer();

    for (const byte of query("select 'bit by bit'")) {
      client.send(Buffer.of(byte));
      await new Promise(setImmediate);
    }

    expect(firstColumn(await client.answer())).toEqual(['bit by bit']);
    client.close();
  });

  test('encryption is declined, and the client goes on without', async () => {
    const socket = await database.openSocket();
    const sslRequest = Buffer.from('0000000804d2162f', 'hex');

    const declined = once(socket, 'data');
    socket.write(sslRequest);
    expect(String(await declined)).toBe('N');

    const accepted = once(socket, 'data');
    socket.write(startupPacket('postgres'));
    const authenticationOk = 'R\0\0\0\x08\0\0\0\0';
    expect(String(await accepted).slice(0, 9)).toBe(authenticationOk);
    socket.destroy();
  });

  test('COPY FROM STDIN, which the engine would not survive, is refused as any other error', async () => {
    await owner`create table copied (id integer)`;

    await expect(owner.unsafe('copy copied from stdin')).rejects.toThrow('COPY FROM STDIN is not possible');
    await expect(owner`copy copied (id) from stdin with (format csv)`).rejects.toThrow('is not possible');

    expect(await owner`select count(*)::integer as count from copied`).toEqual([{ count: 0 }]);
  });

  test('a message that no client sends ends its connection and no other', async () => {
    const client = await speak();
    await client.answer();

    client.send(Buffer.from('Q\xff\xff\xff\xff', 'latin1'));

    expect(errorCodes(await client.answer())).toEqual(['08P01']);
    expect(await owner`select 1 as one`).toEqual([{ one: 1 }]);
  });

  test('only this user of the machine may reach the socket', async () => {
    const { path } = embeddedConnection(database.dataDirectory, 'postgres');

    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
  });
});
