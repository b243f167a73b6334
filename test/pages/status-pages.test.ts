import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { openPage } from './open-page.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const cancel = (hearingId: string) =>
  database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`update hearing set cancelled_at = app.clock() where id = ${hearingId}`),
  );

describe('an address that has no page', () => {
  it.each(['/nope', '/nope.json', '/kommune/1234', '/plan/1234/A', '/h/finnesikke', '/plan'])(
    'is 404 at %s, with a page that helps',
    async (url) => {
      const answer = await openPage(test.server, { url });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.headers['x-robots-tag']).toBe('noindex');
      expect(answer.body).toContain('role="search"');
      expect(answer.body).not.toContain('type="module"');
    },
  );

  it.each(['/nope.json', '/assets/gone.js', '/geodata/nope'])(
    'is a problem for programs at %s',
    async (url) => {
      const answer = await test.server.inject({ url, headers: { accept: '*/*' } });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    },
  );

  it('names the municipality that may know', async () => {
    const municipality = await buildMunicipality(database);
    const answer = await openPage(test.server, { url: `/plan/${municipality.number}/finnes-ikke` });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain(`href="/kommune/${municipality.number}"`);
  });
});

describe('a plan that is not on the web', () => {
  it('is 404 where it never was, and no word of its name', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality, { name: 'Utkastet' });
    await buildPlanVersion(database, plan, { published: false });
    await buildHearing(database, plan, { isDraft: true });
    const answer = await openPage(test.server, { url: `/plan/${municipality.number}/${plan.identifier}` });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('Utkastet');
  });

  it('is 404 where its hearing was called off before it opened', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality, { name: 'Aldri åpnet' });
    await cancel((await buildHearing(database, plan, { opensInDays: 5 })).id);
    const answer = await openPage(test.server, { url: `/plan/${municipality.number}/${plan.identifier}` });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('Aldri åpnet');
  });

  it('is 410 where its open hearing was called off, and says so', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality, { name: 'Avlyst plan' });
    await cancel((await buildHearing(database, plan)).id);
    const answer = await openPage(test.server, { url: `/plan/${municipality.number}/${plan.identifier}` });
    expect(answer.statusCode).toBe(410);
    expect(answer.body).toContain('Avlyst plan er trukket');
    expect(answer.body).toContain('Kommunen avlyste høringen');
    expect(answer.body).toContain(`href="/kommune/${municipality.number}"`);
  });

  it('is 410 where the municipality withdrew the plan', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality, { name: 'Trukket plan' });
    await buildPlanVersion(database, plan);
    const url = `/plan/${municipality.number}/${plan.identifier}`;
    expect((await openPage(test.server, { url })).statusCode).toBe(200);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`update plan set status = 10 where id = ${plan.id}`),
    );
    const answer = await openPage(test.server, { url });
    expect(answer.statusCode).toBe(410);
    expect(answer.body).toContain('Kommunen har stoppet arbeidet med planen');
  });
});

describe('a failure', () => {
  it('is a calm page that tells nothing of what happened', async () => {
    await using own = await openTestServer({
      ...database,
      withRole: () => Promise.reject(new Error('secret detail')),
    });
    const answer = await openPage(own.server, { url: '/' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('Noe gikk galt hos oss');
    expect(answer.body).not.toContain('secret detail');
  });
});

describe('pages of the program alone', () => {
  it.each(['/desk', '/desk/plan/x', '/innspill', '/meg'])(
    'at %s are kept by no search engine',
    async (url) => {
      const answer = await openPage(test.server, { url });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['x-robots-tag']).toBe('noindex');
      expect(answer.body).toContain('<meta name="robots" content="noindex">');
      expect(answer.body).toContain('type="module"');
    },
  );
});
