import { afterAll, describe, expect, it } from 'vitest';
import { safeReturnAddress } from '../../server/identity/return-address.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { postProcedure } from '../http/post-procedure.ts';

const database = openTestDatabase();
afterAll(() => database.close());

/** Follows the redirects of the demo’s sign-in as one browser. */
async function browse(test: TestServer, start: string, person: string) {
  const cookies = new Map<string, string>();
  const seen: string[] = [];
  let url = start;
  for (let step = 0; step < 12; step++) {
    if (url.includes('/velg/')) url += `?person=${person}`;
    seen.push(url);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await test.server.inject({ url, headers: { host: 'localhost:8080', cookie } });
    for (const set of [response.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = response.headers.location;
    if (!next || next.includes('innlogging=')) return { landed: next ?? url, response, cookies, seen };
    url = next.replace(/^https?:\/\/[^/]+/, '');
  }
  throw new Error(`round and round: ${seen.join(' ')}`);
}

const cookieOf = (cookies: ReadonlyMap<string, string>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

describe('signing in over HTTP, in the demo', () => {
  it('goes to the provider and back to where the person was, with the draft’s address whole', async () => {
    await using test = await openTestServer(database, { environment: { DEMO: 'on' } });
    const here = encodeURIComponent('/plan/3905/EKS-01/innspill?horing=p1&steg=send');
    const { landed, cookies } = await browse(test, `/innlogging/id-porten?til=${here}&niva=high`, 'nora');
    expect(landed).toBe('/plan/3905/EKS-01/innspill?horing=p1&steg=send&innlogging=ok');
    const state = await test.server.inject({
      url: '/trpc/identity.state',
      headers: { cookie: cookieOf(cookies) },
    });
    expect(state.json().result.data).toMatchObject({
      person: { name: 'Nora Eksempel', level: 'high', organisation: null },
      offers: { citizen: 'id-porten', organisation: 'virksomhet' },
    });
  });

  it('brings a person who turned back to the draft, signed in as nobody', async () => {
    await using test = await openTestServer(database, { environment: { DEMO: 'on' } });
    const { landed, cookies } = await browse(test, '/innlogging/id-porten?til=/plan/3905/X', '');
    expect(landed).toBe('/plan/3905/X?innlogging=sign-in-cancelled');
    expect([...cookies.keys()]).not.toContain('allmenning');
  });

  it('acts for an organisation, and signs out everywhere', async () => {
    await using test = await openTestServer(database, { environment: { DEMO: 'on' } });
    const { cookies } = await browse(test, '/innlogging/virksomhet', 'nora-velforening');
    const cookie = cookieOf(cookies);
    const state = () => test.server.inject({ url: '/trpc/identity.state', headers: { cookie } });
    expect((await state()).json().result.data.person.organisation).toEqual({
      number: '310000019',
      name: 'Kanalbyen vel (oppdiktet)',
    });
    await postProcedure(test, 'identity.signOutEverywhere', null, { cookie });
    expect((await state()).json().result.data.person).toBeNull();
  });

  it('knows no provider that is not set up, and offers none without settings', async () => {
    await using test = await openTestServer(database, { environment: { DEMO: 'off' } });
    expect((await test.server.inject('/innlogging/id-porten')).statusCode).toBe(404);
    const state = await test.server.inject('/trpc/identity.state');
    expect(state.json().result.data.offers).toEqual({ citizen: null, organisation: null, staff: [] });
  });

  it('tells of a provider that is down at the page the person came from', async () => {
    await using test = await openTestServer(database, {
      environment: {
        DEMO: 'off',
        OIDC_ISSUER: 'http://127.0.0.1:9',
        OIDC_CLIENT_ID: 'allmenning',
        OIDC_KEY: JSON.stringify({ kty: 'RSA' }),
      },
    });
    const response = await test.server.inject('/innlogging/id-porten?til=/plan/3905/X?steg=send');
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toBe('/plan/3905/X?steg=send&innlogging=sign-in-provider-down');
  });
});

describe('the way back', () => {
  it.each([
    ['/plan/3905/X?steg=send#a', '/plan/3905/X?steg=send#a'],
    ['//ond.example', '/'],
    ['/\\ond.example', '/'],
    ['https://ond.example', '/'],
    ['/\t/ond.example', '/'],
    ['javascript:alert(1)', '/'],
    [undefined, '/'],
  ])('of %s is %s', (asked, expected) => {
    expect(safeReturnAddress(asked)).toBe(expected);
  });
});
