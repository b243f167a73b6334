import { gunzipSync } from 'node:zlib';
import { area, coordAll, multiPolygon, polygon } from '@turf/turf';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { importTestPlan } from '../builders/import-test-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

type Feature = { geometry: { type: string; coordinates: unknown }; properties: Record<string, unknown> };

async function ask(url: string, headers: Record<string, string> = {}) {
  return test.server.inject({ url, headers });
}

async function featuresOf(url: string): Promise<readonly Feature[]> {
  return (await ask(url)).json().features;
}

const multiPolygonSchema = z.object({
  coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
});

/** A plan whose area has that border, on the web; its id. */
async function buildPlanAround(border: readonly [number, number][]): Promise<string> {
  const plan = await buildPlan(database, await buildMunicipality(database));
  const geometry = JSON.stringify({ type: 'MultiPolygon', coordinates: [[border]] });
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into plan_version (
        municipality_id, plan_id, number, source_sha256, format, srid, report, area, created_by, published_at
      )
      values (
        ${plan.municipalityId}, ${plan.id}, 1, sha256(${plan.id}::bytea), 'geojson', 4326, '{}',
        st_setsrid(st_geomfromgeojson(${geometry}), 4258), 'test', now()
      )
    `),
  );
  return plan.id;
}

/** What the contract names; an object has those of them that it has a value for. */
const properties = [
  ...['id', 'number', 'objectType', 'kind', 'code', 'name', 'ownership', 'level', 'areaSquareMetres'],
  ...[
    'labelText',
    'labelType',
    'rotation',
    'heightValue',
    'heightType',
    'status',
    'heightMetres',
    'utilisation',
  ],
];

describe('the map of a plan version', () => {
  it('is GeoJSON in degrees with the agreed properties and no others', async () => {
    const { planVersionId } = await importTestPlan(database, await buildMunicipality(database));
    const response = await ask(`/geodata/plan-versions/${planVersionId}.geojson`);
    expect(response.headers['content-type']).toContain('application/geo+json');
    const { type, features } = response.json();
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(8);
    for (const feature of features) {
      expect(Object.keys(feature.properties).filter((name) => !properties.includes(name))).toEqual([]);
      const [lon, lat] = feature.geometry.coordinates.flat(Infinity);
      expect([Math.floor(lon), Math.floor(lat)]).toEqual([10, 59]);
    }
    const area = features.find((feature: Feature) => feature.properties.name === 'BBB1');
    expect(area.properties).toMatchObject({
      kind: 'landUse',
      code: '1113',
      level: 2,
      areaSquareMetres: 2500,
    });
  });

  it('may be kept for good, comes packed where the asker takes that, and is not sent again', async () => {
    const { planVersionId } = await importTestPlan(database, await buildMunicipality(database));
    const url = `/geodata/plan-versions/${planVersionId}.geojson`;
    const plain = await ask(url);
    expect(plain.headers['cache-control']).toContain('immutable');
    const packed = await ask(url, { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload)).toEqual(plain.rawPayload);
    const again = await ask(url, { 'if-none-match': String(plain.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('is not there before the version is out', async () => {
    const municipality = await buildMunicipality(database);
    const { planVersionId } = await importTestPlan(database, municipality, { published: false });
    expect((await ask(`/geodata/plan-versions/${planVersionId}.geojson`)).statusCode).toBe(404);
    expect((await ask('/geodata/plan-versions/hva-som-helst.geojson')).statusCode).toBe(404);
  });
});

describe('the outlines of the portal', () => {
  it('have the area of a public plan, its version’s or its hearing’s, and no others', async () => {
    const municipality = await buildMunicipality(database);
    const out = await importTestPlan(database, municipality, { identifier: 'UTE' });
    const draft = await importTestPlan(database, municipality, { identifier: 'KLADD', published: false });
    const heard = await buildPlan(database, municipality);
    await buildHearing(database, heard);
    const shown = (await featuresOf('/geodata/portal.geojson')).map(({ properties: { planId } }) => planId);
    expect(shown).toEqual(expect.arrayContaining([out.planId, heard.id]));
    expect(shown).not.toContain(draft.planId);
  });

  it('follow at once when a plan is named anew or a hearing’s area is drawn again', async () => {
    const plan = await buildPlan(database, await buildMunicipality(database), { name: 'Før' });
    await buildHearing(database, plan);
    const outline = async () =>
      (await featuresOf('/geodata/portal.geojson')).find(({ properties }) => properties.planId === plan.id);
    const before = await outline();
    expect(before?.properties.name).toBe('Før');
    await database.withRole('operations', {}, async (transaction) => {
      await transaction.execute(sql`update plan set name = 'Etter' where id = ${plan.id}`);
      await transaction.execute(sql`
        update hearing set area = st_multi(st_makeenvelope(10, 59, 10.01, 59.01, 4258)) where plan_id = ${plan.id}
      `);
    });
    const after = await outline();
    expect(after?.properties.name).toBe('Etter');
    expect(after?.geometry).not.toEqual(before?.geometry);
  });

  it('are drawn with few points, no further than some metres from the true border', async () => {
    const metre = 1 / 111_320;
    const at = (east: number, north: number): [number, number] => [
      10.5 + 2 * east * metre,
      59.5 + north * metre,
    ];
    // Measured along a shore: half a metre in and out, 3 000 times around a bay of 300 m.
    const shore = Array.from({ length: 3000 }, (_, index) => {
      const turn = (2 * Math.PI * (index % 2999)) / 2999;
      const radius = 300 + ((index % 2999) % 2) / 2;
      return at(radius * Math.cos(turn), radius * Math.sin(turn));
    });
    const corners = [at(0, 0), at(20, 0), at(20, 8), at(8, 8), at(8, 20), at(0, 20), at(0, 0)];
    const [bay, plot] = [await buildPlanAround(shore), await buildPlanAround(corners)];
    const drawn = await featuresOf('/geodata/portal.geojson');
    const outlineOf = (planId: string) => {
      const found = drawn.find(({ properties }) => properties.planId === planId)?.geometry;
      return multiPolygon(multiPolygonSchema.parse(found).coordinates);
    };
    expect(coordAll(outlineOf(bay)).length).toBeLessThan(150);
    expect(area(outlineOf(bay)) / area(polygon([shore]))).toBeCloseTo(1, 1);
    expect(coordAll(outlineOf(plot))).toHaveLength(corners.length);
  });
});

describe('the municipalities', () => {
  it('have an outline where one is loaded', async () => {
    const loaded = await buildMunicipality(database, { box: [10, 59, 11, 60] });
    const bare = await buildMunicipality(database);
    const numbers = (await featuresOf('/geodata/municipalities.geojson')).map(
      ({ properties }) => properties.number,
    );
    expect(numbers).toContain(loaded.number);
    expect(numbers).not.toContain(bare.number);
  });
});

describe('the area of a hearing', () => {
  it('is everyone’s once the hearing is put out', async () => {
    const plan = await buildPlan(database, await buildMunicipality(database));
    const hearing = await buildHearing(database, plan);
    const draft = await buildHearing(database, plan, { isDraft: true });
    expect(await featuresOf(`/geodata/hearings/${hearing.id}/area.geojson`)).toHaveLength(1);
    expect((await ask(`/geodata/hearings/${draft.id}/area.geojson`)).statusCode).toBe(404);
  });
});
