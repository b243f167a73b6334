import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { type FeaturePage, type Ogc, openOgc } from './open-ogc.ts';

const database = openTestDatabase();
let ogc: Ogc;
let number = '';
let planId = '';

beforeAll(async () => {
  ogc = await openOgc(database);
  const municipality = await buildMunicipality(database, { box: [10.3, 59.2, 10.5, 59.3] });
  number = municipality.number;
  const plan = await buildPlan(database, municipality);
  planId = plan.id;
  const drawn = await buildPlanVersion(database, plan);
  await buildHearing(database, plan, { planVersionIds: [drawn.id] });
});
afterAll(async () => {
  await ogc[Symbol.asyncDispose]();
  await database.close();
});

type Linked = {
  readonly links: readonly { readonly rel: string; readonly type?: string; readonly href: string }[];
};
const own = `/collections/plans/items?municipalityNumber=`;

/** Every address of the API that has a body, less what holds no links. */
const pages = () => [
  '',
  '/collections',
  '/collections/plans',
  `${own}${number}`,
  `/collections/plans/items/${planId}`,
  '/collections/plans/tiles',
  '/collections/plans/tiles/WebMercatorQuad',
  '/tileMatrixSets',
];
const described = () =>
  ['/conformance', '/api', '/tileMatrixSets/WebMercatorQuad'].concat(
    ['schema', 'queryables', 'sortables'].map((kind) => `/collections/plans/${kind}`),
  );

