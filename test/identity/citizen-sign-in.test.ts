import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { decodeJwt, importJWK, type JWTPayload, SignJWT } from 'jose';
import type { CustomFetch } from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { session } from '../../drizzle/schema/accounts.ts';
import { signInAttempt } from '../../drizzle/schema/identity.ts';
import { readPerson, readSession, type SignedIn } from '../../server/accounts/accounts.service.ts';
import { createOidcClient, type OidcClient } from '../../server/identity/oidc-client.ts';
import type { Provider } from '../../server/identity/provider.ts';
import { createServerSecret } from '../../server/identity/server-secret.ts';
import { beginSignIn, finishSignIn, newBrowserToken } from '../../server/identity/sign-in.service.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { type OpenProvider, openProvider, redirectUri, walkThrough } from './open-provider.ts';

const database = openTestDatabase();
const secret = createServerSecret('en hemmelighet som bare prøvene kjenner');
const desk = { database, secret };
let provider: OpenProvider;
beforeAll(async () => {
  provider = await openProvider();
});
afterAll(async () => {
  await provider.close();
  await database.close();
});

type Way = {
  readonly as?: string | null;
  readonly level?: 'substantial' | 'high';
  readonly client?: OidcClient;
  readonly answer?: (answer: URL) => URL;
};

/** From the button to the session, as one browser. */
async function signInAs({ as = 'ola', level, client, answer = (same) => same }: Way = {}) {
  const asked = client ?? createOidcClient(provider.citizens);
  const browser = newBrowserToken();
  const start = await beginSignIn(desk, asked, {
    browser,
    returnTo: '/plan/3905/EKS-01/innspill?steg=send',
    redirectUri,
    language: 'nn',
    ...(level && { level }),
  });
  const back = answer(await walkThrough(start, as));
  return { start, back, browser, client: asked, end: await finishSignIn(desk, asked, back, browser) };
}

const codeOf = (end: { readonly outcome: unknown }) =>
  end.outcome instanceof Error && 'code' in end.outcome ? end.outcome.code : 'signed in';

const tokenOf = (end: { readonly outcome: unknown }) => (end.outcome as SignedIn).token;

/** A client whose provider sends ID tokens that someone has changed, signed with the provider's own key. */
function clientWithToken(change: (claims: JWTPayload) => JWTPayload, of: Provider = provider.citizens) {
  const tampering: CustomFetch = async (url, options) => {
    const response = await fetch(url, options as RequestInit);
    if (!url.endsWith('/token')) return response;
    const body = (await response.json()) as { id_token: string };
    const key = provider.signingKey();
    const forged = await new SignJWT(change(decodeJwt(body.id_token)))
      .setProtectedHeader({ alg: 'RS256', ...(key.kid && { kid: key.kid }) })
      .sign(await importJWK(key, 'RS256'));
    return Response.json({ ...body, id_token: forged });
  };
  return createOidcClient(of, { fetch: tampering });
}

