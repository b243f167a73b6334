import type {
  DeliveredGeometry,
  Finding,
  PlanFile,
  PlanFileFormat,
  PlanFileObject,
} from '../../../domain/plan-file.ts';
import { nameOfObject } from '../../../domain/plan-objects/name-of-object.ts';
import { isGeographic } from '../readers/coordinate-systems.ts';
import { createFindingList } from '../readers/finding-list.ts';
import { checkCurve } from './check-curve.ts';
import { checkDirections, checkSurface, type Fault } from './check-surface.ts';

/** Checks shapes one by one, and names the objects in what it finds. */
export type GeometryCheck = {
  readonly add: (object: PlanFileObject, srid: number) => void;
  readonly all: () => readonly Finding[];
};

/** Starts with nothing found. */
export function createGeometryCheck(format: PlanFileFormat): GeometryCheck {
  const findings = createFindingList();
  return {
    add(object, srid) {
      if (object.geometry === null) return;
      const told = new Set<string>();
      for (const fault of checkGeometry(object.geometry, { format, srid })) {
        // One finding of a kind is enough to find the object; a ring may cross itself at every vertex.
        if (told.has(fault.code)) continue;
        told.add(fault.code);
        findings.add({ ...fault, object: nameOfObject(format, object) });
      }
    },
    all: findings.all,
  };
}

/** The same for a file that is all in memory. */
export function checkGeometries(file: PlanFile): readonly Finding[] {
  const check = createGeometryCheck(file.format);
  for (const object of file.objects) check.add(object, file.srid);
  return check.all();
}

function checkGeometry(
  geometry: DeliveredGeometry,
  { format, srid }: Pick<PlanFile, 'format' | 'srid'>,
): Fault[] {
  switch (geometry.type) {
    case 'points':
      return [];
    case 'curve':
      return isGeographic(srid) ? [] : checkCurve(geometry.curve);
    case 'curves':
      return isGeographic(srid) ? [] : geometry.curves.flatMap(checkCurve);
    case 'surface':
      return [
        ...geometry.patches.flatMap(checkSurface),
        ...(format === 'gml' ? checkDirections(geometry.patches) : []),
      ];
  }
}
