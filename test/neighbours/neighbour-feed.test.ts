import { sql } from 'drizzle-orm';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { createGeodataKey } from '../../server/neighbours/geodata-keys.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildAdministrator } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let served: TestServer;
let neighbour: Session;
let publisherId: string;
let hearingId: string;
let key: string;
beforeAll(async () => {
  served = await openTestServer(database);
  const publisher = await buildMunicipality(database, { box: [20, 65, 20.1, 65.1] });
  publisherId = publisher.id;
  neighbour = await buildAdministrator(
    database,
    await buildMunicipality(database, { box: [20.1, 65, 20.2, 65.1] }),
  );
  const plan = await buildPlan(database, publisher, { name: 'Grensevegen & <torget>' });
  const hearing = await buildHearing(database, plan, { isDraft: true, box: [20.08, 65.04, 20.09, 65.05] });
  hearingId = hearing.id;
  key = (await createGeodataKey(database, neighbour, 'Sakssystemet')).key;
  await asPublisher(sql`update hearing set published_at = app.clock() where id = ${hearingId}`);
});
afterAll(async () => {
  await served[Symbol.asyncDispose]();
  await database.close();
});

const asPublisher = (statement: ReturnType<typeof sql>) =>
  database.withRole('planner', { municipalityId: publisherId }, (transaction) =>
    transaction.execute(statement),
  );
const ask = (path = '/feeds/neighbours.atom', headers: Record<string, string> = {}) =>
  served.server.inject({ url: path, headers: { authorization: `Bearer ${key}`, ...headers } });

test('a reader of feeds meets the plan, whose it is and how near it lies', async () => {
  const answer = await ask();
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toMatch(/private/);
  const feed = parseAtomFeed(answer.body);
  expect(feed.entries).toHaveLength(1);
  const [entry] = feed.entries ?? [];
  expect(entry?.title?.value).toMatch(/^Grensevegen & <torget> \(/);
  expect(entry?.summary?.value).toMatch(/Planen ligger rundt \d+\u00a0m fra kommunegrensa/);
});

test('it is not sent twice to who has it, and a calling off is news', async () => {
  const { etag } = (await ask()).headers;
  expect((await ask(undefined, { 'if-none-match': String(etag) })).statusCode).toBe(304);
  await asPublisher(sql`update hearing set cancelled_at = app.clock() where id = ${hearingId}`);
  const answer = await ask(undefined, { 'if-none-match': String(etag) });
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('Høringen er avlyst.');
});

test('without access there is none, and with another municipality’s key not these', async () => {
  expect((await served.server.inject({ url: '/feeds/neighbours.atom' })).json()).toMatchObject({
    code: 'not-signed-in',
  });
  const stranger = await buildAdministrator(database, await buildMunicipality(database));
  const theirs = await createGeodataKey(database, stranger, 'Deres');
  const answer = await ask(undefined, { authorization: `Bearer ${theirs.key}` });
  expect(answer.statusCode).toBe(200);
  expect(answer.body).not.toContain('Grensevegen');
});

test('a key in the address opens nothing, and an unknown parameter is told', async () => {
  const answer = await served.server.inject({ url: `/feeds/neighbours.atom?key=${key}` });
  expect(answer.statusCode).toBe(401);
  expect((await ask('/feeds/neighbours.atom?kommune=3905')).statusCode).toBe(400);
});
