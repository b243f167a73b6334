import { describe, expect, test } from 'vitest';
import { interpretPlanObject } from '../../../domain/plan-objects/interpret-plan-object.ts';
import { exactArea } from '../../../server/plans/geometry/exact-area.ts';
import { readGeopackage } from '../../../server/plans/readers/geopackage/read-geopackage.ts';
import { hasSharedData, readSharedData, sharedDataPath } from '../../shared-data.ts';
import { readOraclePolygons } from './geopackage-oracle.ts';
import { circleWkb, geopackageSample, polygonWkb } from './geopackage-sample.ts';

const ring = [
  [580_000, 6_570_000],
  [580_100, 6_570_000],
  [580_100, 6_570_100],
  [580_000, 6_570_100],
  [580_000, 6_570_000],
] as const;

function codes(bytes: Buffer): readonly string[] {
  return readGeopackage(bytes).findings.map(({ code }) => code);
}

describe('a GeoPackage', () => {
  test('is read under the names of the specification, however its tables spell them', () => {
    const values = {
      ...{ AREALFORMAL: 1111, Feltnavn: 'BFS1', eierform: 3, utnyttingstype: '16', utnyttingstall: 25 },
      ...{ 'arealplanid.planidentifikasjon': '202401', 'arealplanid.kommunenummer': '3905', annet: 'ja' },
    };
    const bytes = geopackageSample('rp_arealformal_omrade', [{ wkb: polygonWkb(ring), values }]);
    const file = readGeopackage(bytes);
    expect(file).toMatchObject({
      srid: 25832,
      plans: [{ municipalityNumber: '3905', planId: '202401' }],
      findings: [],
    });
    const [object] = file.objects;
    if (!object?.geometry) throw new Error('no object');
    expect(object.objectType).toBe('RpArealformålOmråde');
    expect(exactArea(object.geometry)).toBe(10_000);
    expect(interpretPlanObject(object)).toMatchObject({
      code: '1111',
      name: 'BFS1',
      utilisation: [{ type: '16', number: 25 }],
    });
    expect(object.attributes).toContainEqual({ name: 'annet', value: 'ja' });
  });

  test('keeps its arcs', () => {
    const circle = [
      [580_000, 6_570_000],
      [580_100, 6_570_100],
      [580_200, 6_570_000],
      [580_100, 6_569_900],
      [580_000, 6_570_000],
    ] as const;
    const [object] = readGeopackage(
      geopackageSample('RpOmråde', [{ wkb: circleWkb(circle), values: { a: 1 } }]),
    ).objects;
    if (!object?.geometry) throw new Error('no object');
    expect(exactArea(object.geometry)).toBeCloseTo(Math.PI * 10_000, 4);
  });

  test('with a geometry that cannot be read is refused with the row', () => {
    const broken = `0103000000${'ff'.repeat(8)}`;
    const file = readGeopackage(geopackageSample('plan', [{ wkb: broken, values: { a: 1 } }]));
    expect(file.findings).toMatchObject([{ severity: 'error', code: 'bad-coordinates', object: 'plan.1' }]);
  });

  test('without a coordinate system, cut short, empty, or another database is refused', () => {
    const rows = [{ wkb: polygonWkb(ring), values: { a: 1 } }];
    const whole = geopackageSample('plan', rows);
    expect(codes(geopackageSample('plan', rows, 'NONE'))).toEqual(['unknown-coordinate-system']);
    expect(codes(whole.subarray(0, 5000))).toEqual(['geopackage-broken']);
    expect(codes(Buffer.from('SQLite format 3\u0000'))).toEqual(['geopackage-broken']);
    expect(codes(geopackageSample('plan', []))).toEqual(['no-features']);
  });

  test.skipIf(!hasSharedData)('Evjetun has the areas that its own program measures', () => {
    const path = 'plans-no/evjetun-leirsted-4219-202202/oracle-gdal-evjetun.gpkg';
    const { objects, plans } = readGeopackage(readSharedData(path));
    expect(plans).toMatchObject([{ municipalityNumber: '4219', planId: '202202', planType: '35' }]);
    const surfaces = objects.filter(({ geometry }) => geometry?.type === 'surface');
    const oracle = readOraclePolygons(sharedDataPath(path));
    expect(surfaces.map(({ objectType }) => objectType)).toEqual(oracle.map(({ objectType }) => objectType));
    for (const [index, { geometry }] of surfaces.entries()) {
      expect(geometry && exactArea(geometry)).toBeCloseTo(oracle[index]?.area ?? 0, 6);
    }
  });
});
