import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import type { DeliveredGeometry, PlanFile, PlanFileObject } from '../../../domain/plan-file.ts';
import { curvesOfGeometry } from '../../../server/plans/geometry/curves-of-geometry.ts';
import { exactArea } from '../../../server/plans/geometry/exact-area.ts';
import { lineariseGeometry, type PlanarGeometry } from '../../../server/plans/geometry/linearise-geometry.ts';
import { readPlanBytes } from '../../../server/plans/readers/read-plan-bytes.ts';
import { hasSharedData, readSharedData, sharedDataPath } from '../../shared-data.ts';
import { type OraclePolygon, readOraclePolygons, ringArea } from './geopackage-oracle.ts';

const evjetun = 'plans-no/evjetun-leirsted-4219-202202';
const hestbrinken = 'plans-no/e6-hestbrinken-borkamo-1840-2016003';

describe.skipIf(!hasSharedData)('real SOSI plans (need the shared data beside the project)', () => {
  test('Evjetun Leirsted gives every object of every type', () => {
    const file = read(`${evjetun}/evjetun-leirsted.sos`);
    expect(file).toMatchObject({ srid: 25832, encoding: 'UTF-8', verticalDatum: 'NN2000' });
    expect(file.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(countTypes(file)).toEqual({
      RpArealformålOmråde: 23,
      RpBestemmelseGrense: 1,
      RpBestemmelseOmråde: 1,
      RpBåndleggingGrense: 1,
      RpBåndleggingSone: 1,
      RpFareGrense: 1,
      RpFareSone: 1,
      RpFormålGrense: 115,
      RpGrense: 1,
      RpJuridiskLinje: 16,
      RpJuridiskPunkt: 1,
      RpOmråde: 1,
      RpPåskrift: 28,
      RpSikringGrense: 1,
      RpSikringSone: 1,
      RpStøyGrense: 2,
      RpStøySone: 2,
    });
    expect(file.plans).toEqual([
      {
        municipalityNumber: '4219',
        planId: '202202',
        name: 'Detaljregulering Evjetun Leirsted',
        planType: '35',
        planStatus: '1',
      },
    ]);
  });

  test('Hestbrinken–Borkamo, in ISO 8859-1 and CRLF, gives every object of every type', () => {
    const file = read(`${hestbrinken}/regplan.sos`);
    expect(file).toMatchObject({ srid: 5115, encoding: 'ISO8859-1', verticalDatum: 'NN54', findings: [] });
    expect(countTypes(file)).toMatchObject({
      RpArealformålOmråde: 49,
      RpBestemmelseOmråde: 22,
      RpFormålGrense: 141,
      RpJuridiskPunkt: 31,
      RpOmråde: 1,
    });
    expect(file.objects).toHaveLength(297);
  });

  test('Hestbrinken–Borkamo lies in Saltdal', () => {
    const ntm15 =
      '+proj=tmerc +lat_0=58 +lon_0=15.5 +k=1 +x_0=100000 +y_0=1000000 +ellps=GRS80 +units=m +no_defs';
    const file = read(`${hestbrinken}/regplan.sos`);
    const outline = planar(shapeOf(file.objects.find(({ objectType }) => objectType === 'RpOmråde')));
    for (const ring of ringsOf(outline).flat()) {
      for (const position of ring) {
        const [longitude = 0, latitude = 0] = proj4(ntm15, 'WGS84', position);
        expect(longitude).toBeGreaterThan(15.31);
        expect(longitude).toBeLessThan(15.42);
        expect(latitude).toBeGreaterThan(66.8);
        expect(latitude).toBeLessThan(66.85);
      }
    }
  });

  test.each([
    ['Evjetun Leirsted', `${evjetun}/evjetun-leirsted.sos`, `${evjetun}/oracle-gdal-evjetun.gpkg`, 30],
    ['Hestbrinken–Borkamo', `${hestbrinken}/regplan.sos`, `${hestbrinken}/oracle-gdal-hestbrinken.gpkg`, 78],
  ])('areas of %s agree with another reader', (_name, path, oraclePath, count) => {
    const surfaces = read(path).objects.filter(({ geometry }) => geometry?.type === 'surface');
    const oracle = readOraclePolygons(sharedDataPath(oraclePath));
    expect(surfaces).toHaveLength(count);
    expect(oracle).toHaveLength(count);
    for (const [index, object] of surfaces.entries()) compareWithOracle(object, oracle[index]);
  });

  test('chords of a millimetre keep every area to a thousandth of a per cent', () => {
    const surfaces = read(`${evjetun}/evjetun-leirsted.sos`).objects.filter(
      ({ geometry }) => geometry?.type === 'surface',
    );
    for (const object of surfaces) {
      const geometry = shapeOf(object);
      expect(relativeDifference(planarArea(planar(geometry, 0.001)), exactArea(geometry))).toBeLessThan(1e-5);
    }
  });

  test('the damaged Evjetun is refused, naming the area and the missing boundary', () => {
    const { findings } = read(`${evjetun}/evjetun-leirsted-DAMAGED-dangling-ref.sos`);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'missing-curve', object: 'FLATE 166' });
    expect(errors[0]?.message).toMatch(/FLATE 166.*KURVE 118/);
  });

  test.each([
    ['buep.sos', 'UTF-8', 25833, 2],
    ['buer.sos', 'UTF-8', 25832, 21],
    ['etorg1.sos', 'ISO8859-1', 0, 1],
    ['flate_oy.sos', 'UTF-8', 25835, 11],
    ['flatetest.sos', 'UTF-8', 25835, 5],
    ['flatetest2.sos', 'UTF-8', 25835, 6],
    ['issue5.SOS', 'ANSI', 25833, 2],
    ['naturvernomraade.sos', 'UTF-8', 25835, 127],
    ['non-linear.sos', 'UTF-8', 25835, 10],
    ['testfile1.sos', 'UTF-8', 0, 5],
    ['valgkretser_ISO8859-10.SOS', 'ISO8859-10', 25833, 25],
    ['valgkretseransi.SOS', 'ANSI', 25832, 106],
    ['valgkretserdos8.SOS', 'DOSN8', 25832, 2],
  ])('%s is read as %s in EPSG:%i', (name, encoding, srid, objects) => {
    const file = read(`plans-no/sosi-other/${name}`);
    expect(file).toMatchObject({ encoding, srid });
    expect(file.objects).toHaveLength(objects);
    expect(
      file.objects.every(({ attributes }) =>
        attributes.every(({ name: key }) => /^[A-ZÆØÅ0-9_.-]+$/i.test(key)),
      ),
    ).toBe(true);
  });
});

