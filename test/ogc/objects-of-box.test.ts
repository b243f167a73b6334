import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packObjects } from '../../server/ogc/pieces/pack-objects.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { type BuiltPlan, buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { epsg, type FeaturePage, type Ogc, openOgc } from './open-ogc.ts';

const database = openTestDatabase();
let ogc: Ogc;
let plan: BuiltPlan;
let municipalityNumber = '';
/** An own corner of the sea, so that nothing else lies there. */
const sea = { west: 4.1, south: 62.1, east: 4.2, north: 62.2 };
const whole = `${sea.west},${sea.south},${sea.east},${sea.north}`;

beforeAll(async () => {
  ogc = await openOgc(database);
  const municipality = await buildMunicipality(database);
  municipalityNumber = municipality.number;
  plan = await buildPlan(database, municipality);
  const version = await buildPlanVersion(database, plan, { published: false, box: [4.1, 62.1, 4.11, 62.11] });
  await database.withRole('operations', {}, async (transaction) => {
    // Triangles, lines, points, areas of two parts and bows about corners, of all sizes and all over.
    await transaction.execute(sql`
      insert into plan_object (
        municipality_id, plan_version_id, position, file_number, object_type, element, kind, attributes, geom
      )
      select ${municipality.id}, ${version.id}, 100 + n, n::text, 'RpArealformålOmråde', 'x', 'landUse', '[]',
        case n % 5
          when 0 then st_makepolygon(st_makeline(array[at, st_translate(at, size, 0), st_translate(at, 0, size), at]))
          when 1 then st_makeline(at, st_translate(at, size, -size))
          when 2 then at
          when 3 then st_collect(
            st_makepolygon(st_makeline(array[at, st_translate(at, 0, 0.0001), st_translate(at, 0.0001, 0), at])),
            st_translate(st_makepolygon(st_makeline(array[at, st_translate(at, 0, 0.0001), st_translate(at, 0.0001, 0), at])),
              size, size)
          )
          else st_difference(st_expand(at, size), st_expand(at, size * 0.95))
        end
      from (
        select n, st_setsrid(st_makepoint(
          ${sea.west} + ((n * 37) % 101) / 1010.0, ${sea.south} + ((n * 53) % 97) / 970.0), 4326) as at,
          0.0005 * (1 + n % 40) as size
        from generate_series(1, 400) n
      ) as spread
    `);
    await transaction.execute(
      sql`update plan_version set published_at = app.clock() where id = ${version.id}`,
    );
  });
});
afterAll(async () => {
  await ogc[Symbol.asyncDispose]();
  await database.close();
});

const ask = (bbox: string, more: Record<string, string> = {}) =>
  ogc.items('plan-objects', { bbox, limit: '500', ...more });
/** The same asked in the common way, since something else is asked too. */
const askOtherwise = (bbox: string, more: Record<string, string> = {}) =>
  ask(bbox, { municipalityNumber, ...more });
const packAll = () => packObjects(database, Number.POSITIVE_INFINITY);
const withoutLinks = ({ links: _, ...page }: FeaturePage) => page;

