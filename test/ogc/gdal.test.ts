import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
import { freePort } from './free-port.ts';
import { type Ogc, openOgc } from './open-ogc.ts';

const { error, stdout: version } = spawnSync('ogrinfo', ['--version'], { encoding: 'utf8' });
const isThere = error === undefined && Number(/GDAL (\d+\.\d+)/.exec(version)?.[1] ?? 0) >= 3.5;
const reason = 'ogrinfo of GDAL 3.5 or later is not on this machine (Debian: apt-get install gdal-bin)';

const database = openTestDatabase();
let ogc: Ogc;
let folder = '';
let source = '';
let number = '';
const box = ['10.3', '59.2', '10.5', '59.3'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-gdal-'));
  const port = await freePort();
  ogc = await openOgc(database, { PORT: String(port) });
  await ogc.test.server.listen({ host: '127.0.0.1', port });
  source = `OAPIF:${ogc.test.config.publicUrl}/ogc`;
  const municipality = await buildMunicipality(database, { box: [10.3, 59.2, 10.5, 59.3] });
  number = municipality.number;
  const staff = await buildStaff(database, municipality);
  const plan = await buildPlan(database, municipality);
  const drawn = await buildPlanVersion(database, plan);
  const hearing = await buildHearing(database, plan, { planVersionIds: [drawn.id] });
  await submitComment(database, buildSubmission(hearing.id, { places: [pointAt(10.41, 59.265)] }));
  const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 5 });
  const commentId = items[0]?.id ?? '';
  await moderate(database, staff, { decision: 'show', commentId, expectedRevision: 1, nameHidden: false });
});
afterAll(async () => {
  await ogc[Symbol.asyncDispose]();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const run = async (program: string, ...parameters: string[]) =>
  (await promisify(execFile)(program, parameters, { timeout: 120_000 })).stdout;

/** What GDAL reads of a collection, written as GeoJSON in a system. */
async function read(collection: string, system: string) {
  const file = join(folder, `${collection}-${system.replace(':', '')}.geojson`);
  const column = collection === 'municipalities' ? 'number' : 'municipalityNumber';
  await run(
    'ogr2ogr',
    ...['-f', 'GeoJSON', '-t_srs', system, '-lco', 'RFC7946=NO', '-spat', ...box],
    ...['-where', `${column} = '${number}'`, file, source, collection],
  );
  return JSON.parse(await readFile(file, 'utf8')).features;
}

describe.skipIf(!isThere)(isThere ? 'GDAL' : `GDAL – skipped: ${reason}`, () => {
  it('finds every collection', async () => {
    const list = await run('ogrinfo', '-ro', source);
    for (const name of ['municipalities', 'plans', 'plan-objects', 'hearings', 'comments']) {
      expect(list).toMatch(new RegExp(`^\\d: ${name} `, 'm'));
    }
  });

  it.each([
    ['municipalities', 1, 'MultiPolygon'],
    ['plans', 1, 'MultiPolygon'],
    ['plan-objects', 2, 'Polygon'],
    ['hearings', 1, 'MultiPolygon'],
    ['comments', 1, 'Point'],
  ])('reads %s within a box and by a filter, in two coordinate systems', async (collection, count, type) => {
    const degrees = await read(collection, 'OGC:CRS84');
    const metres = await read(collection, 'EPSG:25832');
    for (const features of [degrees, metres]) {
      expect(features).toHaveLength(count);
      expect(features[0].geometry.type).toBe(type);
    }
    const [lon, lat] = degrees[0].geometry.coordinates.flat(9);
    const [east, north] = metres[0].geometry.coordinates.flat(9);
    expect(lon > 10 && lon < 11 && lat > 59 && lat < 60).toBe(true);
    expect(east > 500_000 && east < 700_000 && north > 6_500_000 && north < 6_700_000).toBe(true);
  });

  it('leafs through many pages', async () => {
    const file = join(folder, 'paged.geojson');
    await run(
      'ogr2ogr',
      '-f',
      'GeoJSON',
      '-oo',
      'PAGE_SIZE=1',
      '-where',
      `municipalityNumber = '${number}'`,
      file,
      source,
      'plan-objects',
    );
    const names = JSON.parse(await readFile(file, 'utf8')).features.map(
      ({ properties }: { properties: { name: string } }) => properties.name,
    );
    expect(names.toSorted()).toEqual(['BBB1', 'BBB2']);
  });
});