function compareWithOracle(object: PlanFileObject, oracle: OraclePolygon | undefined): void {
  const geometry = shapeOf(object);
  const hasArcs = curvesOfGeometry(geometry).some(({ segments }) =>
    segments.some(({ kind }) => kind === 'arc'),
  );
  const area = planarArea(planar(geometry));
  expect(oracle?.objectType).toBe(object.objectType);
  expect(relativeDifference(area, oracle?.area ?? 0)).toBeLessThan(hasArcs ? 5e-4 : 1e-5);
  const bounds = boundsOf(planar(geometry));
  for (const [side, value] of bounds.entries())
    expect(value).toBeCloseTo(oracle?.bounds[side] ?? 0, hasArcs ? 0 : 2);
}

function read(path: string): PlanFile {
  const reading = readPlanBytes(readSharedData(path));
  if (!reading.ok) throw new Error(reading.finding.message);
  return reading.file;
}

function countTypes({ objects }: PlanFile): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { objectType } of objects) counts[objectType] = (counts[objectType] ?? 0) + 1;
  return counts;
}

function shapeOf(object: PlanFileObject | undefined): DeliveredGeometry {
  if (object?.geometry === null || object === undefined) throw new Error('no geometry');
  return object.geometry;
}

function planar(geometry: DeliveredGeometry, toleranceMetres?: number): PlanarGeometry {
  const result = lineariseGeometry(geometry, toleranceMetres);
  if (result === null) throw new Error('no coordinates');
  return result;
}

function ringsOf(geometry: PlanarGeometry): readonly (readonly (readonly [number, number][])[])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates as [number, number][][]];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates as [number, number][][][];
  throw new Error(`no surface: ${geometry.type}`);
}

function planarArea(geometry: PlanarGeometry): number {
  let area = 0;
  for (const rings of ringsOf(geometry)) {
    for (const [index, ring] of rings.entries()) area += (index === 0 ? 1 : -1) * Math.abs(ringArea(ring));
  }
  return area;
}

function boundsOf(geometry: PlanarGeometry): [number, number, number, number] {
  const points = ringsOf(geometry).flat(2);
  const east = points.map(([x]) => x);
  const north = points.map(([, y]) => y);
  return [Math.min(...east), Math.min(...north), Math.max(...east), Math.max(...north)];
}

function relativeDifference(value: number, expected: number): number {
  return Math.abs(value - expected) / Math.abs(expected);
}
