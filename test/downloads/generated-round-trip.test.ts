import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attributeText } from '../../domain/plan-attributes.ts';
import type { PlanFile, PlanFileObject } from '../../domain/plan-file.ts';
import { interpretPlanObject } from '../../domain/plan-objects/interpret-plan-object.ts';
import type { PlanFormat } from '../../server/downloads/plans/exported-plan.ts';
import { readPlanBytes } from '../../server/plans/readers/read-plan-bytes.ts';
import { geojsonPlan, gmlPlan, sensibleSosiPlan, sosiPlan } from './generated-plans.ts';
import { expectSameObjects } from './same-plan.ts';
import { writePlan } from './write-plan.ts';

const runs = { numRuns: 100 };

function again(plan: PlanFile, format: PlanFormat): PlanFile {
  const reading = readPlanBytes(writePlan(plan, format));
  if (!reading.ok) throw new Error(reading.finding.message);
  // A code or a mark may be foolish in a generated plan; coordinates and links may not.
  const errors = reading.file.findings.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  expect(reading.file.srid).toBe(plan.srid);
  return reading.file;
}

/** A local id is read from the attributes, wherever it stands. */
function named({ objects }: PlanFile): readonly PlanFileObject[] {
  return objects.map((object) => {
    const localId = attributeText(object.attributes, 'LOKALID', 'lokalId');
    return localId === undefined ? object : { ...object, localId };
  });
}

it('any plan of SOSI is the same after it was written as SOSI', () => {
  fc.assert(
    fc.property(sosiPlan, (plan) => expectSameObjects(again(plan, 'sos').objects, named(plan))),
    runs,
  );
});

it('any plan of GML is the same after it was written as GML, links to boundaries included', () => {
  fc.assert(
    fc.property(gmlPlan, (plan) => expectSameObjects(again(plan, 'gml').objects, named(plan))),
    runs,
  );
});

it('any plan of GeoJSON is the same after it was written as GeoJSON in its own system', () => {
  fc.assert(
    fc.property(geojsonPlan, (plan) => expectSameObjects(again(plan, 'plan.geojson').objects, named(plan))),
    runs,
  );
});

it.each([
  ['SOSI', sosiPlan],
  ['GML', gmlPlan],
  ['GeoJSON', geojsonPlan],
])('any plan of %s has the same objects, attributes and places in a GeoPackage', (_, plans) => {
  const keeps = { order: false, element: false, references: false, marks: false };
  const byNumber = (objects: readonly PlanFileObject[]) =>
    objects.toSorted((a, b) => (a.number < b.number ? -1 : Number(a.number > b.number)));
  fc.assert(
    fc.property(plans, (plan) =>
      expectSameObjects(byNumber(again(plan, 'gpkg').objects), byNumber(named(plan)), { keeps }),
    ),
    { numRuns: 30 },
  );
});

it('any plan of SOSI means the same in GML: every object, what it is for, and where its text stands', () => {
  fc.assert(
    fc.property(sensibleSosiPlan, (plan) => {
      const after = again(plan, 'gml');
      const meaning = (object: PlanFileObject) => {
        const { labelPosition, rotationDegrees, ...reading } = interpretPlanObject(object);
        const place = labelPosition?.slice(0, 2).map((metres) => Math.round((metres ?? 0) * 1000));
        return { ...reading, place, rotation: rotationDegrees && Math.round(rotationDegrees * 1e4) };
      };
      expect(after.objects.map(meaning)).toEqual(plan.objects.map(meaning));
      const surfaces = (objects: readonly PlanFileObject[]) =>
        objects
          .filter(({ geometry }) => geometry?.type === 'surface')
          .map((object) => ({ ...object, number: '', attributes: [] }));
      const keeps = { element: false, references: false, marks: false };
      expectSameObjects(surfaces(after.objects).map(withoutId), surfaces(plan.objects), { keeps });
    }),
    runs,
  );
});

function withoutId({ localId: _, ...object }: PlanFileObject): PlanFileObject {
  return object;
}
