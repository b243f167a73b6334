import { pointableKinds } from '../../../domain/plan-objects/pointable-kinds.ts';
import type { MapThing, PlanObjectCollection, PlanObjectProperties } from '../../map/map-data.ts';

/**
 * What of the plan lies under a press, the most likely meant first: the field on the ground, then what lies
 * over it. Boundaries and labels are part of the drawing and are not offered.
 */
export function thingsUnder(
  things: readonly MapThing[],
  objects: PlanObjectCollection | undefined,
): readonly PlanObjectProperties[] {
  const ids = new Set(things.filter(({ layer }) => layer === 'plan-object').map(({ id }) => id));
  return (objects?.features ?? [])
    .map(({ properties }) => properties)
    .filter(({ id, kind }) => ids.has(id) && orderOf(kind) >= 0)
    .toSorted((a, b) => orderOf(a.kind) - orderOf(b.kind));
}

const inOrder: readonly string[] = pointableKinds;

function orderOf(kind: PlanObjectProperties['kind']): number {
  return inOrder.indexOf(kind);
}
