import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LayerAudience, SharedLayer } from '../../domain/neighbours/layer-sharing.ts';
import type { Session } from '../../server/accounts/session.ts';
import { createGeodataKey } from '../../server/neighbours/geodata-keys.service.ts';
import {
  readNeighbourSettings,
  setNeighbourDistance,
  shareLayer,
} from '../../server/neighbours/sharing.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildAdministrator } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { readFeatures } from '../tiles/read-tile.ts';

const database = openTestDatabase();
const box = [21.02, 64.02, 21.021, 64.021] as const;
let served: TestServer;
let owner: Session;
let neighbour: Session;
let versionId: string;
const keys: Record<'everyone' | 'neighbour' | 'stranger' | 'itself', string | null> = {
  everyone: null,
  neighbour: null,
  stranger: null,
  itself: null,
};

beforeAll(async () => {
  served = await openTestServer(database);
  const municipality = await buildMunicipality(database, { box: [21, 64, 21.1, 64.1] });
  owner = await buildAdministrator(database, municipality);
  neighbour = await buildAdministrator(database, await buildMunicipality(database));
  const stranger = await buildAdministrator(database, await buildMunicipality(database));
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      with made as (insert into region (slug, name) values (${`r-${municipality.id}`}, 'Regionen') returning id)
      insert into region_municipality (region_id, municipality_id)
      select id, municipality_id from made,
        (values (${owner.municipalityId}::uuid), (${neighbour.municipalityId}::uuid)) as of_region (municipality_id)
    `),
  );
  const plan = await buildPlan(database, municipality);
  versionId = (await buildPlanVersion(database, plan, { box })).id;
  await buildHearing(database, plan, { planVersionIds: [versionId], box });
  for (const [name, staff] of Object.entries({ neighbour, stranger, itself: owner })) {
    keys[name as keyof typeof keys] = (await createGeodataKey(database, staff, name)).key;
  }
});
afterAll(async () => {
  await served[Symbol.asyncDispose]();
  await database.close();
});

function ask(url: string, key: string | null) {
  return served.server.inject({ url, headers: key ? { authorization: `Bearer ${key}` } : {} });
}

function tileOf(layer: string): string {
  const zoom = 15;
  const [west, south] = box;
  const latitude = (south * Math.PI) / 180;
  const x = Math.floor(((west + 0.0005 + 180) / 360) * 2 ** zoom);
  const y = Math.floor(((1 - Math.asinh(Math.tan(latitude + 0.00001)) / Math.PI) / 2) * 2 ** zoom);
  return `/tiles/${layer}/${zoom}/${x}/${y}.mvt`;
}

/** Who meets anything of the owner's in a layer's tiles. */
async function readersOf(layer: string) {
  const met: Record<string, boolean> = {};
  for (const [name, key] of Object.entries(keys)) {
    const answer = await ask(tileOf(layer), key);
    met[name] = answer.statusCode === 200 && readFeatures(answer.rawPayload, layer).length > 0;
  }
  return met;
}

const everyone = { everyone: true, neighbour: true, stranger: true, itself: true };
const theRegion = { everyone: false, neighbour: true, stranger: false, itself: true };
const itself = { everyone: false, neighbour: false, stranger: false, itself: true };

test.each([
  ['plans', 'plan-outlines'],
  ['planObjects', 'plan-objects'],
  ['hearings', 'hearings'],
] as const)('tiles of the layer %s reach those it is shared with, by their keys', async (layer, tiles) => {
  const expectReaders = async (audience: LayerAudience, readers: typeof everyone) => {
    await shareLayer(database, owner, { layer: layer satisfies SharedLayer, audience });
    await expect.poll(() => readersOf(tiles), { timeout: 8_000 }).toEqual(readers);
  };
  await expectReaders('public', everyone);
  await expectReaders('region', theRegion);
  await expectReaders('none', itself);
  await expectReaders('public', everyone);
});

test('what is withheld as open data still stands on the municipality’s own pages', async () => {
  for (const layer of ['plans', 'planObjects', 'hearings', 'comments'] as const) {
    await shareLayer(database, owner, { layer, audience: 'none' });
  }
  const drawn = await ask(`/geodata/plan-versions/${versionId}.geojson`, null);
  expect(drawn.json().features.length).toBeGreaterThan(0);
  const page = await ask(`/kommune/${owner.municipalityNumber}`, null);
  expect(page.statusCode).toBe(200);
});

test('the settings say what holds until someone decides, and each decision is logged once', async () => {
  expect(await readNeighbourSettings(database, neighbour)).toMatchObject({
    distanceMetres: 500,
    sharing: { plans: 'public', planObjects: 'public', hearings: 'public', comments: 'public' },
    regions: [{ name: 'Regionen', municipalities: [owner.municipalityName] }],
  });
  await shareLayer(database, neighbour, { layer: 'comments', audience: 'region' });
  await shareLayer(database, neighbour, { layer: 'comments', audience: 'region' });
  await setNeighbourDistance(database, neighbour, null);
  expect(await readNeighbourSettings(database, neighbour)).toMatchObject({
    distanceMetres: null,
    sharing: { comments: 'region' },
  });
  const acts = await database.withRole(
    'planner',
    { municipalityId: neighbour.municipalityId },
    (transaction) =>
      transaction.execute(sql`
        select act, details from audit_event where act like 'municipality.%' order by id
      `),
  );
  expect(acts).toEqual([
    {
      act: 'municipality.layerSharing',
      details: { layer: 'comments', audience: 'region', before: 'public' },
    },
    { act: 'municipality.neighbourDistance', details: { distanceMetres: null } },
  ]);
});
