import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { openServerSecret } from '../../server/identity/server-secret.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { openBrowser } from '../identity/walk-demo.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database, { environment: { DEMO: 'on' } });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

/** The code in the newest message to an address. */
async function codeTo(email: string): Promise<string> {
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ sealed: string }>(sql`
      select encode(sealed_body, 'hex') as sealed from mail_message where recipient = ${email}
      order by created_at desc limit 1
    `),
  );
  const secret = await openServerSecret(test.config);
  const body = secret.unseal('mail-body', Buffer.from(row?.sealed ?? '', 'hex')) ?? '';
  return /(\d{3} \d{3})/.exec(body)?.[1] ?? '';
}

describe('«Min side» without a program', () => {
  it('signs in by a code, and shows what was sent and answered, read-only, until one signs out', async () => {
    const browser = openBrowser(test);
    const email = `ola-${Date.now()}@eksempel.no`;
    const first = await browser.get('/min-side');
    expect(first.body).toContain('href="/innlogging/id-porten?til=%2Fmin-side"');
    expect(first.headers['cache-control']).toBe('private, no-store');
    const asked = await browser.post('/min-side/e-post', { epost: email, til: '/min-side' });
    expect(asked.body).toContain('name="kode"');
    const wrong = await browser.post('/min-side/kode', { epost: email, kode: '12', til: '/min-side' });
    expect([wrong.statusCode, wrong.body.includes('Skriv de seks sifrene')]).toEqual([422, true]);
    const code = await codeTo(email);
    const answered = await browser.post('/min-side/kode', { epost: email, kode: code, til: '/min-side' });
    expect([answered.statusCode, answered.headers.location]).toEqual([303, '/min-side']);
    expect(answered.headers['set-cookie']).toBeDefined();
    const own = await browser.get('/min-side');
    expect(own.body).toContain(`Du er logget inn: ${email}.`);
    expect(own.body).toContain('action="/innlogging/ut"');
    const out = await browser.post('/innlogging/ut', { til: '/min-side' });
    expect([out.statusCode, out.headers.location]).toEqual([303, '/min-side']);
    expect((await browser.get('/min-side')).body).not.toContain(email);
  });

  it('shows a comment sent while signed in with ID-porten, with what was written as text', async () => {
    const browser = openBrowser(test);
    await browser.signIn('/innlogging/id-porten?til=/min-side', 'nora');
    const { hearing } = await buildOpenHearing(database, { identityDemand: 'substantial' });
    const { findPerson } = await import('../../server/http/person-of-request.ts');
    const person = await findPerson(
      { cookies: { allmenning: /allmenning=([\w-]+)/.exec(browser.cookie())?.[1] } } as never,
      { config: test.config, database, files: test.files },
    );
    await submitComment(database, buildSubmission(hearing.id, { text: 'Bevar <b>trærne</b> ved kanalen.' }), {
      person,
    });
    const own = await browser.get('/min-side?sprak=nn');
    expect(own.body).toContain('Bevar &lt;b&gt;trærne&lt;/b&gt; ved kanalen.');
    expect(own.body).toContain('Ikkje svart på enno');
  });

  it('takes no form from another site, sends nobody elsewhere, and says so where an address is none', async () => {
    const browser = openBrowser(test);
    for (const path of ['/min-side/e-post', '/min-side/kode', '/innlogging/ut']) {
      const foreign = await browser.post(path, { epost: 'x@y.no' }, { 'sec-fetch-site': 'cross-site' });
      expect(foreign.statusCode, path).toBe(403);
    }
    const wrong = await browser.post('/min-side/e-post', { epost: 'ikke en adresse', til: '//ond.example' });
    expect([wrong.statusCode, wrong.body.includes('ond.example')]).toEqual([422, false]);
    expect((await browser.get('/min-side?til=//ond.example')).body).not.toContain('ond.example');
    const told = await browser.get('/min-side?innlogging=sign-in-cancelled');
    expect(told.body).toMatch(/role="alert"/);
    expect((await browser.get('/min-side?innlogging=%3Cscript%3E')).body).not.toContain('<script>alert');
  });

  it('is told of where a hearing asks who one is, before anything is written, and comes back to the form', async () => {
    const { hearing, plan, municipality } = await buildOpenHearing(database, {
      identityDemand: 'substantial',
    });
    const path = `/plan/${municipality.number}/${plan.identifier}/innspill?horing=${hearing.code}`;
    const browser = openBrowser(test);
    const form = await browser.get(path);
    expect(form.body).toContain('ID-porten, nivå betydelig');
    const link = /href="(\/min-side\?til=[^"]+)"/.exec(form.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const choices = await browser.get(link);
    const start = /href="(\/innlogging\/id-porten\?til=[^"]+)"/
      .exec(choices.body)?.[1]
      ?.replaceAll('&amp;', '&');
    expect(await browser.signIn(start ?? '', 'nora')).toBe(`${path}&innlogging=ok`);
  });
});
