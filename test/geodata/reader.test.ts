import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let served: TestServer;
let staff: Session;
beforeAll(async () => {
  served = await openTestServer(database);
  staff = await buildStaff(database, await buildMunicipality(database));
});
afterAll(async () => {
  await served[Symbol.asyncDispose]();
  await database.close();
});

const ask = (headers: Record<string, string>) =>
  served.server.inject({
    url: '/geodata/reader.json',
    headers: { 'x-forwarded-for': '10.0.0.1', ...headers },
  });

test('someone who is not signed in and gives no key reads as everyone', async () => {
  const answer = await ask({});
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ municipality: null });
});

test('a signed-in caseworker reads on behalf of their municipality, and no cache may share it', async () => {
  const answer = await ask({ cookie: await served.cookieOf(staff) });
  expect(answer.json()).toEqual({
    municipality: { number: staff.municipalityNumber, name: staff.municipalityName },
  });
  expect(answer.headers['cache-control']).toMatch(/private/);
});

test('a session that has ended reads as everyone', async () => {
  const answer = await ask({ cookie: `allmenning=${'A'.repeat(43)}` });
  expect(answer.json()).toEqual({ municipality: null });
});

test('a wrong key is refused with the reason and how to sign in, also from one who is signed in', async () => {
  const answer = await ask({ authorization: 'Bearer allm_hemmelig', cookie: await served.cookieOf(staff) });
  expect(answer.statusCode).toBe(401);
  expect(answer.headers['content-type']).toMatch(/application\/problem\+json/);
  expect(answer.headers['www-authenticate']).toBe('Bearer');
  expect(answer.json()).toMatchObject({ code: 'geodata-key-unknown' });
  expect(answer.body).not.toContain('hemmelig');
});

test('one network that goes on with wrong keys is asked to wait', async () => {
  const codes = [];
  for (let count = 0; count < 62; count += 1) {
    codes.push((await ask({ authorization: 'Bearer feil' })).statusCode);
  }
  expect(codes.at(-1)).toBe(429);
});
