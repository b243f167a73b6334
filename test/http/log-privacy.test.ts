import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/database/database.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { givePassword } from '../builders/give-password.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from './open-test-server.ts';
import { postProcedure } from './post-procedure.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const person = {
  kind: 'private' as const,
  name: 'Åse Hemmeligsen',
  email: 'aase@hemmelig.example',
  phone: '99887766',
};
const text = 'Mormors gamle eple­tre står akkurat der veien skal gå.';

/** A server that logs all it can, and the log. */
async function openLoggingServer(on: Database = database) {
  const lines: string[] = [];
  const test = await openTestServer(on, {
    environment: { LOG_LEVEL: 'debug' },
    log: { write: (line) => void lines.push(line) },
  });
  return { test, lines };
}

async function openHearing() {
  const plan = await buildPlan(database, await buildMunicipality(database));
  const version = await buildPlanVersion(database, plan);
  return buildHearing(database, plan, { planVersionIds: [version.id] });
}

describe('the log', () => {
  it('knows nothing of who signs in, what people send and the secrets they follow it by', async () => {
    const staff = await buildStaff(database, await buildMunicipality(database), 'Kari Navnesen');
    const password = await givePassword(database, staff);
    const hearing = await openHearing();
    const submission = buildSubmission(hearing.id, { author: person, text });
    const { test, lines } = await openLoggingServer();
    await using _server = test;

    const signedIn = await postProcedure(test, 'accounts.signIn', { username: staff.username, password });
    const token = /allmenning=([^;]+)/.exec(String(signedIn.headers['set-cookie']))?.[1] ?? '';
    expect(token).not.toBe('');
    await postProcedure(test, 'accounts.signIn', { username: staff.username, password: 'feil passord' });
    const sent = await postProcedure(test, 'comments.submit', submission);
    expect(sent.statusCode).toBe(200);
    const secret = submission.receiptSecret;
    const receipt = await postProcedure(test, 'comments.receipt', { secret });
    expect(receipt.body).toContain(person.name);
    // As a careless program might ask: in the address.
    await test.server.inject({
      url: `/trpc/comments.receipt?input=${encodeURIComponent(JSON.stringify({ secret }))}`,
      headers: { cookie: `allmenning=${token}` },
      remoteAddress: '192.0.2.99',
    });
    await postProcedure(test, 'comments.submit', { ...submission, text: 'en annen tekst om epletreet' });
    await postProcedure(test, 'comments.submit', {
      ...submission,
      author: { ...person, email: 'hemmelig uten krøllalfa' },
    });

    const log = lines.join('\n');
    expect(log).toContain('"route":"/trpc/:path"');
    const known = [
      staff.username,
      'Kari Navnesen',
      password,
      'feil passord',
      token,
      secret,
      '192.0.2.99',
      person.name,
      person.email,
      person.phone,
      'Mormors',
      'epletreet',
      'hemmelig uten',
      submission.idempotencyKey,
    ];
    expect(known.filter((word) => log.includes(word))).toEqual([]);
  });

  it('tells of a database’s refusal without the row that it refused', async () => {
    const hearing = await openHearing();
    // Breaks a rule of the table, whose answer then quotes the whole row.
    const broken: Database = {
      ...database,
      callTogether: (query, makeItem) =>
        database.callTogether(query, () => {
          const item = makeItem() as { readonly entry: object };
          return { ...item, entry: { ...item.entry, target: 'noe uhørt' } };
        }),
    };
    const { test, lines } = await openLoggingServer(broken);
    await using _server = test;
    const response = await postProcedure(
      test,
      'comments.submit',
      buildSubmission(hearing.id, { author: person, text }),
    );
    expect(response.statusCode).toBe(500);
    expect(response.json().error.data).toMatchObject({ reason: 'internal', details: {} });
    const log = lines.join('\n');
    const failure = lines.find((line) => line.includes('procedure failed')) ?? '';
    expect(JSON.parse(failure)).toMatchObject({ path: 'comments.submit', level: 50 });
    expect(failure).toMatch(/SQLSTATE 23514/);
    expect(failure).toMatch(/at .*\.ts:\d+/);
    for (const text of [log, response.body]) {
      expect(text).not.toMatch(/Hemmeligsen|hemmelig\.example|Mormors|Failing row|Key \(/);
    }
  });

  it('tells of an unexpected failure on a plain route what and where', async () => {
    const broken: Database = {
      ...database,
      withRole: () => Promise.reject(new TypeError('broken for the test')),
    };
    const { test, lines } = await openLoggingServer(broken);
    await using _server = test;
    const response = await test.server.inject({ url: `/files/documents/${randomUUID()}/a.pdf` });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('broken for the test');
    const failure = lines.find((line) => line.includes('request failed')) ?? '';
    expect(JSON.parse(failure)).toMatchObject({
      code: 'internal',
      cause: { type: 'TypeError', message: 'broken for the test', stack: expect.stringContaining('at ') },
    });
  });
});
