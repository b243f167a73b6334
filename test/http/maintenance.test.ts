import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMaintenance, setMaintenance } from '../../server/database/maintenance.ts';
import { openMaintenance } from '../../server/http/maintenance.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database, { environment: { MAINTENANCE: 'on' } });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const get = (url: string, accept: string, language = 'nb') =>
  test.server.inject({ method: 'GET', url, headers: { accept, 'accept-language': language } });
const call = (path: string, payload: object) =>
  test.server.inject({ method: 'POST', url: `/trpc/${path}`, payload });

it('maintenance rests everything but comments, their files and receipts, and says so', async () => {
  const hearing = await buildHearing(database, await buildPlan(database, await buildMunicipality(database)));
  expect((await get('/', 'text/html')).statusCode).toBe(503);
  const page = await get('/plan/3905/20210012', 'text/html', 'nn');
  expect(page.headers['retry-after']).toBe('120');
  expect(page.body).toContain('<h1>Vi gjer vedlikehald</h1>');
  expect(page.body).toContain('href="/plan/3905/20210012/innspill"');
  expect((await get('/ogc', 'application/json')).json()).toMatchObject({ code: 'maintenance', status: 503 });
  expect((await call('plans.portal', {})).statusCode).toBe(503);
  expect((await get('/healthz', '*/*')).statusCode).toBe(200);

  const submission = buildSubmission(hearing.id);
  const first = await call('comments.submit', submission);
  const second = await call('comments.submit', submission);
  expect(first.statusCode).toBe(200);
  expect(second.json()).toEqual(first.json());
  const receipt = await call('comments.receipt', { secret: submission.receiptSecret });
  expect(receipt.statusCode).not.toBe(503);
});

it('maintenance is switched in the database, for all processes, and off again', async () => {
  const nothingKept = new Error('undone');
  const work = database.withRole('operations', {}, async (transaction) => {
    await setMaintenance(transaction, true);
    const since = await readMaintenance(transaction);
    await setMaintenance(transaction, true);
    expect(await readMaintenance(transaction)).toEqual(since);
    expect(since).toBeInstanceOf(Date);
    await setMaintenance(transaction, false);
    expect(await readMaintenance(transaction)).toBeNull();
    // The database is shared with tests that do not rest.
    throw nothingKept;
  });
  await expect(work).rejects.toBe(nothingKept);
});

it('a database that does not answer puts nothing to rest', async () => {
  const away = openMaintenance(false, () => Promise.reject(new Error('away')));
  expect(await away.isResting()).toBe(false);
  expect(await openMaintenance(false, async () => new Date()).isResting()).toBe(true);
});
