import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlanFile, PlanFileObject, Position } from '../../../domain/plan-file.ts';
import { interpretPlanObject } from '../../../domain/plan-objects/interpret-plan-object.ts';
import { distanceBetween } from '../../../server/plans/geometry/curve-ends.ts';
import { curvesOfGeometry } from '../../../server/plans/geometry/curves-of-geometry.ts';
import { exactArea } from '../../../server/plans/geometry/exact-area.ts';
import { readPlanBytes } from '../../../server/plans/readers/read-plan-bytes.ts';
import { hasSharedData, readSharedData, sharedDataPath } from '../../shared-data.ts';

const nattlandsfjellet = 'plans-no/nattlandsfjellet-4601-66470000';
const snippets = 'plans-no/gml-rule-snippets';

/** What each rule's failing file breaks, and in which object. */
const brokenRules: readonly (readonly [rule: string, code: string, object: string])[] = [
  ['bue.1', 'arc-needs-three-points', 'RpFormålGrense _df9d57e3-0516-49bc-8ee6-70641448d778'],
  ['bue.2', 'arc-is-straight', 'RpFormålGrense _df9d57e3-0516-49bc-8ee6-70641448d778'],
  ['epsg.1', 'mixed-coordinate-systems', 'RpOmråde _d23f6d0c-ac1d-4857-b2fc-a8501e014dfb'],
  ['epsg.2', 'missing-coordinate-system', 'RpRegulertTerreng _6f28752d-71da-48ee-84f1-41b785b10f44'],
  ['flate.1', 'self-intersection', 'RpBestemmelseOmråde _0b710728-faa9-4113-8552-e9780f8737c3'],
  ['flate.1', 'bad-coordinates', 'RpHandlingOmråde _12a3a62d-af54-4187-8213-7ed2c6453b2e'],
  ['flate.2', 'self-intersection', 'RpBestemmelseOmråde _0b710728-faa9-4113-8552-e9780f8737c3'],
  ['flate.3', 'ring-direction', 'RpArealformålOmråde _6d6d42da-21f9-4263-8413-27171ff10303'],
  ['flate.4', 'hole-crosses-boundary', 'RpArealformålOmråde _1deb7804-8671-469f-a0af-0ce6d5fa0b5c'],
  ['flate.5', 'holes-overlap', 'RpArealformålOmråde _1deb7804-8671-469f-a0af-0ce6d5fa0b5c'],
  ['gmlid.1-2D', 'duplicate-id', 'RpOmråde _bf872b4e-c1b7-40eb-b949-fdb0ca19c6aa'],
  ['gmlid.1-3D', 'duplicate-id', 'RpRegulertTerreng _0e39744f-76e3-4171-bb8f-d3554c70ebb5'],
  ['kurve.1', 'bad-coordinates', 'RpRegulertHøyde _0c12aec2-74f1-4095-b2dc-86a6a0768edf'],
  ['kurve.2', 'repeated-point', 'RpFormålGrense _af6f620e-77f6-4e12-9281-f648f3dcbc16'],
  ['uuid.1', 'local-id-not-uuid', 'RpFormålGrense _df9d57e3-0516-49bc-8ee6-70641448d778'],
  ['xlink.1-2D', 'broken-link', 'RpOmråde _bf872b4e-c1b7-40eb-b949-fdb0ca19c6aa'],
  ['xlink.1-3D', 'broken-link', 'RpRegulertTerreng _6f28752d-71da-48ee-84f1-41b785b10f44'],
];

