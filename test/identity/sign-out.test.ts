import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertSession } from '../../server/accounts/accounts.queries.ts';
import { createServerSecret } from '../../server/identity/server-secret.ts';
import { openSignOut, sealSignOut } from '../../server/identity/sign-out-proof.ts';
import { buildPerson } from '../builders/build-person.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { postProcedure } from '../http/post-procedure.ts';
import { openBrowser } from './walk-demo.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database, { environment: { DEMO: 'on' } });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const issuer = 'http://localhost:8080/demo/innlogging/id-porten';

async function signedIn(person = 'nora') {
  const browser = openBrowser(test);
  expect(await browser.signIn('/innlogging/id-porten?til=/meg', person)).toBe('/meg?innlogging=ok');
  return browser;
}

async function isSignedIn(cookie: string): Promise<boolean> {
  const state = await test.server.inject({ url: '/trpc/identity.state', headers: { cookie } });
  return state.json().result.data.person !== null;
}

describe('signing out', () => {
  it('ends at the provider too, which knows by the ID token who it is, and comes back to where the person was', async () => {
    const browser = await signedIn();
    const kept = browser.cookie();
    const out = await postProcedure(test, 'identity.signOut', { returnTo: '/plan/3905/X' }, { cookie: kept });
    const { goOn } = out.json().result.data as { goOn: string };
    expect(await isSignedIn(kept)).toBe(false);
    const onward = await browser.get(goOn);
    const address = new URL(String(onward.headers.location));
    expect(`${address.origin}${address.pathname}`).toBe(`${issuer}/session/end`);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: 'allmenning',
      post_logout_redirect_uri: 'http://localhost:8080/innlogging/id-porten/utlogget',
      state: expect.stringMatching(/^[\w-]{40,}$/),
      id_token_hint: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    });
    const asked = await browser.get(`${address.pathname}${address.search}`);
    expect(asked.statusCode, asked.body).toBe(200);
    const xsrf = /name="xsrf" value="(\w+)"/.exec(asked.body)?.[1] ?? '';
    const ended = await browser.post(`${new URL(issuer).pathname}/session/end/confirm`, {
      xsrf,
      logout: 'yes',
    });
    const back = String(ended.headers.location);
    expect(back).toMatch(/^http:\/\/localhost:8080\/innlogging\/id-porten\/utlogget\?state=/);
    expect((await browser.get(back.slice('http://localhost:8080'.length))).headers.location).toBe(
      '/plan/3905/X',
    );
    // Used up: the same way out leads nowhere a second time.
    expect((await browser.get(goOn)).headers.location).toBe('/plan/3905/X');
  });

  it('works by a form, without a program, and tells the way on in words', async () => {
    const browser = await signedIn();
    const kept = browser.cookie();
    const out = await browser.post('/innlogging/ut', { til: '/min-side', overalt: 'ja' });
    expect(out.statusCode).toBe(200);
    const onward = /content="0;url=(\/innlogging\/ut\?bevis=[\w-]+)"/.exec(out.body)?.[1] ?? '';
    expect(out.body).toContain(`<a href="${onward}">`);
    expect(await isSignedIn(kept)).toBe(false);
    expect((await browser.get(onward)).headers.location).toContain('/session/end?');
  });

  it('leaves the ID token with the browser alone: sealed, out of reach of programs, nowhere in the database', async () => {
    const browser = await signedIn();
    const set = browser.setCookies().find((cookie) => cookie.startsWith('allmenning-utlogging=')) ?? '';
    expect(set).toMatch(/; Path=\/innlogging; .*HttpOnly; SameSite=Lax$/);
    const sealed = set.slice(set.indexOf('=') + 1, set.indexOf(';'));
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toMatch(/eyJ|pid/);
    const [row] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ text: string }>(
        sql`select string_agg(to_jsonb(attempt)::text, ' ') as text from sign_in_attempt attempt`,
      ),
    );
    expect(String(row?.text)).not.toContain('eyJ');
    // One that somebody changed is nobody's: signed out here, and no further.
    const cookie = browser.cookie().replace(sealed, `${sealed.slice(0, -4)}AAAA`);
    const out = await postProcedure(test, 'identity.signOutEverywhere', null, { cookie });
    const { goOn } = out.json().result.data as { goOn: string };
    const onward = await test.server.inject({ url: goOn, headers: { host: 'localhost:8080', cookie } });
    expect(onward.headers.location).toBe('/meg');
  });

  it('is nothing another site can do to someone, nor a way to send them elsewhere', async () => {
    const browser = await signedIn();
    const foreign = await browser.post('/innlogging/ut', {}, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.statusCode).toBe(403);
    for (const bevis of ['', '?bevis=x', `?bevis=${randomBytes(80).toString('base64url')}`]) {
      const out = await browser.get(`/innlogging/ut${bevis}`);
      expect(out.headers.location).toBe('/');
      expect(out.headers['set-cookie']).toBeUndefined();
    }
    expect((await browser.get('/innlogging/id-porten/utlogget?state=//ond.example')).headers.location).toBe(
      '/',
    );
    expect(await isSignedIn(browser.cookie())).toBe(true);
    const out = await browser.post('/innlogging/ut', { til: '//ond.example' });
    expect(out.body).not.toContain('ond.example');
  });
});