describe('signing in by ID-porten’s profile', () => {
  it('asks for a code with PKCE, state, nonce, level and language, and shows no secret on the way', async () => {
    const { start } = await signInAs({ level: 'high', as: 'kari' });
    const asked = Object.fromEntries(start.searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      acr_values: 'idporten-loa-high',
      ui_locales: 'nn',
      scope: 'openid profile',
    });
    for (const random of ['state', 'nonce', 'code_challenge']) {
      expect(asked[random]?.length, random).toBeGreaterThanOrEqual(43);
    }
  });

  it('begins a citizen’s session, which opens no desk, and says where the person was', async () => {
    const { end } = await signInAs();
    expect(codeOf(end)).toBe('signed in');
    expect(end.returnTo).toBe('/plan/3905/EKS-01/innspill?steg=send');
    expect(await readPerson(database, tokenOf(end))).toMatchObject({
      level: 'substantial',
      email: null,
      organisation: null,
    });
    expect(await readSession(database, tokenOf(end))).toBeNull();
  });

  it('knows the same person again, also on behalf of an organisation', async () => {
    const first = await signInAs({ as: 'kari' });
    const second = await signInAs({ as: 'styreleder', client: createOidcClient(provider.organisations) });
    const [alone, acting] = await Promise.all(
      [first, second].map(({ end }) => readPerson(database, tokenOf(end))),
    );
    expect(alone).toMatchObject({ level: 'high', name: 'Kari Eksempel', organisation: null });
    expect(acting?.organisation).toEqual({ number: '974760673', name: 'Velet (eksempel)' });
    expect(acting?.personId).toBe(alone?.personId);
  });

  it('keeps a national identity number as a keyed hash alone', async () => {
    await signInAs();
    const everything = await database.withRole('operations', {}, async (transaction) => {
      const people = await transaction.execute<{ row: string }>(sql`select person::text as row from person`);
      const sessions = await transaction.execute<{ row: string }>(
        sql`select session::text as row from session`,
      );
      return [...people, ...sessions].map(({ row }) => row).join('\n');
    });
    expect(everything).toContain(secret.hash('national-id', '01829099999').toString('hex'));
    expect(everything).not.toContain('01829099999');
    expect(everything).not.toContain(createHash('sha256').update('01829099999').digest('hex'));
    expect(createServerSecret('en annen hemmelighet').hash('national-id', '01829099999')).not.toEqual(
      secret.hash('national-id', '01829099999'),
    );
  });

  it('refuses a level below the one that was asked for', async () => {
    expect(codeOf((await signInAs({ level: 'high', as: 'ola' })).end)).toBe('sign-in-too-weak');
    const unknown = clientWithToken((claims) => ({ ...claims, acr: 'idporten-loa-low' }));
    expect(codeOf((await signInAs({ client: unknown })).end)).toBe('sign-in-too-weak');
  });

  it('refuses to act for an organisation that the token does not prove', async () => {
    const { end } = await signInAs({ as: 'kari', client: createOidcClient(provider.organisations) });
    expect(codeOf(end)).toBe('sign-in-refused');
  });
});

describe('an answer that is not the one we asked for', () => {
  it.each([
    ['a wrong nonce', (claims: JWTPayload) => ({ ...claims, nonce: 'en annens' })],
    ['no nonce', ({ nonce: _nonce, ...claims }: JWTPayload) => claims],
    ['an expired token', (claims: JWTPayload) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 })],
    ['another issuer', (claims: JWTPayload) => ({ ...claims, iss: 'https://idporten.example' })],
    ['another audience', (claims: JWTPayload) => ({ ...claims, aud: 'en annen tjeneste' })],
    [
      'a token of the future',
      (claims: JWTPayload) => ({ ...claims, nbf: Math.floor(Date.now() / 1000) + 300 }),
    ],
  ])('is refused: %s', async (_what, change) => {
    const { end } = await signInAs({ client: clientWithToken(change) });
    expect(codeOf(end)).toBe('sign-in-refused');
    expect(end.returnTo).toBe('/plan/3905/EKS-01/innspill?steg=send');
  });

  it('is accepted when the two clocks differ by twenty seconds', async () => {
    const shift = (seconds: number) => (claims: JWTPayload) => ({
      ...claims,
      iat: Math.floor(Date.now() / 1000) + seconds,
      nbf: Math.floor(Date.now() / 1000) + seconds,
      exp: Math.floor(Date.now() / 1000) + (seconds < 0 ? seconds : 120),
    });
    for (const seconds of [20, -20]) {
      expect(codeOf((await signInAs({ client: clientWithToken(shift(seconds)) })).end)).toBe('signed in');
    }
  });

  it('is refused when another provider gives it (mixed-up issuer)', async () => {
    const mixed = (answer: URL) => {
      expect(answer.searchParams.get('iss')).toBe(provider.issuer);
      answer.searchParams.set('iss', 'https://idporten.example');
      return answer;
    };
    expect(codeOf((await signInAs({ answer: mixed })).end)).toBe('sign-in-refused');
  });

  it('is refused when it is signed by a key that is not the provider’s', async () => {
    await using stranger = await openProvider();
    const forging: CustomFetch = async (url, options) => {
      const response = await fetch(url, options as RequestInit);
      if (!url.endsWith('/token')) return response;
      const body = (await response.json()) as { id_token: string };
      const forged = await new SignJWT(decodeJwt(body.id_token))
        .setProtectedHeader({ alg: 'RS256', kid: String(provider.signingKey().kid) })
        .sign(await importJWK(stranger.signingKey(), 'RS256'));
      return Response.json({ ...body, id_token: forged });
    };
    const client = createOidcClient(provider.citizens, { fetch: forging });
    expect(codeOf((await signInAs({ client })).end)).toBe('sign-in-refused');
  });

  it('works once: the same address again signs nobody in', async () => {
    const { back, browser, client, end } = await signInAs();
    expect(codeOf(end)).toBe('signed in');
    expect(codeOf(await finishSignIn(desk, client, back, browser))).toBe('sign-in-refused');
  });

  it('is refused with a code that was used, though the attempt is ours', async () => {
    const used = await signInAs();
    const code = used.back.searchParams.get('code') ?? '';
    const replay = (answer: URL) => {
      answer.searchParams.set('code', code);
      return answer;
    };
    expect(codeOf((await signInAs({ answer: replay })).end)).toBe('sign-in-refused');
  });

  it('is refused in another browser, in a wrong state, and when it comes too late', async () => {
    const client = createOidcClient(provider.citizens);
    const begin = async (browser: string) =>
      walkThrough(
        await beginSignIn(desk, client, { browser, returnTo: '/meg', redirectUri, language: 'nb' }),
        'ola',
      );
    const browser = newBrowserToken();
    const back = await begin(browser);
    expect(codeOf(await finishSignIn(desk, client, back, newBrowserToken()))).toBe('sign-in-refused');
    expect(codeOf(await finishSignIn(desk, client, back, undefined))).toBe('sign-in-refused');
    const otherState = new URL(back);
    otherState.searchParams.set('state', 'gjettet');
    expect(codeOf(await finishSignIn(desk, client, otherState, browser))).toBe('sign-in-refused');
    await database.withRole('operations', {}, (transaction) =>
      transaction
        .update(signInAttempt)
        .set({ expiresAt: sql`now() - interval '1 second'` })
        .where(
          eq(
            signInAttempt.stateHash,
            createHash('sha256')
              .update(back.searchParams.get('state') ?? '')
              .digest(),
          ),
        ),
    );
    expect(codeOf(await finishSignIn(desk, client, back, browser))).toBe('sign-in-refused');
  });
});

