import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { listQueue } from '../../server/desk/desk-queue.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { addObjectsOfAllKinds } from './add-objects-of-all-kinds.ts';
import { type Ogc, openOgc } from './open-ogc.ts';

const database = openTestDatabase();
let ogc: Ogc;
let municipalityNumber = '';

beforeAll(async () => {
  ogc = await openOgc(database);
  const municipality = await buildMunicipality(database);
  municipalityNumber = municipality.number;
  const staff = await buildStaff(database, municipality);
  const plan = await buildPlan(database, municipality);
  const version = await buildPlanVersion(database, plan, { published: false });
  await addObjectsOfAllKinds(database, version.id);
  const hearing = await buildHearing(database, plan, { planVersionIds: [version.id] });
  await submitComment(database, buildSubmission(hearing.id, { places: [pointAt(10.41, 59.265)] }));
  await submitComment(database, buildSubmission(hearing.id));
  const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 5 });
  for (const { id: commentId } of items) {
    await moderate(database, staff, { decision: 'show', commentId, expectedRevision: 1, nameHidden: false });
  }
});
afterAll(async () => {
  await ogc[Symbol.asyncDispose]();
  await database.close();
});

const read = async (collection: string, more: Record<string, string> = {}) =>
  (await ogc.items(collection, { municipalityNumber, ...more })).features;
const typesOf = async (collection: string, more: Record<string, string> = {}) =>
  (await read(collection, more)).map(({ geometry }) => geometry?.type ?? null);

describe('a collection by kinds of geometry', () => {
  it.each([
    ['plan-objects', ['Polygon', 'Polygon', 'LineString', 'Point', 'MultiPoint', null]],
    ['plan-object-areas', ['Polygon', 'Polygon']],
    ['plan-object-lines', ['LineString']],
    ['plan-object-points', ['Point', 'MultiPoint']],
    ['comment-areas', []],
    ['comment-lines', []],
    ['comment-points', ['Point']],
  ])('%s holds %j', async (collection, types) => {
    expect(await typesOf(collection)).toEqual(types);
    const box = { bbox: '10.3,59.2,10.5,59.3' };
    expect(await typesOf(collection, box)).toEqual(types.filter((type) => type !== null));
    expect(await typesOf(collection, { limit: '1000', ...box })).toEqual(
      types.filter((type) => type !== null),
    );
  });

  it('holds of comments those without a place in the whole alone', async () => {
    expect((await typesOf('comments')).toSorted()).toEqual(['Point', null].toSorted());
  });

  it('gives a thing the same in the part as in the whole, and no other', async () => {
    const [line] = await read('plan-object-lines');
    expect(await read('plan-objects', { filter: "kind = 'legalLine'" })).toEqual([line]);
    expect((await ogc.ask(`/collections/plan-object-lines/items/${line?.id}`)).statusCode).toBe(200);
    expect((await ogc.ask(`/collections/plan-object-areas/items/${line?.id}`)).statusCode).toBe(404);
  });

  it('says in the schema which kind it is', async () => {
    const formatOf = async (collection: string, kind: string) =>
      (await ogc.ask(`/collections/${collection}/${kind}`)).json().properties.geometry.format;
    expect(await formatOf('plan-object-areas', 'schema')).toBe('geometry-polygon-or-multipolygon');
    expect(await formatOf('comment-points', 'queryables')).toBe('geometry-point-or-multipoint');
    expect(await formatOf('plan-objects', 'schema')).toBe('geometry-any');
  });

  it('has no tiles of its own, where things of all kinds lie', async () => {
    const { links } = (await ogc.ask('/collections/plan-object-areas')).json();
    expect(links.filter(({ rel }: { rel: string }) => rel.endsWith('/tilesets-vector'))).toEqual([]);
    expect((await ogc.ask('/collections/plan-object-areas/tiles')).statusCode).toBe(404);
    expect((await ogc.ask('/collections/plan-object-areas/tiles/WebMercatorQuad')).statusCode).toBe(404);
  });

  it('stands with its whole on the page of collections', async () => {
    const { body } = await ogc.ask('/collections?f=html');
    expect(body).toContain('Planobjekter: flater');
    expect(body.match(/<h3>/g)).toHaveLength(5);
  });
});

describe('what map programs take of things', () => {
  it('utilisation is in words', async () => {
    const [area] = await read('plan-object-areas', { filter: "name = 'BBB1'" });
    expect(area?.properties.utilisation).toBe('%-BYA = 25\u00a0%; Ikke tillatt å bebygge');
    const [other] = await read('plan-object-areas', { filter: "name = 'BBB2'" });
    expect(other?.properties.utilisation).toBeNull();
  });

  it('municipalities without a border come last, whatever page they are asked by', async () => {
    const without = await buildMunicipality(database);
    const another = await buildMunicipality(database);
    const bordered = await buildMunicipality(database, { box: [9.1, 58.1, 9.2, 58.2] });
    const last = await buildMunicipality(database, { box: [9.1, 58.1, 9.2, 58.2] });
    const numbers = [without, another, bordered, last].map(({ number }) => `'${number}'`).join(',');
    const types: unknown[] = [];
    let next: string | undefined =
      `/collections/municipalities/items?limit=1&filter=${encodeURIComponent(`number in (${numbers})`)}`;
    while (next) {
      const page: Awaited<ReturnType<Ogc['items']>> = (await ogc.ask(next)).json();
      types.push(...page.features.map(({ geometry }) => geometry?.type ?? null));
      next = page.links.find(({ rel }) => rel === 'next')?.href;
    }
    expect(types).toEqual(['MultiPolygon', 'MultiPolygon', null, null]);
  });
});