describe('the proof that someone asked to sign out', () => {
  const secret = createServerSecret('prøve');
  it('is good for one leg, for a while, and by our own secret', () => {
    const proof = sealSignOut(secret, 'out', '/meg', 1000);
    expect(openSignOut(secret, 'out', proof, 2000)).toBe('/meg');
    expect(openSignOut(secret, 'back', proof, 2000)).toBeNull();
    expect(openSignOut(secret, 'out', proof, 1000 + 121_000)).toBeNull();
    expect(openSignOut(createServerSecret('en annen'), 'out', proof, 2000)).toBeNull();
    expect(openSignOut(secret, 'out', 'x'.repeat(5000), 2000)).toBeNull();
  });
});

describe('a provider’s frame that signs out', () => {
  async function sessionOf(providerSession: string): Promise<string> {
    const personId = (await buildPerson(database)).person.personId;
    const token = randomBytes(32).toString('base64url');
    await database.withRole('identity', {}, (transaction) =>
      insertSession(transaction, {
        tokenHash: createHash('sha256').update(token).digest(),
        ...{ personId, level: 'high', organisationNumber: null, organisationName: null },
        ...{ issuer, providerSubject: 'x', providerSession },
        expiresAt: new Date(Date.now() + 3_600_000),
      }),
    );
    return `allmenning=${token}`;
  }
  const frame = (query: Record<string, string>, provider = 'id-porten') =>
    test.server.inject({
      url: `/innlogging/${provider}/frontutlogging?${new URLSearchParams(query)}`,
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' },
    });

  it('ends that sign-in here, without a cookie, and no other', async () => {
    const own = await sessionOf('frame-1');
    const other = await sessionOf('frame-2');
    const answer = await frame({ iss: issuer, sid: 'frame-1' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'none'; frame-ancestors http://localhost:8080",
    );
    expect(answer.headers['x-frame-options']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
    expect([await isSignedIn(own), await isSignedIn(other)]).toEqual([false, true]);
  });

  it('that is forged, of another issuer, or says too little, ends nothing', async () => {
    const own = await sessionOf('frame-3');
    expect((await frame({ iss: 'https://ond.example', sid: 'frame-3' })).statusCode).toBe(400);
    expect((await frame({ iss: issuer, sid: 'frame-3' }, 'virksomhet')).statusCode).toBe(400);
    expect((await frame({ iss: issuer })).statusCode).toBe(400);
    expect((await frame({ sid: 'frame-3' })).statusCode).toBe(400);
    expect((await frame({ iss: issuer, sid: '%' })).statusCode).toBe(200);
    expect((await frame({ iss: issuer, sid: 'frame-3' }, 'ukjent')).statusCode).toBe(404);
    expect(await isSignedIn(own)).toBe(true);
  });
});