describe('a provider', () => {
  it('that changes its key is believed at once', async () => {
    await using changing = await openProvider();
    const client = createOidcClient(changing.citizens);
    expect(codeOf((await signInAs({ client })).end)).toBe('signed in');
    const before = changing.signingKey().kid;
    await changing.rotate();
    expect(changing.signingKey().kid).not.toBe(before);
    expect(codeOf((await signInAs({ client })).end)).toBe('signed in');
  });

  it('where the person turns back leaves no session, and the way back to the draft', async () => {
    const { end } = await signInAs({ as: null });
    expect(codeOf(end)).toBe('sign-in-cancelled');
    expect(end.returnTo).toBe('/plan/3905/EKS-01/innspill?steg=send');
  });

  it('that is down is told, at the start and at the end, and is asked anew when it is back', async () => {
    const down = await openProvider();
    const port = Number(new URL(down.issuer).port);
    const client = createOidcClient(down.citizens);
    const browser = newBrowserToken();
    const start = { browser, returnTo: '/meg', redirectUri, language: 'nb' as const };
    const back = await walkThrough(await beginSignIn(desk, client, start), 'ola');
    await down.close();
    expect(codeOf(await finishSignIn(desk, client, back, browser))).toBe('sign-in-provider-down');
    const late = createOidcClient(down.citizens);
    await expect(beginSignIn(desk, late, start)).rejects.toMatchObject({ code: 'sign-in-provider-down' });
    await using _back = await openProvider(port);
    expect((await beginSignIn(desk, late, start)).origin).toBe(down.issuer);
  });
});

describe('the session of a citizen', () => {
  it('is known by a hash, and ends as a caseworker’s does', async () => {
    const { end } = await signInAs();
    const token = tokenOf(end);
    const tokenHash = createHash('sha256').update(token).digest();
    const change = (set: Partial<Record<'lastSeenAt' | 'expiresAt', ReturnType<typeof sql>>>) =>
      database.withRole('operations', {}, (transaction) =>
        transaction.update(session).set(set).where(eq(session.tokenHash, tokenHash)),
      );
    await change({ lastSeenAt: sql`now() - interval '119 minutes'` });
    expect(await readPerson(database, token)).not.toBeNull();
    await change({ lastSeenAt: sql`now() - interval '121 minutes'` });
    expect(await readPerson(database, token)).toBeNull();
    await change({ lastSeenAt: sql`now()`, expiresAt: sql`now() - interval '1 second'` });
    expect(await readPerson(database, token)).toBeNull();
  });
});
