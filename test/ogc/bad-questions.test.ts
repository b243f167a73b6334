import { connect } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { type Ogc, openOgc } from './open-ogc.ts';

const database = openTestDatabase();
let ogc: Ogc;
let port = 0;
beforeAll(async () => {
  ogc = await openOgc(database);
  port = Number(new URL(await ogc.test.server.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(async () => {
  await ogc[Symbol.asyncDispose]();
  await database.close();
});

async function refused(path: string) {
  const response = await ogc.ask(path);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  return [response.statusCode, response.json().code];
}

describe('a question that cannot be answered', () => {
  it.each([
    ['bbox=500,0,501,1', 'coordinates-outside'],
    ['bbox=10,60,11,59', 'coordinates-outside'],
    ['bbox=1e400,0,1,1', 'parameter-invalid'],
    ['bbox=1,2,3,4,5', 'parameter-invalid'],
    ['bbox=,,,', 'parameter-invalid'],
    ['bbox=-1e9,-1e9,1e9,1e9&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/25832', 'coordinates-outside'],
    ['bbox-crs=EPSG:25832', 'parameter-invalid'],
    ['crs=', 'parameter-invalid'],
    ['limit=-1', 'parameter-invalid'],
    ['limit=1.5', 'parameter-invalid'],
    ['limit=10&limit=20', 'parameter-invalid'],
    ['datetime=2026-13-01T00:00:00Z', 'parameter-invalid'],
    ['datetime=2026-01-01T00:00:00', 'parameter-invalid'],
    ['datetime=../..', 'parameter-invalid'],
    ['datetime=2026-02-01/2026-01-01', 'parameter-invalid'],
    ['sortby=hemmelig', 'parameter-invalid'],
    ['sortby=-', 'parameter-invalid'],
    ['sortby=geometry', 'parameter-invalid'],
    ['filter-crs=tull', 'parameter-invalid'],
    ['proposerName=Ola', 'parameter-unknown'],
    ['__proto__=1', 'parameter-unknown'],
    ['BBOX=1,2,3,4', 'parameter-unknown'],
    ["filter=proposer_name='Ola'", 'filter-property-unknown'],
    ["filter=name='a'%3B drop table plan", 'filter-invalid'],
    ['filter={}&filter-lang=cql2-json', 'filter-invalid'],
    ['filter=', 'filter-invalid'],
    ["filter=published > TIMESTAMP('0000-01-01T00:00:00Z')", 'filter-invalid'],
    ['filter=status = 99999999999999999999999', undefined],
    ['filter=status = 1e300', undefined],
  ])('%s', async (query, code) => {
    const response = await ogc.ask(`/collections/plans/items?${query.replaceAll(' ', '%20')}`);
    expect([query, response.json().code]).toEqual([query, code]);
    // Nothing that the sentence tells is left out.
    expect(response.json().title ?? '').not.toMatch(/(: |«)…[.»]/);
    expect(response.statusCode).toBe(code === undefined ? 200 : 400);
  });

  it('takes no parameter where there is none to take, and no format that there is not', async () => {
    for (const path of [
      '?x=1',
      '/conformance?limit=1',
      '/api?bbox=1,2,3,4',
      '/collections?crs=x',
      '/collections/plans?limit=1',
    ]) {
      expect([path, await refused(path)]).toEqual([path, [400, 'parameter-unknown']]);
    }
    expect((await ogc.ask('/collections', { accept: 'image/png' })).statusCode).toBe(406);
    expect(
      (await ogc.ask('/collections', { accept: 'text/html;q=0.1, application/json' })).headers[
        'content-type'
      ],
    ).toBe('application/json');
  });

  it('is refused by its length before anything reads it', async () => {
    expect(await refused(`/collections/plans/items?filter=${'x'.repeat(10_000_000)}`)).toEqual([
      414,
      'query-too-long',
    ]);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('data', (bytes) => resolve(bytes.toString()));
      socket.on('error', reject);
      socket.write(`GET /ogc?filter=${'x'.repeat(200_000)} HTTP/1.1\r\nhost: a\r\n\r\n`);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 4(14|31) /);
  });

  it('is refused with a reason where it would search through too much', async () => {
    const municipality = await buildMunicipality(database);
    const version = await buildPlanVersion(database, await buildPlan(database, municipality), {
      published: false,
    });
    await database.withRole('operations', {}, async (transaction) => {
      await transaction.execute(sql`
        insert into plan_object (
          municipality_id, plan_version_id, position, file_number, object_type, element, kind, attributes, geom, description
        )
        select ${municipality.id}, ${version.id}, 100 + n, n::text, 'RpArealformålOmråde', 'x', 'landUse', '[]',
          st_makeenvelope(10.3, 59.1, 10.4, 59.2, 4326), repeat('x', 400)
        from generate_series(1, 40000) n
      `);
    });
    // Dear for each object that it meets, so that it is too dear however few the database thinks are published.
    const words = "casei(description) LIKE casei('%q%') AND casei(description) LIKE casei('%z%')";
    const filter = Array.from({ length: 12 }, (_, turn) => {
      const far = `s_disjoint(geometry, POLYGON((10.${turn} 59, 11 59, 11 60, 10.${turn} 59)))`;
      return `(${turn % 2 === 0 ? '' : 'NOT '}${far} OR ${words})`;
    }).join(' AND ');
    const begun = await refused(
      `/collections/plan-objects/items?sortby=description&filter=${encodeURIComponent(filter)}`,
    );
    expect(begun).toEqual([400, 'filter-too-costly']);
    // The same, where one knows: the database is free at once.
    expect(
      (
        await ogc.ask(
          `/collections/plan-objects/items?limit=1&municipalityNumber=${municipality.number}&versionNumber=7`,
        )
      ).statusCode,
    ).toBe(200);
  });
});

describe('a slow reader', () => {
  it('holds no connection to the database', async () => {
    const sockets = Array.from({ length: 15 }, () => {
      const socket = connect(port, '127.0.0.1');
      socket.pause();
      socket.write('GET /ogc/collections/plan-objects/items?limit=10000 HTTP/1.1\r\nhost: a\r\n\r\n');
      return socket;
    });
    try {
      // More of them than there are connections, and none of them reads; others are answered all the same.
      for (let turn = 0; turn < 5; turn++) {
        expect((await ogc.ask(`/collections/plans/items?limit=${turn + 1}`)).statusCode).toBe(200);
      }
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  });
});
