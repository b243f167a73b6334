import { describe, expect, test } from 'vitest';
import type { PlanFile } from '../../../domain/plan-file.ts';
import { interpretPlanObject } from '../../../domain/plan-objects/interpret-plan-object.ts';
import { exactArea } from '../../../server/plans/geometry/exact-area.ts';
import { readGeojson } from '../../../server/plans/readers/geojson/read-geojson.ts';

const square = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
  [0, 0],
];
const inMetres = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };

describe('a GeoJSON plan', () => {
  test('without crs is in WGS 84', () => {
    const file = read(collection([feature({ type: 'Point', coordinates: [10.4, 59.3] })]));
    expect(file).toMatchObject({ format: 'geojson', srid: 4326, findings: [] });
  });

  test.each([
    [inMetres, 25832],
    [{ type: 'name', properties: { name: 'EPSG:25833' } }, 25833],
    [{ type: 'EPSG', properties: { code: 25835 } }, 25835],
    [{ type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }, 4326],
  ])('with crs %j is in EPSG:%i', (crs, srid) => {
    expect(read(collection([feature({ type: 'Point', coordinates: [1, 2] })], { crs })).srid).toBe(srid);
  });

  test('in metres without crs is refused, unless the EPSG code is given', () => {
    const text = collection([feature({ type: 'Point', coordinates: [560000, 6570000] })]);
    expect(codes(read(text))).toEqual(['error unknown-coordinate-system RpArealformålOmråde 1']);
    expect(readGeojson(Buffer.from(text), { srid: 25832 })).toMatchObject({ srid: 25832, findings: [] });
  });

  test.each([
    ['Polygon', [square], 10_000],
    ['MultiPolygon', [[square], [square.map(([x = 0, y = 0]) => [x + 200, y])]], 20_000],
  ])('has its %s as a surface', (type, coordinates, area) => {
    const geometry = read(collection([feature({ type, coordinates })], { crs: inMetres })).objects[0]
      ?.geometry;
    expect(geometry && exactArea(geometry)).toBe(area);
  });

  test('keeps nested and repeated properties, in SOSI names or those of GML', () => {
    const [sosi, gml] = read(
      collection(
        [
          feature(null, {
            OBJTYPE: 'RpArealformålOmråde',
            RPAREALFORMÅL: 1110,
            FELTNAVN: 'B1',
            UTNYTT: [{ UTNTYP: 16, UTNTALL: 25 }, { UTNTYP: 10 }],
          }),
          feature(null, {
            name: 'RpArealformålOmråde',
            arealformål: '1110',
            feltnavn: 'B1',
            utnytting: [
              { Utnytting: { utnyttingstype: '16', utnyttingstall: '25' } },
              { Utnytting: { utnyttingstype: '10' } },
            ],
          }),
        ],
        { crs: inMetres },
      ),
    ).objects;
    const expected = {
      kind: 'landUse',
      code: '1110',
      name: 'B1',
      utilisation: [{ type: '16', number: 25 }, { type: '10' }],
    };
    expect(sosi && interpretPlanObject(sosi)).toEqual(expected);
    expect(gml && interpretPlanObject(gml)).toEqual(expected);
  });

  test.each([
    ['bad-coordinates', { type: 'Point', coordinates: ['1', 2] }],
    ['bad-coordinates', { type: 'Polygon', coordinates: 7 }],
    ['too-few-points', { type: 'LineString', coordinates: [[1, 2]] }],
    [
      'too-few-points',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    ['ring-gap', { type: 'Polygon', coordinates: [square.slice(0, 4)] }],
    ['element-not-supported', { type: 'GeometryCollection', geometries: [] }],
    ['coordinate-out-of-range', { type: 'Point', coordinates: [1e300, 2] }],
  ])('with a faulty geometry is an error %s naming the object', (code, geometry) => {
    const file = read(collection([feature(geometry)], { crs: inMetres }));
    expect(codes(file)).toContain(`error ${code} RpArealformålOmråde 1`);
  });

  test.each([['{"type":"FeatureCollection","features":['], ['[]'], ['{}'], ['{"features":[null,7]}']])(
    'that is %s is refused',
    (text) => {
      expect(read(text).findings.some(({ severity }) => severity === 'error')).toBe(true);
    },
  );
});

function collection(features: readonly object[], members: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', ...members, features });
}

function feature(geometry: object | null, properties: object = { OBJTYPE: 'RpArealformålOmråde' }): object {
  return { type: 'Feature', properties, geometry };
}

function read(text: string): PlanFile {
  return readGeojson(Buffer.from(text, 'utf8'));
}

function codes({ findings }: PlanFile): string[] {
  return findings.map(({ severity, code, object }) => [severity, code, object].filter(Boolean).join(' '));
}
