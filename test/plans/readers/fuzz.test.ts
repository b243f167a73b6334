import { readdirSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeliveredGeometry, PlanFile } from '../../../domain/plan-file.ts';
import { interpretPlanObject } from '../../../domain/plan-objects/interpret-plan-object.ts';
import { checkCompleteness } from '../../../server/plans/checks/check-completeness.ts';
import { checkGeometries } from '../../../server/plans/checks/check-geometries.ts';
import { curvesOfGeometry } from '../../../server/plans/geometry/curves-of-geometry.ts';
import { deliveredToWkt } from '../../../server/plans/geometry/delivered-to-wkt.ts';
import { lineariseGeometry } from '../../../server/plans/geometry/linearise-geometry.ts';
import { readGeojson } from '../../../server/plans/readers/geojson/read-geojson.ts';
import { readGeopackage } from '../../../server/plans/readers/geopackage/read-geopackage.ts';
import { readGml } from '../../../server/plans/readers/gml/read-gml.ts';
import { readPlanBytes } from '../../../server/plans/readers/read-plan-bytes.ts';
import { readShapefile } from '../../../server/plans/readers/shapefile/read-shapefile.ts';
import { readSosi } from '../../../server/plans/readers/sosi/read-sosi.ts';
import { openPlanArchive } from '../../../server/plans/readers/zip/open-plan-archive.ts';
import { writeZip } from '../../builders/write-zip.ts';
import { hasSharedData, readSharedData, sharedDataPath } from '../../shared-data.ts';
import { damage, damages } from './damage.ts';
import { geopackageSample, polygonWkb } from './geopackage-sample.ts';
import { boundary, gmlSample, landUse, lineString, polygon } from './gml-sample.ts';
import { shapefileSample } from './shapefile-sample.ts';
import { sosiSample, squareWithHole } from './sosi-sample.ts';

/** A thousand damaged files a reader in the suite; FUZZ_RUNS=50000 for the long run. */
const runs = Number(process.env.FUZZ_RUNS ?? 1000);
const options = { numRuns: runs, endOnFailure: runs > 1000 };
const timeoutMs = 120_000 + runs * 60;

const sosiFiles = [
  Buffer.from(sosiSample(squareWithHole)),
  Buffer.from(sosiSample(squareWithHole, { charset: 'ISO8859-1' }), 'latin1'),
  Buffer.from(
    sosiSample(
      '.BUEP 1:\n..OBJTYPE RpGrense\n..NØH\n0 0 10 ...KP 1\n1000 1000 10\n0 2000 10 ...KP 1\n.BUE 2:\n..OBJTYPE RpGrense\n..RADIUS 10\n..NØ\n0 2000\n0 0\n.SIRKEL 3:\n..OBJTYPE X\n..RADIUS 2\n..NØ\n0 1000\n.FLATE 4:\n..OBJTYPE RpFareSone\n..REF :1 :2 (:3)\n..NØ\n10 10\n.TEKST 5:\n..OBJTYPE RpPåskrift\n..STRENG "Fri\nsikt"\n..NØ\n1 1\n2 2\n3 3',
    ),
  ),
];

const gmlFiles = [
  Buffer.from(
    gmlSample([landUse('a', polygon('0 0 100 0 100 100 0 100 0 0', '40 40 40 60 60 60 60 40 40 40'))]),
  ),
  Buffer.from(
    gmlSample([
      boundary(
        'b',
        `<gml:Curve gml:id="b-0"><gml:segments><gml:Arc><gml:posList>20 0 10 10 0 0</gml:posList></gml:Arc></gml:segments></gml:Curve>`,
      ),
      boundary('c', lineString('0 0 20 0', 'c-0')),
      landUse(
        'a',
        '<gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember xlink:href="#b-0"/><gml:curveMember xlink:href="#c-0"/></gml:Ring></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>',
      ),
    ]),
  ),
];

const square = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
  [0, 0],
];
const geojsonFiles = ['Polygon', 'MultiLineString'].map((type) =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'EPSG:25832' } },
      features: [
        {
          type: 'Feature',
          id: 1,
          geometry: { type, coordinates: [square] },
          properties: { OBJTYPE: 'RpArealformålOmråde', UTNYTT: [{ UTNTYP: 16 }] },
        },
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [1, 2] },
          properties: { name: 'RpPåskrift', tekststreng: 'B1' },
        },
      ],
    }),
  ),
);

const tableRow = {
  wkb: polygonWkb([
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 0],
  ]),
  values: { feltnavn: 'B1', arealformål: 1110 },
};
const shapeRow = {
  rings: [
    [
      [0, 0],
      [0, 100],
      [100, 100],
      [0, 0],
    ],
  ] as const,
  values: { OBJTYPE: 'RpOmråde', PLANID: '7' },
};
/** A .shp file and a .dbf file after one another, so that damage can hit either. */
const [shp, dbf] = ['shp', 'dbf'].map((ending) => partOfSample(ending));
const shapeParts = [Buffer.concat([shp ?? Buffer.alloc(0), dbf ?? Buffer.alloc(0)])];

