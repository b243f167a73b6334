import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildClient, isClientBuilt } from '../../server/build-client.ts';
import { readDataFolderLock } from '../../server/database/embedded/data-folder-lock.ts';
import { isAlive } from '../../server/database/embedded/process-identity.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { askProcedure, callProcedure } from './call-procedure.ts';
import { beginRequest } from './half-sent-request.ts';
import { readKeptVersions } from './kept-data.ts';
import { freePort, runProduct } from './run-product.ts';
import { startImport, writeLargeTestPlan } from './running-import.ts';

const minutes = 60_000;
let dataDirectory: string;
let port: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'allmenning-start-'));
  port = await freePort();
  if (!(await isClientBuilt())) await buildClient();
}, 2 * minutes);

afterAll(() => rm(dataDirectory, { recursive: true, force: true }));

function start() {
  return runProduct({ PORT: port, DATA_DIR: dataDirectory });
}

// One data folder goes through them in their order: a demo takes half a minute to make.
describe('npm start', () => {
  it(
    'ended by Ctrl-C while the database is made, ends the engine and gives the folder free',
    async () => {
      const product = start();
      await product.says('Lager databasen');
      const engine = await vi.waitUntil(async () => (await readDataFolderLock(dataDirectory))?.engine, {
        timeout: minutes,
      });
      product.kill('SIGINT');
      // npm passes on what the terminal has said already.
      product.kill('SIGINT');
      expect(await product.ended).toBe(0);
      expect(isAlive(engine)).toBe(false);
      expect(await readDataFolderLock(dataDirectory)).toBeUndefined();
    },
    2 * minutes,
  );

  it(
    'ended by Ctrl-C amid the demo, ends at once and well',
    async () => {
      const product = start();
      await product.says('plan 2 av 7');
      const early = await fetch(`${product.url}/readyz`);
      expect(early.status).toBe(503);
      product.kill('SIGINT');
      expect(await product.ended).toBe(0);
      expect(product.output()).toMatch(/Stopper …\s*$/);
      expect(await readDataFolderLock(dataDirectory)).toBeUndefined();
    },
    4 * minutes,
  );

  it(
    'killed amid the demo, makes it anew and whole at the next start',
    async () => {
      const killed = start();
      await killed.says('plan 2 av 7');
      killed.kill('SIGKILL');
      await killed.ended;

      const next = start();
      await next.says('Allmenning er klar');
      await next.isReady();
      expect(next.output()).toMatch(/Passord for alle: \w+\nAllmenning er klar: http:\/\/localhost:\d+/);
      expect(await planNames(next.url)).toHaveLength(7);
      next.kill('SIGINT');
      expect(await next.ended).toBe(0);
    },
    6 * minutes,
  );

  it(
    'refuses data that another has open, be the port taken too or not, and does not disturb it',
    async () => {
      const first = start();
      await first.isReady();
      for (const secondPort of [port, await freePort()]) {
        const second = runProduct({ PORT: secondPort, DATA_DIR: dataDirectory });
        expect(await second.ended).toBe(1);
        expect(second.output()).toMatch(
          new RegExp(`^The data folder \\S+ is in use by process ${first.pid}\\. .+\\n$`),
        );
      }
      expect(await planNames(first.url)).toHaveLength(7);
      first.kill('SIGKILL');
      await first.ended;
    },
    3 * minutes,
  );

  it(
    'keeps the demo through kills, and lets what was begun be finished when it is told to stop',
    async () => {
      const product = start();
      await product.isReady();
      expect(product.output()).not.toContain('Lager demoen');
      const { rows } = await askProcedure<{ rows: { hearing: { id: string } }[] }>(
        product.url,
        'plans.portal',
        {},
      );
      const [plan] = rows;
      const submission = buildSubmission(plan?.hearing.id ?? '');
      const begun = await beginRequest(product.url, 'comments.submit', submission);

      product.kill('SIGTERM');
      await product.says('Stopper');
      await expect(callProcedure(product.url, 'plans.portal', {})).rejects.toThrow();
      const { status, body } = await begun.finish();
      expect({ status, body }).toMatchObject({ status: 200, body: expect.stringContaining('"number":') });
      expect(await product.ended).toBe(0);
    },
    3 * minutes,
  );
});

describe('npm start on a database that a command made', () => {
  it(
    'leaves what is there as it is, makes no demo and names no demo people',
    async () => {
      const folder = join(dataDirectory, 'imported');
      await mkdir(folder);
      const plan = await writeLargeTestPlan(folder, 'FØR-1');
      expect(await startImport(folder, plan).ended).toMatchObject({ code: 0 });

      const product = runProduct({ PORT: await freePort(), DATA_DIR: folder });
      await product.says('Allmenning er klar');
      expect(product.output()).not.toMatch(/Demo|demo|Passord/);
      expect(await readKeptVersions(folder, 'FØR-1')).toHaveLength(1);
      product.kill('SIGINT');
      expect(await product.ended).toBe(0);
    },
    3 * minutes,
  );
});

describe('a start that cannot succeed', () => {
  it(
    'says which port is taken, and makes no database',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const address = other.address();
      const taken = String(typeof address === 'object' && address ? address.port : 0);
      const unused = join(dataDirectory, 'unused');
      const product = runProduct({ PORT: taken, DATA_DIR: unused });
      expect(await product.ended).toBe(1);
      expect(product.output()).toMatch(new RegExp(`^Port ${taken} is taken by another program\\. .+$`, 'm'));
      expect(await readDataFolderLock(unused)).toBeUndefined();
      other.close();
    },
    minutes,
  );

  it(
    'stops at a setting that cannot be used, with one line that names it',
    async () => {
      const product = runProduct({ PORT: 'eighty', DATA_DIR: join(dataDirectory, 'unused') });
      expect(await product.ended).toBe(1);
      expect(product.output()).toMatch(/^Setting PORT cannot be used: .+\n$/);
    },
    minutes,
  );

  it(
    'says that the database server does not answer',
    async () => {
      const databaseUrl = 'postgres://nobody:hemmelig@127.0.0.1:1/plan';
      const product = runProduct({
        PORT: await freePort(),
        DATA_DIR: join(dataDirectory, 'unused'),
        DATABASE_URL: databaseUrl,
      });
      expect(await product.ended).toBe(1);
      expect(product.output()).toMatch(/The database of DATABASE_URL does not answer\. .*\n$/);
      expect(product.output()).not.toContain('hemmelig');
    },
    minutes,
  );
});

async function planNames(url: string): Promise<string[]> {
  const { rows: plans } = await askProcedure<{ rows: { name: string }[] }>(url, 'plans.portal', {});
  return plans.map(({ name }) => name);
}
