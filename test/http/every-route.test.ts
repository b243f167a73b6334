import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRoles } from '../../domain/roles/account-roles.ts';
import { routeAccess } from '../../server/access/route-access.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
let port: number;
let cookie: string;
beforeAll(async () => {
  test = await openTestServer(database);
  // The product's own limits are looked at below; these are for a test that does not wait a minute.
  Object.assign(test.server.server, {
    requestTimeout: 500,
    headersTimeout: 400,
    connectionsCheckingInterval: 50,
  });
  port = Number(new URL(await test.server.listen({ host: '127.0.0.1', port: 0 })).port);
  const staff = await buildStaff(database, await buildMunicipality(database), 'Kari', accountRoles);
  cookie = await test.cookieOf(staff);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

/**
 * Every address of the table, filled in with something of the right shape. The demo's stand-in for ID-porten is
 * another's site in all but name, and answers by itself.
 */
const routes = [
  ...Object.keys(routeAccess).filter((route) => !route.includes(' /demo/innlogging/')),
  'POST /trpc/comments.submit',
  'POST /trpc/accounts.signIn',
].map((route) => {
  const [method = '', pattern = ''] = route.split(' ');
  const url = pattern
    .replace(':number', '3999')
    .replace(':collectionId', 'plans')
    .replace(/:(id|commentId|hearingId|featureId)/g, '00000000-0000-4000-8000-000000000000')
    .replace(/:(z|x|y|position|seal|tileMatrix|tileRow|tileCol)\b/g, '1')
    .replace(/:\w+/g, 'x')
    .replace('*', 'x');
  return { route, method, url };
});
const writing = routes.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method));

const bodies = [
  ['application/json', '{}'],
  ['application/x-www-form-urlencoded', 'a=b'],
  ['text/plain', '{}'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\r\n--x--\r\n',
  ],
  ['application/offset+octet-stream', 'x'],
] as const;

it('the table has writing addresses of each kind: procedures, forms, files at once and in parts', () => {
  expect(writing.map(({ route }) => route)).toEqual(
    expect.arrayContaining([
      'POST /trpc/comments.submit',
      'POST /plan/:number/:identifier/innspill',
      'POST /files/uploads',
      'PATCH /files/plan-uploads/:id',
    ]),
  );
});

describe('every address', () => {
  it.each(routes)('$route names the request and says what its answer may do', async ({ method, url }) => {
    const { headers, body } = await test.server.inject({
      method: method as 'GET',
      url,
      headers: { 'x-request-id': 'chosen-by-the-sender' },
    });
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(String(headers['content-security-policy'])).toMatch(/default-src 'none'.*script-src 'self'/);
    expect(headers['permissions-policy']).toContain('camera=()');
    if (String(headers['content-type']).startsWith('application/problem+json') && body !== '') {
      expect(JSON.parse(body).instance).toBe(`urn:uuid:${headers['x-request-id']}`);
    }
  });
});

describe('every address that writes', () => {
  const evil = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'https://evil.portal.example' },
  ];

  it.each(writing)(
    '$route does nothing that another site made a signed-in browser send',
    async ({ method, url }) => {
      for (const [type, payload] of bodies) {
        for (const headers of evil) {
          const answer = await test.server.inject({
            method: method as 'POST',
            url,
            headers: {
              ...headers,
              cookie,
              'content-type': type,
              'tus-resumable': '1.0.0',
              'upload-offset': '0',
            },
            payload,
          });
          expect(answer.statusCode, type).toBe(403);
          expect(answer.json(), type).toMatchObject({ code: 'origin-refused' });
        }
      }
    },
  );

  it.each(writing)('$route refuses a body that is larger than it takes', async ({ method, url }) => {
    for (const [type, payload] of bodies) {
      const large = payload.replace(/^\{\}$|b|x$/, `"${'x'.repeat(2_000_000)}"`);
      const answer = await test.server.inject({
        method: method as 'POST',
        url,
        headers: { cookie, 'content-type': type, 'tus-resumable': '1.0.0', 'upload-offset': '0' },
        payload: large,
      });
      expect(answer.statusCode, type).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode, type).toBeLessThan(500);
    }
  });

  it.each(writing)('$route lets go of a sender who never ends', async ({ method, url }) => {
    const answers = await Promise.all(
      bodies.map(([type]) =>
        sendAndWait(
          `${method} ${url} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\ncontent-type: ${type}\r\n` +
            'tus-resumable: 1.0.0\r\nupload-offset: 0\r\nupload-length: 1000\r\ncontent-length: 1000\r\n\r\n{',
        ),
      ),
    );
    // An upload in parts may be begun before its first part has come.
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 (4\d\d|201 [\s\S]*HTTP\/1\.1 408) /);
  });
});

it('a client that never ends its headers is let go too', async () => {
  expect(await sendAndWait('GET / HTTP/1.1\r\nhost: a\r\nx-slow: ')).toMatch(/^HTTP\/1\.1 408 /);
});

it('the product gives a request a minute, its headers a quarter of one, and looks every few seconds', async () => {
  await using product = await openTestServer(database);
  expect(product.server.server).toMatchObject({
    requestTimeout: 60_000,
    headersTimeout: 15_000,
    connectionsCheckingInterval: 5_000,
    timeout: 300_000,
  });
});

/** What the server says until it closes the connection. */
function sendAndWait(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
