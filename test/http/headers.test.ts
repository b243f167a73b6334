import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const database = openTestDatabase();
afterAll(() => database.close());

/** A policy's directives by name. */
function directives(header: unknown): Readonly<Record<string, readonly string[]>> {
  const parts = String(header)
    .split(';')
    .map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name = '', ...values]) => [name, values]));
}

describe('a page', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await openTestServer(database);
  });
  afterAll(() => test[Symbol.asyncDispose]());

  it('runs no script but the portal’s own files, and nothing is taken from elsewhere', async () => {
    const { headers } = await test.server.inject({ url: '/', headers: { accept: 'text/html' } });
    const policy = directives(headers['content-security-policy']);
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['script-src']).toEqual(["'self'"]);
    expect(policy['script-src-elem']).toBeUndefined();
    expect(policy['worker-src']).toEqual(["'self'"]);
    expect(policy['connect-src']).toEqual(["'self'"]);
    expect(policy['base-uri']).toEqual(["'none'"]);
    expect(policy['frame-ancestors']).toEqual(["'none'"]);
    const others = Object.entries(policy).filter(([name]) => name !== 'style-src-attr');
    expect(others.flatMap(([, values]) => values).filter((value) => /unsafe|https?:|\*/.test(value))).toEqual(
      [],
    );
  });

  it('is neither guessed at, framed nor told of in referrers', async () => {
    const { headers } = await test.server.inject({ url: '/', headers: { accept: 'text/html' } });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it.each([
    ['a refusal', { method: 'POST', url: '/', headers: { origin: 'https://evil.example' } }],
    ['an answer', { method: 'GET', url: '/trpc/accounts.me', headers: {} }],
    ['what is not found', { method: 'GET', url: '/geodata/nowhere', headers: {} }],
  ] as const)('and %s have the same policy', async (_what, request) => {
    const { headers } = await test.server.inject(request);
    expect(directives(headers['content-security-policy'])['script-src']).toEqual(["'self'"]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('asks for http no more once the portal is reached by https', async () => {
    await using secure = await openTestServer(database, {
      environment: { PUBLIC_URL: 'https://portal.example' },
    });
    const overHttp = await test.server.inject({ url: '/healthz' });
    const overHttps = await secure.server.inject({ url: '/healthz' });
    expect(overHttp.headers['strict-transport-security']).toBeUndefined();
    expect(overHttps.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
  });

  it('takes map tiles from the one server that a municipality set, and no script from it', async () => {
    await using tiled = await openTestServer(database, {
      environment: { BASEMAP_TILE_URL: 'https://tiles.example/{z}/{y}/{x}.png' },
    });
    const { headers } = await tiled.server.inject({ url: '/', headers: { accept: 'text/html' } });
    const policy = directives(headers['content-security-policy']);
    expect(policy['img-src']).toContain('https://tiles.example');
    expect(policy['connect-src']).toEqual(["'self'", 'https://tiles.example']);
    expect(policy['script-src']).toEqual(["'self'"]);
  });

  it('takes announced plans from the server in the settings, once where the ground comes from it too', async () => {
    await using layered = await openTestServer(database, {
      environment: {
        BASEMAP_TILE_URL: 'https://tiles.example/{z}/{y}/{x}.png',
        ANNOUNCED_PLANS_TILE_URL: 'https://tiles.example/wms?bbox={bbox-epsg-3857}',
      },
    });
    await using other = await openTestServer(database, {
      environment: { ANNOUNCED_PLANS_TILE_URL: 'https://plans.example:8443/{z}/{x}/{y}' },
    });
    const [together, alone] = await Promise.all(
      [layered, other].map(async ({ server }) => {
        const { headers } = await server.inject({ url: '/', headers: { accept: 'text/html' } });
        return directives(headers['content-security-policy']);
      }),
    );
    expect(together?.['connect-src']).toEqual(["'self'", 'https://tiles.example']);
    expect(alone?.['connect-src']).toEqual(["'self'", 'https://plans.example:8443']);
    expect(alone?.['script-src']).toEqual(["'self'"]);
  });
});
