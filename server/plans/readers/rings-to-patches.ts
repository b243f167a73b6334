import type { DeliveredPatch, DeliveredRing, Position } from '../../../domain/plan-file.ts';
import { lineariseCurve } from '../geometry/linearise-curve.ts';
import { isInsideRing } from '../geometry/point-in-ring.ts';

export type Patches = {
  readonly patches: readonly DeliveredPatch[];
  /** Rings that lay inside another without being given as holes; they were made holes. */
  readonly holesFound: number;
};

/** Sorts rings into patches: one that lies inside another becomes its hole, the rest stand by themselves. */
export function ringsToPatches(rings: readonly DeliveredRing[], holes: readonly DeliveredRing[]): Patches {
  const patches: OpenPatch[] = [];
  let holesFound = 0;
  for (const ring of rings) {
    const around =
      rings.length > mostRingsCompared ? undefined : patches.find((patch) => contains(patch, ring));
    if (around === undefined) patches.push({ exterior: ring, interiors: [] });
    else {
      around.interiors.push(ring);
      holesFound += 1;
    }
  }
  for (const hole of holes) {
    const around =
      patches.length < 2 || patches.length * holes.length > mostRingsCompared ** 2
        ? patches[0]
        : (patches.find((patch) => contains(patch, hole)) ?? patches[0]);
    around?.interiors.push(hole);
  }
  return { patches: patches.map(({ exterior, interiors }) => ({ exterior, interiors })), holesFound };
}

type OpenPatch = { exterior: DeliveredRing; interiors: DeliveredRing[]; vertices?: readonly Position[] };

/** Comparing each ring with each is for the handful that real surfaces have. */
const mostRingsCompared = 500;

function contains(patch: OpenPatch, inner: DeliveredRing): boolean {
  patch.vertices ??= lineariseCurve(patch.exterior.curve);
  const segment = inner.curve.segments[0];
  const probe = segment?.positions[1] ?? segment?.positions[0];
  return probe !== undefined && isInsideRing(probe, patch.vertices);
}
