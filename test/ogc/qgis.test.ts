import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { type FreshDatabase, openFreshDatabase } from '../database/open-fresh-database.ts';
import { addObjectsOfAllKinds } from './add-objects-of-all-kinds.ts';
import { freePort } from './free-port.ts';
import { type Ogc, openOgc } from './open-ogc.ts';

/** Debian's `qgis_process` is a script around this, and hands on what the program does not take. */
const program = 'qgis_process.bin';
const isThere = spawnSync('which', [program]).status === 0;
const reason = `${program} is not on this machine (Debian: apt-get install --no-install-recommends qgis)`;

/** Degrees; and the same rectangle in metres, zone 35. */
const box = [25.38, 70.24, 25.42, 70.26] as const;
const extent = '25.35,25.45,70.22,70.28 [EPSG:4326]';
/** Where the plan lies whose objects are of all kinds. */
const mixedExtent = '10.3,10.5,59.2,59.3 [EPSG:4326]';
const extentInMetres = '436500,442500,7790500,7799500 [EPSG:25835]';

/** Of its own: QGIS takes a layer's geometry from the collection's first ten things, which are others' data in a shared one. */
let fresh: FreshDatabase;
let ogc: Ogc;
let folder = '';
let number = '';

beforeAll(async () => {
  if (!isThere) return;
  folder = await mkdtemp(join(tmpdir(), 'allmenning-qgis-'));
  const port = await freePort();
  fresh = await openFreshDatabase(join(folder, 'database'));
  const { database } = fresh.engine;
  ogc = await openOgc(database, { PORT: String(port) });
  await ogc.test.server.listen({ host: '127.0.0.1', port });
  const municipality = await buildMunicipality(database, { box: [25.3, 70.2, 25.5, 70.3] });
  number = municipality.number;
  const plan = await buildPlan(database, municipality);
  const drawn = await buildPlanVersion(database, plan, { box });
  await buildHearing(database, plan, { planVersionIds: [drawn.id], box });
  const mixed = await buildPlanVersion(database, await buildPlan(database, municipality), {
    published: false,
  });
  await addObjectsOfAllKinds(database, mixed.id);
});
afterAll(async () => {
  await ogc?.[Symbol.asyncDispose]();
  await fresh?.end();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const run = async (algorithm: string, parameters: Readonly<Record<string, string>>) => {
  const given = Object.entries(parameters).map(([name, value]) => `--${name}=${value}`);
  const environment = { HOME: folder, XDG_RUNTIME_DIR: folder, QT_QPA_PLATFORM: 'offscreen' };
  await promisify(execFile)(program, ['run', algorithm, ...given], {
    env: { ...process.env, ...environment },
    timeout: 120_000,
  });
};
/** A collection as QGIS names what it reads. */
const layer = (collection: string) =>
  `oapif://url='${ogc.test.config.publicUrl}/ogc' typename='${collection}' pageSize='500'`;
/** How many things of the municipality a GeoPackage has, and of which geometry: what QGIS saves as by itself. */
const saved = (file: string, column: string) => {
  const contents = new DatabaseSync(file, { readOnly: true });
  try {
    const things = contents.prepare(`select count(*) as count from saved where ${column} = ?`).get(number);
    const type = contents.prepare('select geometry_type_name as type from gpkg_geometry_columns').get();
    return { ...things, ...type };
  } finally {
    contents.close();
  }
};

describe.skipIf(!isThere)(isThere ? 'QGIS' : `QGIS – skipped: ${reason}`, () => {
  it.each([
    ['municipalities', 1, 'MULTIPOLYGON'],
    ['plans', 1, 'MULTIPOLYGON'],
    ['hearings', 1, 'MULTIPOLYGON'],
    ['plan-object-areas', 2, 'POLYGON', mixedExtent],
    ['plan-object-lines', 1, 'LINESTRING', mixedExtent],
    ['plan-object-points', 2, 'POINT', mixedExtent],
  ])('reads %s within a box', async (collection, count, type, within = extent) => {
    const file = join(await mkdtemp(join(folder, 'of-')), 'saved.gpkg');
    await run('native:extractbyextent', {
      INPUT: layer(collection),
      EXTENT: within,
      OUTPUT: file,
    });
    const column = collection === 'municipalities' ? 'number' : 'municipalityNumber';
    expect(saved(file, column)).toEqual({ count, type });
  });

  it('reads areas within a box in metres, picks one by an expression and draws it in metres', async () => {
    const near = join(folder, 'near.gpkg');
    await run('native:extractbyextent', {
      INPUT: layer('plan-object-areas'),
      EXTENT: extentInMetres,
      OUTPUT: near,
    });
    const found = join(folder, 'found.gpkg');
    await run('native:extractbyexpression', {
      INPUT: near,
      EXPRESSION: `"municipalityNumber" = '${number}' and "name" = 'BBB2'`,
      OUTPUT: found,
    });
    const metres = join(folder, 'metres.gml');
    await run('native:reprojectlayer', { INPUT: found, TARGET_CRS: 'EPSG:25835', OUTPUT: metres });
    const text = await readFile(metres, 'utf8');
    expect(text.match(/<ogr:name>/g)).toHaveLength(1);
    const [, east, north] = /<gml:posList>([\d.]+) ([\d.]+)/.exec(text) ?? [];
    expect([Math.round(Number(east) / 1e4), Math.round(Number(north) / 1e4)]).toEqual([44, 779]);
  });
});
