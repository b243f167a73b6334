import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/database/database.ts';
import { lastMigration } from '../../server/database/last-migration.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const ask = async (url: string, accept = 'application/json') => {
  const response = await test.server.inject({ url, headers: { accept } });
  return { status: response.statusCode, headers: response.headers, response };
};

describe('a server that is ready', () => {
  it('says so', async () => {
    test.readiness.set(true, 'ready');
    const ready = await ask('/readyz');
    expect(ready.status).toBe(200);
    expect(ready.response.json()).toEqual({ status: 'ready' });
    expect((await ask('/healthz')).response.json()).toEqual({ status: 'ok' });
  });

  it('does not when its database is gone', async () => {
    const lost = { ...database, ping: () => Promise.reject(new Error('gone')) };
    await using alone = await openTestServer(lost);
    const ready = await alone.server.inject({ url: '/readyz' });
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: 'unavailable', reason: 'the database does not answer' });
    expect((await alone.server.inject({ url: '/healthz' })).statusCode).toBe(200);
  });
});

describe('a server that runs, and cannot do its work', () => {
  const reasonOn = async (on: Database, environment: NodeJS.ProcessEnv = {}) => {
    await using alone = await openTestServer(on, { environment });
    const ready = await alone.server.inject({ url: '/readyz' });
    expect(ready.statusCode).toBe(503);
    return ready.json().reason;
  };
  const installation = (found: object): Database => ({
    ...database,
    withRole: async () => found as never,
  });

  it('says that the disk has less than is kept free', async () => {
    expect(await reasonOn(database, { DISK_RESERVE_MB: '1000000' })).toBe(
      'the disk of the data folder is full',
    );
  });

  it('says that the database is older than the program', async () => {
    const older = installation({ migratedTo: (await lastMigration()) - 1, isSeedUnfinished: false });
    expect(await reasonOn(older)).toBe('migrations are pending');
  });

  it('serves on a database that a newer program has migrated', async () => {
    const newer = installation({ migratedTo: (await lastMigration()) + 1, isSeedUnfinished: false });
    await using alone = await openTestServer(newer);
    expect((await alone.server.inject({ url: '/readyz' })).statusCode).toBe(200);
  });

  it('says that a demo is half made', async () => {
    const half = installation({ migratedTo: await lastMigration(), isSeedUnfinished: true });
    expect(await reasonOn(half)).toBe('the demo is half made');
  });

  it('says so without a word of how the database failed', async () => {
    const broken: Database = {
      ...database,
      withRole: () => Promise.reject(new Error('password authentication failed for hemmelig')),
    };
    expect(await reasonOn(broken)).toBe('the database answers, but cannot be read');
  });
});

describe('a server that drains', () => {
  it('says so at once, answers on, and lets connections go', async () => {
    await using alone = await openTestServer(database);
    alone.readiness.drain();
    // The embedded engine may come and go meanwhile.
    alone.readiness.set(true, 'ready');
    const ready = await alone.server.inject({ url: '/readyz' });
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: 'unavailable', reason: 'draining' });
    const answer = await alone.server.inject({ url: '/trpc/accounts.me' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.connection).toBe('close');
  });
});

describe('a server that is still being made ready', () => {
  beforeAll(() => test.readiness.set(false, 'migrating'));
  afterAll(() => test.readiness.set(true, 'ready'));

  it('lives, and tells what it is at', async () => {
    expect((await ask('/healthz')).status).toBe(200);
    const ready = await ask('/readyz');
    expect(ready.status).toBe(503);
    expect(ready.headers['cache-control']).toBe('no-store');
    expect(ready.response.json()).toEqual({ status: 'unavailable', reason: 'migrating' });
  });

  it('shows people a page that opens by itself, and no cache keeps it', async () => {
    const page = await ask('/plan/3905/1', 'text/html,*/*');
    expect(page.status).toBe(503);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.response.body).toContain('http-equiv="refresh"');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('tells programs when to ask again', async () => {
    const answer = await ask('/trpc/accounts.me');
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('3');
    expect(answer.response.json()).toMatchObject({ code: 'database-unavailable' });
  });
});
