import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
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

/** What the page's head offers in another form, by media type. */
function alternatesOf(body: string): Readonly<Record<string, string>> {
  const links = body.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g);
  return Object.fromEntries(
    [...links].map(([, type = '', href = '']) => [type, href.replaceAll('&amp;', '&')]),
  );
}

describe('a page about plans', () => {
  it('leads to the hearings of its municipality as a feed and as a calendar, and both are there', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality);
    await buildHearing(database, plan);
    const path = `/kommune/${municipality.number}`;
    for (const page of [path, `/plan/${municipality.number}/${plan.identifier}`]) {
      const { body } = await openPage(test.server, { url: page });
      const alternates = alternatesOf(body);
      expect(Object.keys(alternates)).toEqual(['application/atom+xml', 'text/calendar']);
      for (const [type, address] of Object.entries(alternates)) {
        const feed = await test.server.inject({ url: address });
        expect([feed.statusCode, String(feed.headers['content-type'])]).toEqual([
          200,
          `${type}; charset=utf-8`,
        ]);
        expect(feed.body).toContain(municipality.name);
      }
    }
    const { body } = await openPage(test.server, { url: `${path}?sprak=nn` });
    expect(body).toContain('Nyheitsstraum');
    expect(alternatesOf(body)['text/calendar']).toContain('lang=nn');
  });
});
