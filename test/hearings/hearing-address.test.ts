import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

async function buildCase(isDraft = false) {
  const municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality, { identifier: 'A 7/1' });
  return { municipality, hearing: await buildHearing(database, plan, { isDraft }) };
}

describe('the short address of a hearing', () => {
  it('leads to the hearing on its plan’s page', async () => {
    const { municipality, hearing } = await buildCase();
    const answer = await test.server.inject({ url: `/h/${hearing.code}` });
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe(`/plan/${municipality.number}/A%207%2F1?horing=${hearing.code}`);
  });

  it('forgives capitals, since people type it from a letter', async () => {
    const { hearing } = await buildCase();
    expect((await test.server.inject({ url: `/h/${hearing.code.toUpperCase()}` })).statusCode).toBe(302);
  });

  it('tells nothing of a draft, and nothing of a code that was never given', async () => {
    const { hearing } = await buildCase(true);
    for (const code of [hearing.code, 'finnesikke', "x'--"]) {
      const url = `/h/${encodeURIComponent(code)}`;
      const answer = await test.server.inject({ url, headers: { accept: 'application/json' } });
      expect(answer.statusCode).toBe(404);
      const page = await test.server.inject({ url, headers: { accept: 'text/html' } });
      expect(page.headers.location).toBeUndefined();
    }
  });
});
