import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
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

describe('an address that climbs out of its folder', () => {
  const climbs = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%5c',
    '....//',
    '%252e%252e%252f',
    '..%00/',
    '/..//',
  ];
  const places = [
    '/',
    '/assets/',
    '/files/documents/',
    '/files/exports/',
    '/files/municipalities/3905/',
    '/pictures/h/',
  ];

  it.each(places)('from %s reads nothing of the machine or of the product’s sources', async (place) => {
    for (const climb of climbs) {
      for (const file of ['etc/passwd', 'package.json', 'server/main.ts', '.git/HEAD']) {
        const url = `${place}${climb.repeat(8)}${file}`;
        const { statusCode, body } = await test.server.inject({ url });
        expect([301, 302, 400, 401, 403, 404], url).toContain(statusCode);
        expect(body, url).not.toMatch(/root:x:0|"dependencies"|export async function|ref: refs\//);
      }
    }
  });
});

describe('what is sent as JSON', () => {
  const submission = async (changes: object) => {
    const { hearing } = await buildOpenHearing(database);
    return { ...buildSubmission(hearing.id), files: undefined, ...changes };
  };

  it('changes no object but itself by the name of a prototype', async () => {
    const valid = JSON.stringify(await submission({}));
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const payload = valid.replace(
        '{',
        `{"${name}":{"isAdministrator":true,"prototype":{"isAdministrator":true}},`,
      );
      const answer = await test.server.inject({
        method: 'POST',
        url: '/trpc/comments.submit',
        headers: { 'content-type': 'application/json' },
        payload,
      });
      expect(answer.statusCode, name).toBeLessThan(500);
      expect(({} as Record<string, unknown>).isAdministrator, name).toBeUndefined();
    }
  });

  it('is refused where it is deeper than any shape, whole or in a place', async () => {
    const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    const valid = JSON.stringify(await submission({ places: [pointAt(10.41, 59.265)] }));
    for (const payload of [
      deep(400_000),
      `{"a":${deep(100_000)}}`,
      valid.replace(/"coordinates":\[[^\]]*\]/, `"coordinates":${deep(100_000)}`),
    ]) {
      const answer = await test.server.inject({
        method: 'POST',
        url: '/trpc/comments.submit',
        headers: { 'content-type': 'application/json' },
        payload,
      });
      expect(answer.statusCode).toBe(400);
      expect(answer.body.length).toBeLessThan(10_000);
    }
  });

  it('has places of so many points and no more', async () => {
    const circle = (count: number) =>
      Array.from({ length: count }, (_, step) => {
        const turn = (step / (count - 1)) * 2 * Math.PI;
        return [10.41 + Math.cos(turn) / 1000, 59.265 + Math.sin(turn) / 1000];
      });
    const places = [
      { ...pointAt(10.41, 59.265), geometry: { type: 'LineString', coordinates: circle(20_000) } },
    ];
    const answer = await postProcedure(test, 'comments.submit', await submission({ places }));
    expect(answer.statusCode).toBe(422);
  });
});

describe('an address that is odd', () => {
  it.each([
    '/%00',
    '/%ff%fe',
    '/%',
    '/plan/3905/%00',
    `/plan/3905/${'x'.repeat(4_000)}`,
    `/${'a/'.repeat(2_000)}`,
    '/trpc/plans.page?input=%7B%22__proto__%22:1',
    '/ogc/collections/plans/items?bbox=1e999,0,0,0&f=json',
    '/tiles/plans/99/-1/0.mvt',
    '/feeds/hearings.atom?kommune=%00',
  ])('is answered as missing or wrong: %s', async (url) => {
    const { statusCode } = await test.server.inject({ url });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
  });
});
