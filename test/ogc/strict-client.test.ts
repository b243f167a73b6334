import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../database/test-database.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';
import { epsg, type Ogc, openOgc } from './open-ogc.ts';

const database = openTestDatabase();
let ogc: Ogc;
let tenant: Tenant;
beforeAll(async () => {
  ogc = await openOgc(database);
  tenant = await buildTenant(database);
});
afterAll(async () => {
  await ogc[Symbol.asyncDispose]();
  await database.close();
});

const items = '/collections/plan-objects/items';
const ask = (method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string) =>
  ogc.test.server.inject({ method, url: `/ogc${path}`, headers: { origin: 'https://nabo.example' } });
const own = () => ({ municipalityNumber: tenant.municipality.number });

describe('a strict client', () => {
  it.each(['', '/collections', items])(
    'is told that it cannot write to «%s», and what it can',
    async (path) => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
        const response = await ogc.test.server.inject({ method, url: `/ogc${path}` });
        expect([method, response.statusCode, response.headers.allow]).toEqual([
          method,
          405,
          'GET, HEAD, OPTIONS',
        ]);
        expect(response.headers['content-type']).toContain('application/problem+json');
        expect(response.json()).toMatchObject({ code: 'method-not-allowed', status: 405 });
      }
    },
  );

  it('may ask beforehand whether a foreign page may read, but not with a key', async () => {
    const response = await ask('OPTIONS', items);
    expect(response.statusCode).toBe(204);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['access-control-allow-methods']).toContain('GET');
    expect(response.headers['access-control-allow-headers']).not.toContain('authorization');
    expect(response.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each([`${items}?limit=0`, `${items}?tull=1`, '/collections/tull', `${items}/tull`, '/tull'])(
    'reads on a foreign page why «%s» is refused',
    async (path) => {
      const response = await ask('GET', path);
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.headers['access-control-allow-origin']).toBe('*');
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.json()).toMatchObject({ status: response.statusCode });
    },
  );

  it.each(['/', '/conformance', '/api', '/collections', `${items}?limit=1`])(
    'learns from HEAD of «%s» what GET would bring, without its content',
    async (path) => {
      const [head, get] = [await ask('HEAD', path), await ask('GET', path)];
      expect(head.body).toBe('');
      for (const name of ['content-type', 'content-length', 'etag', 'link', 'content-crs', 'vary']) {
        expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
      }
      expect(head.statusCode).toBe(200);
    },
  );

  it.each([
    ['application/geo+json', 'application/geo+json'],
    ['application/json', 'application/geo+json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html; charset=utf-8'],
    ['application/geo+json;q=0.5, text/html;q=0.4', 'application/geo+json'],
    ['application/geo+json;q=0, text/html', 'text/html; charset=utf-8'],
    ['*/*', 'application/geo+json'],
  ])('that takes «%s» is given %s', async (accept, type) => {
    const response = await ogc.ask(`${items}?limit=1`, { accept });
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, type]);
    expect(response.headers.vary).toContain('accept');
  });

  it('that takes what is not there is told so, unless the address says which it wants', async () => {
    expect((await ogc.ask(`${items}?limit=1`, { accept: 'application/xml' })).statusCode).toBe(406);
    expect((await ogc.ask(`${items}?limit=1&f=json`, { accept: 'application/xml' })).statusCode).toBe(200);
  });

  it('that does not take gzip is given the same things as one that does', async () => {
    const path = `${items}?municipalityNumber=${tenant.municipality.number}`;
    const plain = await ogc.ask(path, { 'accept-encoding': 'identity' });
    const packed = await ogc.ask(path, { 'accept-encoding': 'gzip' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(plain.headers.etag).toBe(packed.headers.etag);
    const { gunzipSync } = await import('node:zlib');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  });

  it('finds the same in a box with heights, and none in one round the back of the earth', async () => {
    const flat = await ogc.items('plan-objects', { ...own(), bbox: '10.3,59.2,10.5,59.3' });
    expect(flat.features.length).toBeGreaterThan(0);
    const high = await ogc.items('plan-objects', { ...own(), bbox: '10.3,59.2,-10,10.5,59.3,900' });
    expect(high.features).toEqual(flat.features);
    expect((await ogc.items('plan-objects', { ...own(), bbox: '170,50,-170,60' })).features).toEqual([]);
    // From the east of the plan round the earth to its west, and so over all but the plan.
    const around = await ogc.items('plan-objects', { ...own(), bbox: '10.5,50,10.3,70' });
    expect(around.features).toEqual([]);
    const over = await ogc.items('plan-objects', { ...own(), bbox: '10.41,50,10.3,70' });
    expect(over.features.length).toBeGreaterThan(0);
  });

  it('is given what holds in a time that is open at either end', async () => {
    const all = await ogc.items('plan-objects', own());
    for (const datetime of [
      '2020-01-01/..',
      '2020-01-01T00:00:00Z/',
      '../2100-01-01',
      '/2100-01-01T00:00:00Z',
    ]) {
      expect((await ogc.items('plan-objects', { ...own(), datetime })).features).toEqual(all.features);
    }
    for (const datetime of ['../2020-01-01', '2100-01-01/..']) {
      expect((await ogc.items('plan-objects', { ...own(), datetime })).features).toEqual([]);
    }
  });

  it.each(['crs', 'bbox-crs', 'filter-crs'])('is told which systems «%s» may name', async (name) => {
    for (const system of ['EPSG:25832', epsg(9999), '', 'http://www.opengis.net/def/crs/OGC/0/CRS84h']) {
      const response = await ogc.ask(`${items}?${new URLSearchParams({ [name]: system })}`);
      expect([response.statusCode, response.json().details.name]).toEqual([400, name]);
    }
  });

  it('may write a filter with plus signs or per cent for its spaces', async () => {
    const asked = `${items}?municipalityNumber=${tenant.municipality.number}&filter=`;
    const pluses = (await ogc.ask(`${asked}name+=+'BBB1'`)).json();
    const perCent = (await ogc.ask(`${asked}name%20%3D%20%27BBB1%27`)).json();
    expect(pluses.features).toHaveLength(1);
    expect(perCent.features).toEqual(pluses.features);
  });
});