describe.each([
  ['SOSI', readSosi, [...sosiFiles, ...realFiles('plans-no/sosi-other', /\.sos$/i)]],
  ['GML', readGml, [...gmlFiles, ...realFiles('plans-no/gml-rule-snippets', /\.gml$/)]],
  ['GeoJSON', readGeojson, geojsonFiles],
  ['GeoPackage', readGeopackage, [geopackageSample('RpOmråde', [tableRow])]],
  ['Shape', readDamagedShape, shapeParts],
  ['ZIP', readAny, [shapefileSample([shapeRow]), writeZip({ 'plan.sos': sosiFiles[0] ?? Buffer.alloc(0) })]],
])('a damaged %s file', (format, read, originals) => {
  test(
    'never brings its reader down, and what comes out is sound',
    () => {
      fc.assert(
        fc.property(fc.nat({ max: originals.length - 1 }), damages, (index, hits) => {
          expectSound(read(hits.reduce(damage, originals[index] ?? Buffer.alloc(0)), {}));
        }),
        options,
      );
    },
    timeoutMs,
  );

  // What is cut off a binary file may be a page that nothing refers to, or a row that is then missing.
  if (!['SOSI', 'GML', 'GeoJSON'].includes(format)) return;
  test(
    'cut short is always refused',
    () => {
      fc.assert(
        fc.property(fc.nat({ max: originals.length - 1 }), fc.nat({ max: 999_999 }), (index, parts) => {
          const original = originals[index] ?? Buffer.alloc(0);
          if (format === 'SOSI' && !original.includes('.SLUTT')) return;
          const end = original.lastIndexOf(format === 'SOSI' ? '.SLUTT' : format === 'GML' ? '</' : '}');
          const { findings } = read(original.subarray(0, Math.floor((parts / 1_000_000) * end)), {});
          expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
        }),
        { ...options, numRuns: Math.min(runs, 5000) },
      );
    },
    timeoutMs,
  );
});

test(
  'random bytes are refused without harm',
  () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom('', '.HODE\n', '<a>', '{', '.KURVE 1:\n..NØ\n'),
        (bytes, start) => {
          const reading = readPlanBytes(Buffer.concat([Buffer.from(start), bytes]));
          const findings = reading.ok ? reading.file.findings : [reading.finding];
          expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
        },
      ),
      options,
    );
  },
  timeoutMs,
);

function expectSound(file: PlanFile): void {
  const refused = [...file.findings, ...checkCompleteness(file)].some(({ severity }) => severity === 'error');
  if (!refused) expect(file.srid).toBeGreaterThan(0);
  for (const object of file.objects) {
    interpretPlanObject(object);
    if (object.geometry === null) {
      // An area without its shape must never be let in as if it were whole.
      if (object.element === 'FLATE') expect(refused).toBe(true);
      continue;
    }
    expect(areFinite(object.geometry)).toBe(true);
    lineariseGeometry(object.geometry);
    // A vertex without a height beside others that have one is no number in its third place.
    const wkt = deliveredToWkt(object.geometry, file.srid)?.replaceAll(/(\d \S+) NaN(?=[,)])/g, '$1');
    expect(wkt).not.toMatch(/NaN|Infinity|undefined/);
  }
  checkGeometries(file);
  structuredClone(file);
}

function areFinite(geometry: DeliveredGeometry): boolean {
  const positions =
    geometry.type === 'points'
      ? geometry.positions
      : curvesOfGeometry(geometry).flatMap(({ segments }) =>
          segments.flatMap((segment) => [...segment.positions]),
        );
  return positions.every((position) => position.every(Number.isFinite));
}

/** The small ones among the real files, where they are. */
function realFiles(folder: string, pattern: RegExp): Buffer[] {
  if (!hasSharedData) return [];
  const names = readdirSync(sharedDataPath(folder)).filter((name) => pattern.test(name));
  return names
    .filter((name) => statSync(sharedDataPath(`${folder}/${name}`)).size < 25_000)
    .map((name) => readSharedData(`${folder}/${name}`));
}

function partOfSample(ending: string): Buffer {
  const archive = openPlanArchive(shapefileSample([shapeRow]));
  return archive.kind === 'shapefile'
    ? Buffer.from(archive.parts.read(`plan.${ending}`) ?? [])
    : Buffer.alloc(0);
}

function readDamagedShape(bytes: Uint8Array): PlanFile {
  const length = shp?.byteLength ?? 0;
  return readShapefile(
    {
      names: ['plan.shp', 'plan.dbf'],
      read: (name) => (name.endsWith('shp') ? bytes.subarray(0, length) : bytes.subarray(length)),
    },
    { srid: 25832 },
  );
}

function readAny(bytes: Uint8Array): PlanFile {
  const reading = readPlanBytes(bytes);
  if (reading.ok) return reading.file;
  return { format: 'sosi', srid: 0, header: [], plans: [], objects: [], findings: [reading.finding] };
}
