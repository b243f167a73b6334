import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHearing } from '../builders/build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { type Box, buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { buildTenant } from '../tenancy/build-tenant.ts';
import { type ReadFeature, readFeatures } from './read-tile.ts';

const database = openTestDatabase();
let test: TestServer;
let url: string;
beforeAll(async () => {
  test = await openTestServer(database);
  url = await test.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers });

/** The tile over a place. */
function tileAt(longitude: number, latitude: number, z: number): string {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const x = ((longitude + 180) / 360) * 2 ** z;
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z;
  return `${z}/${Math.floor(x)}/${Math.floor(y)}`;
}

async function featuresAt(layer: string, tile: string, headers = {}): Promise<readonly ReadFeature[]> {
  const answer = await ask(`/tiles/${layer}/${tile}.mvt`, headers);
  expect([200, 204]).toContain(answer.status);
  return readFeatures(new Uint8Array(await answer.arrayBuffer()), layer);
}

/** Some ground that no other test has plans on. */
let taken = 0;
function freeGround(): Box {
  const west = 14 + 0.05 * taken++ + Math.random() * 0.01;
  return [west, 66, west + 0.004, 66.002];
}

async function buildGround() {
  const box = freeGround();
  const municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality);
  const version = await buildPlanVersion(database, plan, { box });
  const tile = (z: number) => tileAt(box[0] + 0.002, 66.001, z);
  return { box, municipality, plan, version, tile };
}

