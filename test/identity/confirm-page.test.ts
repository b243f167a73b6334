import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailMessage } from '../../drizzle/schema/mail.ts';
import { openServerSecret } from '../../server/identity/server-secret.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { postProcedure } from '../http/post-procedure.ts';

const database = openTestDatabase();
let test: TestServer;
const lines: string[] = [];
beforeAll(async () => {
  test = await openTestServer(database, {
    environment: { LOG_LEVEL: 'info' },
    log: { write: (line) => void lines.push(line) },
  });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

let count = 0;

/** Asks for a message and reads the link in it; with the cookie of the browser that asked. */
async function ask(returnTo = '/meg', language = 'nb') {
  const email = `kari.${Date.now()}.${++count}@eksempel.no`;
  const asked = await postProcedure(test, 'identity.askByEmail', { email, returnTo, language });
  const cookie = /allmenning-innlogging=[^;]+/.exec(String(asked.headers['set-cookie']))?.[0] ?? '';
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction
      .select()
      .from(mailMessage)
      .where(eq(mailMessage.recipient, email))
      .orderBy(sql`created_at desc`),
  );
  const secret = await openServerSecret(test.config);
  const body = secret.unseal('mail-body', row?.sealedBody ?? new Uint8Array()) ?? '';
  const { pathname, search, searchParams } = new URL(/http\S+/.exec(body)?.[0] ?? '');
  return { email, cookie, link: pathname + search, token: searchParams.get('nokkel') ?? '' };
}

const press = (token: string, headers: Record<string, string> = {}) =>
  test.server.inject({
    method: 'POST',
    url: '/min-side/bekreft',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ nokkel: token }).toString(),
  });

const sessionOf = (answer: { headers: Record<string, unknown> }) =>
  /(?:^|,)allmenning=([\w-]{20,})/.exec(String(answer.headers['set-cookie']))?.[1];

describe('the link of a message', () => {
  it('opened by programs that read mail, many times and by any method, uses nothing up', async () => {
    const { link, token, cookie } = await ask();
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS'] as const) {
      const opened = await test.server.inject({ method, url: link });
      expect(opened.headers['set-cookie'], method).toBeUndefined();
    }
    const opened = await test.server.inject({ url: link });
    expect(opened.statusCode).toBe(200);
    expect(opened.headers).toMatchObject({ 'cache-control': 'private, no-store' });
    expect(opened.body).toContain(`<input type="hidden" name="nokkel" value="${token}">`);
    // Its other addresses, and what search engines are told, bear no key.
    expect(opened.body.split(token)).toHaveLength(2);
    expect(sessionOf(await press(token, { cookie }))).toBeDefined();
  });

  it('signs in by its button alone, says so, and leads on to where the person was', async () => {
    const { token, cookie } = await ask('/plan/3905/X?fane=om');
    const pressed = await press(token, { cookie });
    expect(pressed.statusCode).toBe(200);
    expect(pressed.body).toContain('E-posten er bekreftet');
    expect(pressed.body).toContain('href="/plan/3905/X?fane=om"');
    expect(pressed.body).not.toContain('en annen enhet');
    const known = await test.server.inject({
      url: '/trpc/identity.state',
      headers: { cookie: `allmenning=${sessionOf(pressed)}` },
    });
    expect(known.json().result.data.person).toMatchObject({ level: 'email' });
  });

  it('works once, and says what to do when it is used, broken or opened on another device', async () => {
    const { token } = await ask();
    const elsewhere = await press(token);
    expect(elsewhere.body).toContain('en annen enhet');
    const again = await press(token);
    expect(again.statusCode).toBe(410);
    expect(again.body).toContain('Lenken er brukt eller for gammel');
    expect(sessionOf(again)).toBeUndefined();
    for (const url of ['/min-side/bekreft', '/min-side/bekreft?nokkel=abc', '/min-side/bekreft?nokkel=%00']) {
      const broken = await test.server.inject({ url });
      expect(broken.statusCode, url).toBe(422);
      expect(broken.body, url).toContain('Lenken er ikke hel');
    }
    expect((await press('"><script>')).statusCode).toBe(422);
  });

  it('is in the language that was asked in', async () => {
    const { link } = await ask('/meg', 'en');
    expect((await test.server.inject({ url: link })).body).toContain('Confirm your e-mail address');
  });

  it('leads to no other site, whatever was asked for', async () => {
    for (const returnTo of [
      '/.//evil.example',
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
    ]) {
      const { token, cookie } = await ask(returnTo);
      const { body } = await press(token, { cookie });
      expect(body, returnTo).not.toContain('evil.example');
    }
  });

  it('is pressed by no other site’s page', async () => {
    const { token } = await ask();
    expect((await press(token, { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await press(token, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });

  it('stands in no log', async () => {
    const { link, token, email } = await ask();
    await test.server.inject({ url: link });
    await press(token);
    await press(token);
    const log = lines.join('\n');
    expect(log).toContain('/min-side/bekreft');
    expect(log).not.toContain(token);
    expect(log).not.toContain(email);
  });
});
