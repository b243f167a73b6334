import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';
import { postProcedure } from './post-procedure.ts';

const database = openTestDatabase();
afterAll(() => database.close());

describe('signing in again and again', () => {
  const library = { 'x-forwarded-for': '192.0.2.1' };
  let test: TestServer;
  beforeAll(async () => {
    test = await openTestServer(database, { environment: { TRUST_PROXY: 'on' } });
    // The twenty tries that a network has, in two batches.
    for (let sent = 0; sent < 20; sent += 10) {
      const answers = await signInAtOnce(10, library);
      for (const { error } of answers.json()) expect(error.data.reason).toBe('sign-in-failed');
    }
  });
  afterAll(() => test[Symbol.asyncDispose]());

  const input = { username: 'noen', password: 'feil' };
  const signIn = (headers: Record<string, string>) => postProcedure(test, 'accounts.signIn', input, headers);
  const signInAtOnce = (times: number, headers: Record<string, string>) =>
    postProcedure(
      test,
      `${Array(times).fill('accounts.signIn').join(',')}?batch=1`,
      Object.fromEntries(Array.from({ length: times }, (_, call) => [call, input])),
      headers,
    );

  it('is stopped for a while, with the time to wait in words and in the header', async () => {
    const refused = await signIn(library);
    expect(refused.statusCode).toBe(429);
    const { message, data } = refused.json().error;
    expect(data).toMatchObject({ reason: 'rate-limited', httpStatus: 429 });
    const seconds = data.details.retryAfterSeconds;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(300);
    expect(message).toContain(`Vent ${seconds} sekunder`);
    expect(refused.headers['retry-after']).toBe(String(seconds));
  });

  it('is stopped in a batch as one by one', async () => {
    const refused = await signInAtOnce(2, library);
    const stopped = { error: { data: { reason: 'rate-limited' } } };
    expect(refused.json()).toMatchObject([stopped, stopped]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('leaves other networks alone', async () => {
    expect((await signIn({ 'x-forwarded-for': '192.0.2.2' })).statusCode).toBe(401);
  });

  it('leaves the network’s other doors open', async () => {
    const staff = await buildStaff(database, await buildMunicipality(database));
    const upload = await test.server.inject({
      method: 'POST',
      url: '/files/plan-uploads',
      headers: { cookie: await test.cookieOf(staff), ...library },
    });
    expect(upload.statusCode).toBe(400);
  });
});

describe('uploading again and again', () => {
  it('is stopped for a while, whatever address the sender pretends to have', async () => {
    await using test = await openTestServer(database);
    const upload = (address: number) =>
      test.server.inject({
        method: 'POST',
        url: `/files/uploads?hearing=${randomUUID()}`,
        headers: { 'accept-language': 'en', 'x-forwarded-for': `192.0.2.${address}` },
      });
    for (let sent = 0; sent < 120; sent += 1) expect((await upload(sent)).statusCode).toBe(404);
    const refused = await upload(200);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({
      code: 'rate-limited',
      title: expect.stringMatching(/^There were too many attempts .* Wait \d+ seconds/),
    });
  });
});
