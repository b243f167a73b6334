import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';
import { postProcedure } from './post-procedure.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

/** What a page of another site can send without asking first. */
const formTypes = [
  ['text/plain', '{}'],
  ['application/x-www-form-urlencoded', 'a=b'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
  ],
  ['application/octet-stream', '{}'],
] as const;

describe('a procedure', () => {
  it.each(formTypes)('takes no body of type %s', async (type, payload) => {
    for (const path of ['accounts.signOut', 'accounts.signIn', 'accounts.me']) {
      const response = await test.server.inject({
        method: 'POST',
        url: `/trpc/${path}`,
        headers: { 'content-type': type },
        payload,
      });
      expect(response.statusCode, path).toBe(415);
      expect(response.headers['set-cookie']).toBeUndefined();
      expect(response.body).toContain('not-json');
    }
  });

  it('takes no POST that does not say what it sends', async () => {
    const response = await test.server.inject({ method: 'POST', url: '/trpc/accounts.signOut' });
    expect(response.statusCode).toBe(415);
  });

  it('takes JSON with a character set', async () => {
    const response = await postProcedure(test, 'accounts.signOut', null, {
      'content-type': 'application/json; charset=utf-8',
    });
    expect(response.statusCode).toBe(200);
  });

  it('answers JSON that is none as a mistake of the sender', async () => {
    const response = await test.server.inject({
      method: 'POST',
      url: '/trpc/accounts.signIn',
      headers: { 'content-type': 'application/json' },
      payload: '{"username":',
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().error.data).toMatchObject({ reason: 'validation', httpStatus: 400 });
  });

  it('that does not exist is not found', async () => {
    const response = await postProcedure(test, 'plans.everything', {});
    expect(response.statusCode).toBe(404);
    expect(response.json().error.data).toMatchObject({ reason: 'not-found', httpStatus: 404 });
  });

  it('refuses more than a megabyte', async () => {
    const response = await postProcedure(test, 'accounts.signIn', { username: 'x'.repeat(1_100_000) });
    expect(response.statusCode).toBe(413);
    expect(response.json()).toMatchObject({ code: 'payload-too-large', status: 413 });
  });

  it('tells which field is wrong and never what stood in it', async () => {
    const response = await postProcedure(test, 'accounts.signIn', {
      username: 'kari',
      password: 'hemmelig'.repeat(30),
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().error.data.issues).toMatchObject([{ path: ['password'] }]);
    expect(response.body).not.toContain('hemmelig');
  });
});

describe('a batch', () => {
  const batch = (count: number) =>
    test.server.inject({ url: `/trpc/${Array(count).fill('accounts.me').join(',')}?batch=1&input={}` });

  it('of ten is answered, of eleven refused', async () => {
    const ten = await batch(10);
    expect(ten.statusCode).toBe(200);
    expect(ten.json()).toHaveLength(10);
    const eleven = await batch(11);
    expect(eleven.statusCode).toBe(400);
    expect(eleven.json().error.data).toMatchObject({ reason: 'validation' });
  });
});

describe('an address that leads nowhere', () => {
  it('is answered to programs as a problem in their language', async () => {
    const response = await test.server.inject({
      url: '/geodata/nowhere',
      headers: { accept: 'application/json', 'accept-language': 'en-GB,en;q=0.9' },
    });
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.json()).toMatchObject({
      type: 'urn:allmenning:error:not-found',
      title: expect.stringContaining('We cannot find'),
      status: 404,
    });
  });

  it('takes no post', async () => {
    const response = await test.server.inject({ method: 'POST', url: '/plan/3905/1' });
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'not-found' });
  });
});