describe('the abstract test suites of OGC API', () => {
  it('find each answer’s own address and its other form among its links, of the types that they have', async () => {
    for (const path of pages()) {
      const { links } = (await ogc.ask(path)).json<Linked>();
      for (const [rel, type] of [
        ['self', /json/],
        ['alternate', /^text\/html/],
      ] as const) {
        const link = links.find((one) => one.rel === rel && type.test(one.type ?? ''));
        expect([path, rel, link?.type]).toEqual([path, rel, expect.stringMatching(type)]);
        const answer = await ogc.ask(link?.href ?? '');
        expect([path, rel, answer.statusCode, String(answer.headers['content-type']).split('; ')[0]]).toEqual(
          [path, rel, 200, link?.type],
        );
      }
    }
  });

  it('find every link of an answer alive and of the type that it tells', async () => {
    const followed = new Set<string>();
    for (const path of pages()) {
      const { links } = (await ogc.ask(path)).json<Linked>();
      for (const { href, type, rel } of links) {
        if (!href.startsWith(ogc.test.config.publicUrl) || href.includes('{') || followed.has(href)) continue;
        followed.add(href);
        const answer = await ogc.ask(href, type ? { accept: type } : {});
        expect([path, rel, href, answer.statusCode]).toEqual([path, rel, href, 200]);
        if (type)
          expect([rel, href, String(answer.headers['content-type']).split('; charset')[0]]).toEqual([
            rel,
            href,
            type,
          ]);
      }
    }
    expect(followed.size).toBeGreaterThan(25);
  });

  it('ask by HEAD as by GET', async () => {
    for (const path of [...pages(), ...described()]) {
      const got = await ogc.ask(path);
      const head = await ogc.test.server.inject({ method: 'HEAD', url: `/ogc${path}` });
      expect([path, head.statusCode, head.body, head.headers['content-type'], head.headers.etag]).toEqual([
        path,
        200,
        '',
        got.headers['content-type'],
        got.headers.etag,
      ]);
    }
  });

  it('choose the form by quality, and by `f` before all', async () => {
    const typeOf = async (accept: string, f = '') =>
      String((await ogc.ask(`/collections${f}`, { accept })).headers['content-type']).split(';')[0];
    expect(await typeOf('text/html;q=0.4, application/json;q=0.9')).toBe('application/json');
    expect(await typeOf('text/html, application/json;q=0.9')).toBe('text/html');
    expect(await typeOf('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8')).toBe('text/html');
    expect(await typeOf('*/*')).toBe('application/json');
    expect(await typeOf('application/xml, */*;q=0.1')).toBe('application/json');
    expect(await typeOf('application/json;q=0, text/html')).toBe('text/html');
    expect(await typeOf('application/json;q=0, */*')).toBe('text/html');
    expect(await typeOf('text/html;q=0, */*;q=0.5')).toBe('application/json');
    expect(await typeOf('text/html', '?f=json')).toBe('application/json');
    expect(await typeOf('application/json', '?f=html')).toBe('text/html');
    for (const accept of ['application/xml', 'image/png, text/plain', 'application/json;q=0']) {
      const refused = await ogc.ask('/collections', { accept });
      expect([accept, refused.statusCode, String(refused.headers['content-type']).split(';')[0]]).toEqual([
        accept,
        406,
        'application/problem+json',
      ]);
    }
  });

  it('find limits kept at their edges', async () => {
    const status = async (limit: string) =>
      (await ogc.ask(`${own}${number}&limit=${encodeURIComponent(limit)}`)).statusCode;
    for (const limit of ['1', '10000', '10001', '1000000000'])
      expect([limit, await status(limit)]).toEqual([limit, 200]);
    for (const limit of ['0', '-1', '1.5', '', ' ', '1e3', 'NaN'])
      expect([limit, await status(limit)]).toEqual([limit, 400]);
  });

  it('find a page’s things counted', async () => {
    const page = await ogc.items('plans', { municipalityNumber: number });
    expect(page).toMatchObject({ numberReturned: page.features.length, numberMatched: 1 });
  });

  it('find the description of the API valid by the schema of OpenAPI 3.0', async () => {
    const validator = new Validator();
    expect(await validator.validate((await ogc.ask('/api')).json())).toEqual({ valid: true });
    expect(validator.version).toBe('3.0');
  });

  it('find what holds in intervals, open ones written both ways, and nothing where two words make no time', async () => {
    const found = async (datetime: string) =>
      await ogc.ask(
        `/collections/hearings/items?municipalityNumber=${number}&datetime=${encodeURIComponent(datetime)}`,
      );
    for (const datetime of [
      '2001-01-01T00:00:00Z/..',
      '2001-01-01T00:00:00Z/',
      '../2100-01-01T00:00:00Z',
      '/2100-01-01T00:00:00Z',
      '2001-01-01/2100-01-01',
      '2001-01-01T00:00:00+01:00/2100-01-01T00:00:00.123Z',
    ])
      expect([datetime, (await found(datetime)).json<FeaturePage>().numberMatched]).toEqual([datetime, 1]);
    for (const datetime of ['2100-01-01T00:00:00Z/..', '../2001-01-01T00:00:00Z', '2001-01-01T00:00:00Z'])
      expect([datetime, (await found(datetime)).json<FeaturePage>().numberMatched]).toEqual([datetime, 0]);
    for (const datetime of [
      '2100-01-01/2001-01-01',
      '2021-13-01',
      '2021-02-30T00:00:00Z',
      'now',
      '2021-01-01T00:00:00',
      '1/2/3',
      '',
    ])
      expect([datetime, (await found(datetime)).statusCode]).toEqual([datetime, 400]);
  });

  it('find the same in boxes with heights and across the date line', async () => {
    const found = async (bbox: string) =>
      (await ogc.items('plans', { municipalityNumber: number, bbox })).numberReturned;
    expect(await found('10.3,59.2,10.5,59.3')).toBe(1);
    expect(await found('10.3,59.2,-100,10.5,59.3,9000')).toBe(1);
    expect(await found('170,59.2,-170,59.3')).toBe(0);
    expect(await found('10.3,59.2,-170,59.3')).toBe(1);
    expect(await found('170,59.2,11,59.3')).toBe(1);
    expect(await found('-180,-90,180,90')).toBe(1);
    for (const bbox of ['10.5,59.3,10.3,59.2', '1,2,3', '1,2,3,4,5', '1,2,3,4,5,6,7', '1,2,3,x', '']) {
      const answer = await ogc.ask(`${own}${number}&bbox=${encodeURIComponent(bbox)}`);
      expect([bbox, answer.statusCode]).toEqual([bbox, 400]);
    }
  });

  it('find the system that coordinates are in told by every answer with things', async () => {
    const crs84 = '<http://www.opengis.net/def/crs/OGC/1.3/CRS84>';
    for (const path of [
      `${own}${number}`,
      `/collections/plans/items/${planId}`,
      `${own}${number}&limit=5000`,
    ])
      expect([path, (await ogc.ask(path)).headers['content-crs']]).toEqual([path, crs84]);
  });

  it('are told what is wrong as a problem of RFC 9457', async () => {
    for (const [path, status] of [
      ['/finnes-ikke', 404],
      ['/collections/finnes-ikke', 404],
      ['/collections/finnes-ikke/queryables', 404],
      ['/collections/plans/tiles/WorldCRS84Quad', 404],
      ['/tileMatrixSets/finnes-ikke', 404],
      ['/collections/plans/items/00000000-0000-4000-8000-000000000000', 404],
      ['?tull=1', 400],
      ['/collections?tull=1', 400],
      ['/conformance?f=xml', 400],
      ['/api?f=yaml', 400],
      [`/collections/plans/items/${'{planId}'}?limit=1`, 400],
    ] as const) {
      const answer = await ogc.ask(path.replace('{planId}', planId));
      expect([path, answer.statusCode, String(answer.headers['content-type']).split(';')[0]]).toEqual([
        path,
        status,
        'application/problem+json',
      ]);
      expect(answer.json()).toMatchObject({ status, title: expect.any(String), type: expect.any(String) });
    }
  });
});