describe.skipIf(!hasSharedData)(
  'real GML and GeoJSON plans (need the shared data beside the project)',
  () => {
    test.each([
      ['GML', `${nattlandsfjellet}/nattlandsfjellet-reguleringsplanforslag-5.0.gml`],
      ['GeoJSON', `${nattlandsfjellet}/nattlandsfjellet-epsg25832.geojson`],
    ])('Nattlandsfjellet in %s gives every object of every type', (_format, path) => {
      const file = read(path);
      expect(file.srid).toBe(25832);
      expect(file.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(countTypes(file)).toMatchObject({
        RpArealformålOmråde: 42,
        RpFormålGrense: 227,
        RpJuridiskLinje: 64,
        RpJuridiskPunkt: 13,
        RpPåskrift: 108,
        RpBestemmelseOmråde: 3,
        RpFareSone: 2,
        RpSikringSone: 2,
        RpBestemmelseMidlByggAnlegg: 1,
        RpRegulertHøyde: 1,
        RpOmråde: 1,
        RpGrense: 6,
      });
    });

    test('Nattlandsfjellet means the same in GML and in GeoJSON, object by object', () => {
      const gml = read(`${nattlandsfjellet}/nattlandsfjellet-reguleringsplanforslag-5.0.gml`);
      const geojson = read(`${nattlandsfjellet}/nattlandsfjellet-epsg25832.geojson`);
      const twins = new Map(geojson.objects.map((object) => [object.number, object]));
      expect(gml.plans).toEqual([
        expect.objectContaining({ municipalityNumber: '4601', planId: '66470000', planType: '35' }),
      ]);
      for (const object of gml.objects) {
        if (object.objectType === 'Arealplan') continue;
        const twin = twins.get(object.number);
        expect(twin?.localId).toBe(object.localId);
        expect(twin && interpretPlanObject(twin)).toEqual(interpretPlanObject(object));
        // The GML has its coordinates rounded to the millimetre.
        expect(verticesOf(twin)).toHaveLength(verticesOf(object).length);
        for (const [index, [east, north]] of verticesOf(object).entries()) {
          const [otherEast = 0, otherNorth = 0] = verticesOf(twin)[index] ?? [];
          expect(Math.hypot(east - otherEast, north - otherNorth)).toBeLessThan(0.001);
        }
        expect(Math.abs(areaOf(twin) - areaOf(object))).toBeLessThanOrEqual(0.001 * lengthOf(object));
      }
    });

    test.each(brokenRules)(
      'the file that breaks rule %s gives %s naming its object, and its twin does not',
      (rule, code, object) => {
        const { findings } = read(`${snippets}/gml.${rule}-fail.gml`);
        expect(findings).toContainEqual(expect.objectContaining({ code, object }));
        const passing = readdirSync(sharedDataPath(snippets)).filter((name) =>
          name.startsWith(`gml.${rule}-pass`),
        );
        for (const name of passing) {
          expect(read(`${snippets}/${name}`).findings.filter((finding) => finding.code === code)).toEqual([]);
        }
      },
    );

    test('German plans are read without a word but that they are foreign', () => {
      const names = readdirSync(sharedDataPath('plans-de')).filter((name) => name.endsWith('.gml'));
      expect(names.length).toBeGreaterThan(3);
      for (const name of names) {
        const file = read(`plans-de/${name}`);
        expect(file.srid).toBe(25832);
        expect(file.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(file.findings.map(({ code }) => code)).toContain('unknown-schema');
        expect(file.objects.some(({ geometry }) => geometry?.type === 'surface')).toBe(true);
      }
    });
  },
);

function read(path: string): PlanFile {
  const reading = readPlanBytes(readSharedData(path));
  if (!reading.ok) throw new Error(reading.finding.message);
  return reading.file;
}

function verticesOf(object: PlanFileObject | undefined): readonly Position[] {
  const geometry = object?.geometry;
  if (geometry === null || geometry === undefined) return [];
  if (geometry.type === 'points') return geometry.positions;
  return curvesOfGeometry(geometry).flatMap(({ segments }) => segments.flatMap(({ positions }) => positions));
}

function lengthOf(object: PlanFileObject): number {
  const vertices = verticesOf(object);
  return vertices.reduce(
    (sum, vertex, index) => sum + distanceBetween(vertex, vertices[index - 1] ?? vertex),
    0,
  );
}

function areaOf(object: PlanFileObject | undefined): number {
  return object?.geometry ? exactArea(object.geometry) : 0;
}

function countTypes({ objects }: PlanFile): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { objectType } of objects) counts[objectType] = (counts[objectType] ?? 0) + 1;
  return counts;
}