describe('plan objects of a box', () => {
  it.each([
    whole,
    '4.13,62.12,4.17,62.16',
    '4.1500123,62.1400077,4.1500456,62.1800099',
    '4.12,62.1499,4.19,62.1502',
    '4.1405,62.1405,4.1406,62.1406',
    '4.15,62.15,4.15,62.15',
    '4.199,62.199,4.25,62.25',
    '-10,50,4.11,70',
  ])('%s are those that meet it, each once, in order and counted', async (bbox) => {
    const page = await ask(bbox);
    expect(withoutLinks(page)).toEqual(withoutLinks(await askOtherwise(bbox)));
    expect(page.numberMatched).toBe(page.features.length);
  });

  it('are the same in every coordinate system, whichever the box is in', async () => {
    for (const [system, bbox] of [
      [epsg(4258), '62.12,4.13,62.16,4.17'],
      [epsg(3857), '459749,8887000,464200,8897000'],
      [epsg(25832), '243000,6896000,247000,6900000'],
      [epsg(25833), '-66000,6936000,-62000,6940000'],
    ] as const) {
      const more = { 'bbox-crs': system, crs: system };
      const page = await ask(bbox, more);
      expect([system, page.features.length > 3]).toEqual([system, true]);
      expect(withoutLinks(page)).toEqual(withoutLinks(await askOtherwise(bbox, more)));
    }
  });

  it('come page by page, each once, with their number', async () => {
    const all = await ask(whole);
    const found: string[] = [];
    let next: string | undefined = `/collections/plan-objects/items?bbox=${whole}&limit=90`;
    while (next) {
      const page: FeaturePage = (await ogc.ask(next)).json();
      expect(page.numberMatched).toBe(all.numberReturned);
      found.push(...page.features.map(({ id }) => id));
      next = page.links.find(({ rel }) => rel === 'next')?.href;
    }
    expect(found).toEqual(all.features.map(({ id }) => id));
  });

  it('are none where nothing is, and that is counted', async () => {
    expect(await ask('4.3,62.3,4.4,62.4')).toMatchObject({
      features: [],
      numberMatched: 0,
      numberReturned: 0,
    });
  });

  it('are not those of a version that is not out, that another stands in for, or whose municipality keeps them', async () => {
    const box = [4.31, 62.31, 4.32, 62.32] as const;
    const municipality = await buildMunicipality(database);
    const own = await buildPlan(database, municipality);
    const idsNow = async () => (await ask(box.join(','))).features.map(({ id }) => id).toSorted();
    await buildPlanVersion(database, own, { published: false, box });
    expect(await idsNow()).toEqual([]);
    const first = await buildPlanVersion(database, own, { number: 2, box });
    await expect.poll(idsNow, { timeout: 5_000 }).toEqual(first.objectIds.toSorted());
    const second = await buildPlanVersion(database, own, { number: 3, box, objects: 3 });
    await expect.poll(idsNow, { timeout: 5_000 }).toEqual(second.objectIds.toSorted());
    await packAll();
    expect(await idsNow()).toEqual(second.objectIds.toSorted());
    await database.withRole('planner', { municipalityId: municipality.id, accountId: '' }, (transaction) =>
      transaction.execute(sql`
        insert into layer_sharing (municipality_id, layer, audience) values (${municipality.id}, 'plans', 'none')
      `),
    );
    await expect.poll(idsNow, { timeout: 5_000 }).toEqual([]);
  });
});

describe('plan objects of a box that are packed', () => {
  beforeAll(packAll);

  /** A page that nobody has asked for, as it goes over the wire and as it is read. */
  let limit = 500;
  const askAnew = async (bbox: string, more: Record<string, string> = {}) => {
    limit -= 1;
    const parameters = new URLSearchParams({ bbox, limit: String(limit), ...more });
    const response = await ogc.ask(`/collections/plan-objects/items?${parameters}`, {
      'accept-encoding': 'gzip',
    });
    const text = gunzipSync(response.rawPayload).toString();
    const page: FeaturePage = JSON.parse(text);
    return { page, features: text.slice(text.indexOf('"features":')), bytes: response.rawPayload };
  };
  /** How often a packed text is closed at a byte's edge. */
  const edges = (bytes: Buffer) => bytes.toString('latin1').split('\0\0\xff\xff').length - 1;

  it('are packed anew where they are packed by other rules', async () => {
    const formsNow = () =>
      database.withRole('operations', {}, async (transaction) =>
        (
          await transaction.execute<{ form: number; objects: number }>(sql`
            select form, count(*)::integer as objects from plan_object_shape given
            join plan_version version on version.id = given.plan_version_id
            where version.plan_id = ${plan.id}
            group by form
          `)
        ).map(({ form, objects }) => [form, objects]),
      );
    const before = await formsNow();
    expect(before).toHaveLength(1);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        update plan_object_shape set form = 1
        where position < 200 and plan_version_id in (select id from plan_version where plan_id = ${plan.id})
      `),
    );
    expect(await formsNow()).toHaveLength(2);
    await packAll();
    expect(await formsNow()).toEqual(before);
  });

  it.each([
    whole,
    '4.13,62.12,4.17,62.16',
    '4.15,62.15,4.15,62.15',
    '-10,50,4.11,70',
    '4.3,62.3,4.301,62.301',
  ])('%s are laid together, and the same to the letter', async (bbox) => {
    const { page, features, bytes } = await askAnew(bbox);
    expect(edges(bytes)).toBeGreaterThanOrEqual(page.features.length);
    const otherwise = await askAnew(bbox, { municipalityNumber });
    expect(features).toBe(otherwise.features);
    if (page.features.length > 2) expect(edges(otherwise.bytes)).toBeLessThan(page.features.length);
  });

  it('bear the name that their plan has now', async () => {
    const rename = (name: string) =>
      database.withRole('operations', {}, (transaction) =>
        transaction.execute(sql`update plan set name = ${name} where id = ${plan.id}`),
      );
    await rename('Nytt namn på planen');
    const { page } = await askAnew(whole);
    expect(new Set(page.features.map(({ properties }) => properties.planName))).toEqual(
      new Set(['Nytt namn på planen']),
    );
  });
});
