import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';
import { postProcedure } from './post-procedure.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database, { environment: { PUBLIC_URL: 'https://portal.example' } });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const signOut = (headers: Record<string, string>) => postProcedure(test, 'accounts.signOut', null, headers);

describe('a writing request', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://other.portal.example' }],
    ['another origin, by a browser that tells no site', { origin: 'https://evil.example' }],
    ['the portal’s name over http', { origin: 'http://portal.example', host: 'portal.example' }],
    ['the portal’s name on another port', { origin: 'https://portal.example:8443' }],
    ['a sandboxed or local page', { origin: 'null' }],
    [
      'a page that claims our origin from elsewhere',
      {
        'sec-fetch-site': 'cross-site',
        origin: 'https://portal.example',
      },
    ],
  ])('from %s is refused', async (_from, headers) => {
    const response = await signOut(headers);
    expect(response.statusCode).toBe(403);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.json()).toMatchObject({ code: 'origin-refused', status: 403 });
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['the portal’s own pages', { 'sec-fetch-site': 'same-origin', origin: 'https://portal.example' }],
    ['another of the portal’s names', { origin: 'https://plan.example', host: 'plan.example' }],
    ['someone who typed the address', { 'sec-fetch-site': 'none' }],
    ['a program, which carries no one’s cookie', {}],
  ])('from %s passes', async (_from, headers) => {
    expect((await signOut(headers)).statusCode).toBe(200);
  });

  it('is refused on plain routes as on procedures, before anyone is asked who they are', async () => {
    for (const url of ['/files/uploads', '/files/plan-uploads', '/files/plan-documents', '/nowhere']) {
      const response = await test.server.inject({
        method: 'POST',
        url,
        headers: { origin: 'https://evil.example' },
      });
      expect(response.json(), url).toMatchObject({ code: 'origin-refused' });
    }
  });
});

describe('a reading request', () => {
  it('from another site passes: links lead here', async () => {
    const response = await test.server.inject({
      url: '/trpc/accounts.me',
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    });
    expect(response.statusCode).toBe(200);
  });

  it('changes nothing: a procedure that writes takes no GET', async () => {
    const response = await test.server.inject({ url: '/trpc/accounts.signOut' });
    expect(response.statusCode).toBe(400);
    expect(response.headers['set-cookie']).toBeUndefined();
  });
});
