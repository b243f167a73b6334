import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from './open-test-server.ts';
import { postProcedure } from './post-procedure.ts';

const database = openTestDatabase();
afterAll(() => database.close());

it('an operator who has had enough gets a worker that lets go of everything', async () => {
  await using test = await openTestServer(database, { environment: { KEEP_ON_DEVICES: 'off' } });
  const answer = await test.server.inject('/service-worker.js');
  expect(answer.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
  });
  expect(answer.body).toContain('registration.unregister()');
  expect(answer.body).toContain('caches.delete(name)');
});

it('the shell that devices keep is the same for everyone, signed in or not', async () => {
  await using test = await openTestServer(database);
  const shell = await test.server.inject('/skall');
  const own = await test.server.inject({ url: '/skall', headers: { cookie: 'session=anything' } });
  expect(shell.statusCode).toBe(200);
  expect(shell.body).toContain('<div id="root">');
  expect(own.body).toBe(shell.body);
});

it('the answer of a procedure is compressed for those who read it so, and says the same', async () => {
  await using test = await openTestServer(database);
  const { commentPath } = await buildOpenHearing(database);
  const [, , number, identifier] = commentPath.split('/');
  const input = { municipalityNumber: number, identifier };
  const plain = await postProcedure(test, 'plans.page', input);
  const packed = await postProcedure(test, 'plans.page', input, { 'accept-encoding': 'gzip, br' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(packed.headers['content-encoding']).toBe('br');
  expect(packed.headers.vary).toContain('accept-encoding');
  expect(JSON.parse(brotliDecompressSync(packed.rawPayload).toString('utf8'))).toEqual(plain.json());
});
