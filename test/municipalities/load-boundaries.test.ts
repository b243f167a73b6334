import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { loadBoundaries } from '../../server/municipalities/load-boundaries.ts';
import { readBoundaryFile } from '../../server/municipalities/read-boundary-file.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { hasSharedData, readSharedData } from '../shared-data.ts';

const database = openTestDatabase();
afterAll(() => database.close());

type Ring = readonly (readonly [number, number])[];

function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function fileOf(features: readonly { properties: Record<string, unknown>; ring: Ring }[]) {
  const file = readBoundaryFile(
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(({ properties, ring }) => ({
        type: 'Feature',
        properties,
        geometry: { type: 'Polygon', coordinates: [ring] },
      })),
    }),
  );
  if (!file) throw new Error('the file was not understood');
  return file;
}

async function boundaryOf(number: string) {
  const [row] = await database.withRole('public', {}, (transaction) =>
    transaction.execute<{ name: string; source: string; area: number; parts: number; valid: boolean }>(sql`
      select name, boundary_source as source, st_area(geom) as area, st_numgeometries(geom) as parts,
        st_isvalid(geom) as valid
      from public_municipality where number = ${number}
    `),
  );
  return row;
}

describe('a boundary file', () => {
  it('is read under the property names that files in use have', () => {
    const named = [
      { kommunenummer: '0301', kommunenavn: 'Oslo' },
      { KOMM: 301, navn: 'Oslo' },
      { id: '0301', name: 'Oslo' },
      { kommunenummer: '0301', navn: [{ navn: 'Oslo', sprak: 'nor' }] },
    ];
    for (const properties of named) {
      const { boundaries } = fileOf([{ properties, ring: box(10, 59, 11, 60) }]);
      expect(boundaries).toMatchObject([{ number: '0301', name: 'Oslo' }]);
    }
  });

  it('gathers the parts of one municipality and leaves out what names none', () => {
    const file = fileOf([
      { properties: { kommunenummer: '3905', kommunenavn: 'Tønsberg' }, ring: box(10, 59, 11, 60) },
      { properties: { kommunenummer: '3905', kommunenavn: 'Tønsberg' }, ring: box(12, 59, 13, 60) },
      { properties: { kommunenavn: 'Uten nummer' }, ring: box(14, 59, 15, 60) },
    ]);
    expect(file.boundaries.map(({ number, parts }) => [number, parts.length])).toEqual([['3905', 2]]);
    expect(file.leftOut).toBe(1);
  });

  it('is not just any JSON', () => {
    expect(readBoundaryFile('{"type":"Feature"}')).toBeNull();
    expect(readBoundaryFile('<xml/>')).toBeNull();
  });
});

describe('loading boundaries', () => {
  it('makes a municipality that is missing and replaces the boundary of one that is there', async () => {
    const known = await buildMunicipality(database, { box: [1, 1, 2, 2] });
    const missing = String(Number(known.number) < 5750 ? 5601 : 5602);
    const file = fileOf([
      { properties: { kommunenummer: known.number, navn: 'Et annet navn' }, ring: box(10, 59, 11, 60) },
      { properties: { kommunenummer: missing, navn: 'Nyby' }, ring: box(11, 59, 12, 60) },
      { properties: { kommunenummer: missing, navn: 'Nyby' }, ring: box(13, 59, 14, 60) },
    ]);
    const report = await loadBoundaries(database, file, { source: 'prøve.geojson' });
    expect(report.skipped).toEqual([]);
    expect(report.loaded).toContainEqual({
      number: known.number,
      name: known.name,
      created: false,
      mended: false,
    });
    expect(report.loaded).toContainEqual({ number: missing, name: 'Nyby', created: true, mended: false });
    expect(await boundaryOf(known.number)).toMatchObject({
      name: known.name,
      source: 'prøve.geojson',
      area: 1,
    });
    expect(await boundaryOf(missing)).toMatchObject({ name: 'Nyby', parts: 2, area: 2 });
  });

  it('mends an outline that touches itself and says so', async () => {
    const { number } = await buildMunicipality(database);
    const touching: Ring = [
      [10, 59],
      [11, 59],
      [11, 60],
      [10.5, 60],
      [10.6, 59.5],
      [10.4, 59.5],
      [10.5, 60],
      [10, 60],
      [10, 59],
    ];
    const file = fileOf([{ properties: { kommunenummer: number }, ring: touching }]);
    const { loaded } = await loadBoundaries(database, file, { source: 'prøve' });
    expect(loaded).toMatchObject([{ number, mended: true }]);
    expect(await boundaryOf(number)).toMatchObject({ valid: true });
  });

  it('takes only the numbers that are asked for, and tells of one that is not there', async () => {
    const [one, other] = [await buildMunicipality(database), await buildMunicipality(database)];
    const file = fileOf(
      [one, other].map(({ number }) => ({
        properties: { kommunenummer: number },
        ring: box(10, 59, 11, 60),
      })),
    );
    const report = await loadBoundaries(database, file, { source: 'prøve', only: [one.number, '9998'] });
    expect(report.loaded.map(({ number }) => number)).toEqual([one.number]);
    expect(report.skipped.map(({ number }) => number)).toEqual(['9998']);
    expect(await boundaryOf(other.number)).toMatchObject({ area: null });
  });

  it('passes over numbers of the past, whose areas are not those of today', async () => {
    const file = fileOf([
      { properties: { kommunenummer: '0704', navn: 'Tønsberg' }, ring: box(10, 59, 11, 60) },
    ]);
    const report = await loadBoundaries(database, file, { source: 'prøve' });
    expect(report.loaded).toEqual([]);
    expect(report.skipped).toEqual([{ number: '0704', reason: 'er et tidligere nummer; i dag 3905' }]);
  });
});

describe.skipIf(!hasSharedData)('real boundary files (skipped: no shared data, when there is none)', () => {
  it.each([
    ['basemap/n1000/kommune.geojson', 357, 'Tønsberg'],
    ['boundaries/kommuner-2024-M.geojson', 357, 'Tønsberg'],
    ['boundaries/vestfold-kommuner-2024.geojson', 6, 'Tønsberg'],
  ])('%s names %i municipalities', (path, count, name) => {
    const file = readBoundaryFile(readSharedData(path).toString());
    expect(file?.boundaries).toHaveLength(count);
    expect(file?.boundaries.find(({ number }) => number === '3905')?.name).toBe(name);
    expect(file?.leftOut).toBe(0);
  });
});
