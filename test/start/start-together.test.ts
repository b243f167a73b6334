import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runDatabase } from '../database/run-database.ts';
import { askProcedure } from './call-procedure.ts';
import { freePort, type RunningProduct, runProduct } from './run-product.ts';

const minutes = 60_000;
const address = runDatabase();
const waits = 'En annen prosess lager demoen';

// The embedded engine has one process; its data folder refuses a second.
describe.runIf(address.engine === 'server')('two that start together on one database server', () => {
  const serverUrl = address.engine === 'server' ? address.url : '';
  const running: RunningProduct[] = [];
  let owner: postgres.Sql;
  let database: string;
  let dataDirectory: string;

  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'allmenning-together-'));
    database = `allmenning_test_${randomBytes(4).toString('hex')}`;
    owner = postgres(serverUrl, { max: 1, onnotice: () => undefined });
    await owner`create database ${owner(database)}`;
  });

  afterEach(async () => {
    for (const product of running.splice(0)) {
      product.kill('SIGTERM');
      await product.ended;
    }
    await owner`drop database ${owner(database)} with (force)`;
    await owner.end();
    await rm(dataDirectory, { recursive: true, force: true });
  });

  async function start(): Promise<RunningProduct> {
    const product = runProduct({
      PORT: await freePort(),
      DATABASE_URL: Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href,
      DATA_DIR: dataDirectory,
      DEMO: 'on',
    });
    running.push(product);
    return product;
  }

  /** Both, once one of them makes the demo and the other waits for it. */
  async function startBoth() {
    const both = [await start(), await start()];
    await vi.waitUntil(() => both.some((one) => one.output().includes(waits)), { timeout: 2 * minutes });
    const [waiting, seeding] = both.toSorted(
      (a, b) => Number(b.output().includes(waits)) - Number(a.output().includes(waits)),
    );
    if (!waiting || !seeding) throw new Error('there are two');
    await seeding.says('plan 2 av 7');
    expect(waiting.output()).not.toContain('Lager demoen:');
    return { waiting, seeding };
  }

  async function expectWholeDemo({ url }: RunningProduct) {
    const { rows: plans } = await askProcedure<{ rows: { name: string }[] }>(url, 'plans.portal', {});
    expect(plans).toHaveLength(7);
  }

  it(
    'make the demo once, and both serve it',
    async () => {
      const { waiting, seeding } = await startBoth();
      await Promise.all([waiting.isReady(), seeding.isReady()]);
      await Promise.all([waiting.says('er klar'), seeding.says('er klar')]);

      expect(waiting.output()).not.toContain('Lager demoen:');
      const password = /Passord for alle: \w+/;
      expect(waiting.output().match(password)?.[0]).toBe(seeding.output().match(password)?.[0]);
      for (const product of running) await expectWholeDemo(product);
    },
    5 * minutes,
  );

  it(
    'make it anew and whole when the one that made it is killed',
    async () => {
      const { waiting, seeding } = await startBoth();
      seeding.kill('SIGKILL');
      await waiting.isReady();

      expect(waiting.output()).toContain('Lager demoen:');
      await expectWholeDemo(waiting);
    },
    5 * minutes,
  );

  it(
    'let the second take over when the first loses its hold on the server',
    async () => {
      const { waiting, seeding } = await startBoth();
      await owner`
        select pg_terminate_backend(pid)
        from pg_locks
        where locktype = 'advisory' and granted
          and database = (select oid from pg_database where datname = ${database})
      `;
      expect(await seeding.ended).toBe(1);
      expect(seeding.output()).toMatch(/The database of DATABASE_URL does not answer\. .+\n$/);
      await waiting.isReady();
      await expectWholeDemo(waiting);
    },
    5 * minutes,
  );
});