const share = (municipality: BuiltMunicipality, layer: string, audience: string) =>
  database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into layer_sharing (municipality_id, layer, audience) values (${municipality.id}, ${layer}, ${audience})
      on conflict (municipality_id, layer) do update set audience = excluded.audience
    `),
  );

describe('tiles of plan objects', () => {
  it('have each object of the newest version, with what the map and a stranger need, and no more', async () => {
    const { plan, tile, version } = await buildGround();
    const found = await featuresAt('plan-objects', tile(15));
    expect(found.map(({ type, properties: { id, name } }) => [type, id, name]).toSorted()).toEqual(
      version.objectIds.map((id, index) => ['area', id, `BBB${index + 1}`]).toSorted(),
    );
    expect(found[0]?.properties).toMatchObject({
      plan: plan.id,
      planIdentifier: plan.identifier,
      planVersion: version.id,
      kind: 'landUse',
      code: '1113',
      objectType: 'RpArealformålOmråde',
    });
  });

  it('follow a new version within two seconds, and show the old no more', async () => {
    const { plan, tile, box } = await buildGround();
    await featuresAt('plan-objects', tile(14));
    const next = await buildPlanVersion(database, plan, { number: 2, box, objects: 3 });
    const versions = async () =>
      (await featuresAt('plan-objects', tile(14))).map(({ properties }) => properties.planVersion);
    await expect.poll(versions, { timeout: 2_000 }).toEqual([next.id, next.id, next.id]);
  });

  it('have alternatives that are in hearing together beside each other', async () => {
    const { plan, tile, box, version } = await buildGround();
    const next = await buildPlanVersion(database, plan, { number: 2, box });
    await buildHearing(database, plan, { planVersionIds: [version.id, next.id], box });
    await expect
      .poll(async () => {
        const found = await featuresAt('plan-objects', tile(15));
        return new Set(found.map(({ properties }) => properties.planVersion)).size;
      })
      .toBe(2);
  });

  it('show a version at every zoom from when it is published, and not before', async () => {
    const box = freeGround();
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality);
    const version = await buildPlanVersion(database, plan, { box, published: false });
    const counts = () =>
      Promise.all(
        [10, 12, 13, 14, 15].map(async (z) => {
          const found = await featuresAt('plan-objects', tileAt(box[0] + 0.002, 66.001, z));
          return found.filter(({ properties }) => properties.plan === plan.id).length;
        }),
      );
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`update plan_version set published_at = app.clock() where id = ${version.id}`),
    );
    await expect.poll(counts, { timeout: 4_000 }).toEqual([1, 1, 2, 2, 2]);
  });

  it('gather purposes in the middle zooms, plans’ areas further out and counts at the far end', async () => {
    const municipality = await buildMunicipality(database, { box: [20, 68, 20.2, 68.2] });
    const plan = await buildPlan(database, municipality);
    await buildPlanVersion(database, plan, { box: [20.08, 68.08, 20.12, 68.12] });
    await expect
      .poll(async () => (await featuresAt('plan-objects', tileAt(20.1, 68.1, 12))).length, { timeout: 3_000 })
      .toBe(1);
    const kinds = async (z: number) =>
      (await featuresAt('plan-objects', tileAt(20.1, 68.1, z))).map(({ properties }) => properties.kind);
    expect(await kinds(11)).toEqual(['landUse']);
    expect(await kinds(9)).toEqual(['planArea']);
    const far = await featuresAt('plan-objects', tileAt(20.1, 68.1, 6));
    expect(far.find(({ properties }) => properties.municipality === municipality.number)).toMatchObject({
      type: 'point',
      properties: { count: 1 },
    });
  });
});

describe('tiles of comments', () => {
  it('have neither names nor texts, and lose a withdrawn comment within two seconds', async () => {
    const tenant = await buildTenant(database);
    const tile = tileAt(10.41, 59.265, 16);
    const shown = async () =>
      (await featuresAt('comments', tile)).filter(({ properties }) => properties.id === tenant.commentId);
    const setState = (state: string) =>
      database.withRole('planner', { municipalityId: tenant.municipality.id }, (transaction) =>
        transaction.execute(
          sql`update comment_handling set web_state = ${state} where comment_id = ${tenant.commentId}`,
        ),
      );
    expect(await shown()).toEqual([]);
    await setState('shown');
    await expect.poll(shown, { timeout: 2_000 }).toHaveLength(1);
    const [feature] = await shown();
    expect(Object.keys(feature?.properties ?? {}).toSorted()).toEqual(
      ['count', 'hearing', 'id', 'label', 'number', 'position'].toSorted(),
    );
    await setState('waiting');
    await expect.poll(shown, { timeout: 2_000 }).toEqual([]);
  });
});

describe('hearings, outlines and municipalities', () => {
  it('have their areas with state and names', async () => {
    const { plan, tile, box, municipality } = await buildGround();
    const hearing = await buildHearing(database, plan, { box });
    await expect
      .poll(async () => (await featuresAt('hearings', tile(13)))[0]?.properties, { timeout: 2_000 })
      .toMatchObject({ id: hearing.id, code: hearing.code, state: 'open', plan: plan.id });
    expect((await featuresAt('plan-outlines', tile(13)))[0]).toMatchObject({
      type: 'area',
      properties: { plan: plan.id, municipality: municipality.number },
    });
    const loaded = await buildMunicipality(database, { box: [24, 69, 24.5, 69.5] });
    const numbers = async () =>
      (await featuresAt('municipalities', tileAt(24.2, 69.2, 9))).map(({ properties }) => properties.number);
    await expect.poll(numbers, { timeout: 2_000 }).toContain(loaded.number);
  });
});

describe('a tile', () => {
  it('has a strong validator, is not sent again, and comes unpacked to who cannot unpack', async () => {
    const { tile } = await buildGround();
    const path = `/tiles/plan-objects/${tile(14)}.mvt`;
    const first = await ask(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
    expect(first.headers.get('cache-control')).toContain('stale-while-revalidate');
    const again = await ask(path, { 'if-none-match': `W/"x", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const packed = await test.server.inject({ url: path, headers: { 'accept-encoding': 'gzip' } });
    const plain = await test.server.inject({ url: path, headers: { 'accept-encoding': 'identity' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(packed.rawPayload)).toEqual(plain.rawPayload);
  });

  it('may be kept for good at an address with its version, and only there', async () => {
    const { tile } = await buildGround();
    const addressed = async () => {
      const described = await (await ask('/tiles/plan-objects.json')).json();
      return new URL(described.tiles[0].replace('{z}/{x}/{y}', tile(14)));
    };
    const kept = async (address: string) => (await ask(address)).headers.get('cache-control');
    // Another test may publish between the two, and then it is told of the newer one.
    const versioned = async () => {
      const { pathname, search } = await addressed();
      return kept(pathname + search);
    };
    await expect.poll(versioned).toContain('immutable');
    expect(await kept(`${(await addressed()).pathname}?v=gammel`)).not.toContain('immutable');
  });

  it('without anything in it is 204', async () => {
    const answer = await ask('/tiles/plan-objects/14/0/0.mvt');
    expect([answer.status, await answer.text()]).toEqual([204, '']);
  });

  it.each([
    ['/tiles/plan-objects/14/16384/0.mvt', 400],
    ['/tiles/plan-objects/17/0/0.mvt', 400],
    ['/tiles/plan-objects/a/0/0.mvt', 400],
    ['/tiles/plan-objects/14/0/0.mvt?x=1', 400],
    ['/tiles/veier/14/0/0.mvt', 404],
    ['/tiles/veier.json', 404],
    ['/tiles/plan-objects/14/0/0.png', 404],
  ])('at %s is refused with %i and a reason', async (path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('a tile that is kept', () => {
  it('is answered past the framework as the framework answers it', async () => {
    const { tile } = await buildGround();
    const path = `/tiles/plan-objects/${tile(14)}.mvt`;
    const made = await test.server.inject({ url: path, headers: { 'accept-encoding': 'gzip' } });
    const kept = await ask(path, { 'accept-encoding': 'gzip' });
    const told = ['etag', 'cache-control', 'content-type', 'vary', 'access-control-allow-origin'];
    expect(told.map((name) => kept.headers.get(name))).toEqual(told.map((name) => made.headers[name]));
    expect(Buffer.from(await kept.arrayBuffer())).toEqual(gunzipSync(made.rawPayload));
    const again = await ask(path, { 'if-none-match': String(made.headers.etag) });
    expect(again.status).toBe(304);
  });
});

describe('what a municipality shares with fewer', () => {
  it('is in its own tiles and in nobody else’s, in whatever order they are asked for', async () => {
    const tenant = await buildTenant(database);
    const box = freeGround();
    const plan = await buildPlan(database, tenant.municipality);
    await buildPlanVersion(database, plan, { box });
    await share(tenant.municipality, 'planObjects', 'none');
    const tile = tileAt(box[0] + 0.002, 66.001, 15);
    const cookie = await test.cookieOf(tenant.staff);
    const count = async (headers = {}) => (await featuresAt('plan-objects', tile, headers)).length;
    await expect.poll(() => count({ cookie }), { timeout: 2_000 }).toBe(2);
    expect(await count()).toBe(0);
    expect(await count({ cookie })).toBe(2);
    const own = await ask(`/tiles/plan-objects/${tile}.mvt`, { cookie });
    expect(own.headers.get('cache-control')).toContain('private');
    expect(own.headers.get('vary')).toContain('cookie');
    await share(tenant.municipality, 'planObjects', 'public');
    await expect.poll(() => count(), { timeout: 2_000 }).toBe(2);
    await share(tenant.municipality, 'planObjects', 'none');
    await expect.poll(() => count(), { timeout: 2_000 }).toBe(0);
  });
});

describe('TileJSON', () => {
  it('says what there is, where, and under which licence', async () => {
    const described = await (await ask('/tiles/comments.json')).json();
    expect(described).toMatchObject({ tilejson: '3.0.0', scheme: 'xyz', minzoom: 0, maxzoom: 16 });
    expect(described.attribution).toContain('NLOD');
    expect(described.vector_layers[0].id).toBe('comments');
    const { layers } = await (await ask('/tiles')).json();
    expect(layers.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['plan-objects', 'plan-outlines', 'hearings', 'municipalities', 'comments']),
    );
  });
});
