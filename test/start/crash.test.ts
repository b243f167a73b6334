import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildClient, isClientBuilt } from '../../server/build-client.ts';
import { createDatabaseEngine } from '../../server/database/database-engine.ts';
import { readDataFolderLock } from '../../server/database/embedded/data-folder-lock.ts';
import { isAlive } from '../../server/database/embedded/process-identity.ts';
import { openFileStore } from '../../server/files/file-store.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { askProcedure } from './call-procedure.ts';
import { type CommentStream, sendComment, streamComments } from './comment-stream.ts';
import { readKeptComments, readKeptVersions } from './kept-data.ts';
import { freePort, type RunningProduct, runProduct } from './run-product.ts';
import { startImport, type TestPlanFile, writeLargeTestPlan } from './running-import.ts';

const minutes = 60_000;
let dataDirectory: string;
let hearingId: string;
let product: RunningProduct;

/** Starts it on the same data, whichever state that was left in. */
async function start(): Promise<RunningProduct> {
  product = runProduct({
    PORT: await freePort(),
    DATA_DIR: dataDirectory,
    DEMO: 'off',
    TRUST_PROXY: 'on',
    // More come to one hearing than ever do; their devices are ours.
    PROOF_OF_WORK_FROM: '999999',
  });
  await product.isReady();
  return product;
}

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'allmenning-crash-'));
  if (!(await isClientBuilt())) await buildClient();
  const engine = createDatabaseEngine({ databaseUrl: undefined, databaseOwnerUrl: undefined, dataDirectory });
  await engine.start({});
  const { hearing } = await buildOpenHearing(engine.database);
  hearingId = hearing.id;
  await engine.stop();
}, 3 * minutes);

afterEach(async () => {
  product.kill('SIGTERM');
  await product.ended;
});
afterAll(() => rm(dataDirectory, { recursive: true, force: true }));

describe('nothing that was acknowledged is lost, doubled or halved', () => {
  it(
    'when everything is killed amid submissions and an import',
    async () => {
      const plan = await writeLargeTestPlan(dataDirectory, 'KRASJ-1');
      const before = await start();
      const stream = streamComments(before.url, hearingId);
      const importing = await whenUnderWay(stream, plan);
      const engine = await findEngine();

      before.kill('SIGKILL');
      await before.ended;
      await stream.stop();
      await vi.waitUntil(() => !isAlive(engine), { timeout: 30_000 });
      await importing.ended;

      const after = await start();
      await expectAllKept(after.url, stream);
      await expectWholeOrAbsent(plan);
    },
    5 * minutes,
  );

  it(
    'when the engine alone is killed, which the product says and gets over',
    async () => {
      const plan = await writeLargeTestPlan(dataDirectory, 'KRASJ-2');
      const { url } = await start();
      const stream = streamComments(url, hearingId);
      const importing = await whenUnderWay(stream, plan);
      const engine = await findEngine();

      process.kill(engine.pid, 'SIGKILL');
      // A question that was under way may still be answered.
      await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { interval: 20 }).toBe(503);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      await product.isReady();
      const atRestart = stream.acknowledged().length;
      await vi.waitUntil(() => stream.acknowledged().length > atRestart + 10, { timeout: minutes });
      await stream.stop();
      await importing.ended;

      expect((await findEngine()).pid).not.toBe(engine.pid);
      await expectAllKept(url, stream);
      await expectWholeOrAbsent(plan);
    },
    5 * minutes,
  );

  it(
    'when an import alone is killed, which holds up nobody',
    async () => {
      const plan = await writeLargeTestPlan(dataDirectory, 'KRASJ-3');
      const { url } = await start();
      const stream = streamComments(url, hearingId);
      const importing = await whenUnderWay(stream, plan);

      importing.kill();
      await importing.ended;
      const atKill = stream.acknowledged().length;
      await vi.waitUntil(() => stream.acknowledged().length > atKill + 10, { timeout: minutes });
      await stream.stop();

      expect(stream.acknowledged()).toHaveLength(stream.sent.length);
      await expectAllKept(url, stream);
      await expectWholeOrAbsent(plan);
    },
    5 * minutes,
  );
});

/** Comments have come in, and the import writes its objects. */
async function whenUnderWay(stream: CommentStream, plan: TestPlanFile) {
  await vi.waitUntil(() => stream.acknowledged().length >= 20, { timeout: minutes });
  const importing = startImport(dataDirectory, plan);
  await importing.isStoring;
  await delay(200);
  return importing;
}

async function findEngine() {
  const lock = await readDataFolderLock(dataDirectory);
  if (!lock?.engine) throw new Error('no engine is running');
  return lock.engine;
}

/** Every comment stands once with its number, text, author and receipt; those without an answer after a retry. */
async function expectAllKept(url: string, { sent, acknowledged }: CommentStream): Promise<void> {
  expect(acknowledged().length).toBeGreaterThanOrEqual(20);
  for (const [person, comment] of sent.entries()) await sendComment(url, comment, person);

  const kept = await readKeptComments(dataDirectory, hearingId);
  expect(kept.map(({ number }) => number)).toEqual(kept.map((_, index) => index + 1));
  const byKey = Map.groupBy(kept, ({ key }) => key);
  for (const { submission, number } of sent) {
    const { idempotencyKey: key, receiptSecret: secret, text } = submission;
    expect(byKey.get(key)).toEqual([{ key, number, text, authors: 1, audits: 1 }]);
    const receipt = await askProcedure(url, 'comments.receipt', { secret });
    expect(receipt).toMatchObject({ number, text });
  }
}

/** The plan is there whole or not at all; imported once more, it is there once. */
async function expectWholeOrAbsent(plan: TestPlanFile): Promise<void> {
  const found = await readKeptVersions(dataDirectory, plan.identifier);
  const { code, objects } = await startImport(dataDirectory, plan).ended;
  expect(code).toBe(0);
  expect(objects).toBeGreaterThan(2_500);

  const whole = { number: 1, objects, sha256: plan.sha256 };
  expect(await readKeptVersions(dataDirectory, plan.identifier)).toEqual([whole]);
  expect([[], [whole]]).toContainEqual(found);
  const source = await openFileStore(join(dataDirectory, 'files')).readAll(Buffer.from(plan.sha256, 'hex'));
  expect(source.byteLength).toBeGreaterThan(0);
}
