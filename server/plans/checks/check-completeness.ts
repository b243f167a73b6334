import type { Finding, PlanFile, PlanFileFormat, PlanFileObject } from '../../../domain/plan-file.ts';
import { kindOfObjectType } from '../../../domain/plan-objects/kind-of-object-type.ts';
import { nameOfObject } from '../../../domain/plan-objects/name-of-object.ts';
import type { PlanObjectKind } from '../../../domain/plan-objects/plan-object-reading.ts';
import { createFindingList } from '../readers/finding-list.ts';

/** A plan that lacks one of these on the map says something else than the municipality decided. */
const areaKinds: ReadonlySet<PlanObjectKind> = new Set([
  'landUse',
  'zone',
  'provisionArea',
  'temporaryArea',
  'planArea',
]);

/** Looks at objects one by one and tells at the end. */
export type CompletenessCheck = {
  readonly add: (object: PlanFileObject) => void;
  /** `told` is what reading the file has found. */
  readonly conclude: (format: PlanFileFormat, told: readonly Finding[]) => readonly Finding[];
};

/**
 * Tells of plan objects that have no shape. Without one of its areas a plan must not be imported; a label or line
 * may be missed. Objects whose shape has been refused already are left alone.
 */
export function createCompletenessCheck(): CompletenessCheck {
  const bare: Pick<PlanFileObject, 'element' | 'objectType' | 'number'>[] = [];
  let count = 0;
  let withoutShape = 0;
  return {
    add({ geometry, element, objectType, number }) {
      count += 1;
      if (geometry !== null) return;
      withoutShape += 1;
      if (kindOfObjectType(objectType) !== 'other') bare.push({ element, objectType, number });
    },
    conclude(format, told) {
      const findings = createFindingList();
      const refused = new Set(
        told.flatMap(({ severity, object }) => (severity === 'error' && object ? [object] : [])),
      );
      if (count > 0 && withoutShape === count) {
        const message = 'Ingen av objektene i fila har geometri.';
        return refused.size > 0 ? [] : [{ severity: 'error', code: 'no-geometry', message }];
      }
      for (const object of bare) {
        const name = nameOfObject(format, object);
        if (refused.has(name)) continue;
        const severity = areaKinds.has(kindOfObjectType(object.objectType)) ? 'error' : 'warning';
        const message = 'Objektet har ingen geometri.';
        findings.add({ severity, code: 'object-without-geometry', object: name, message });
      }
      return findings.all();
    },
  };
}

/** The same for a file that is all in memory. */
export function checkCompleteness(file: PlanFile): readonly Finding[] {
  const check = createCompletenessCheck();
  for (const object of file.objects) check.add(object);
  return check.conclude(file.format, file.findings);
}
