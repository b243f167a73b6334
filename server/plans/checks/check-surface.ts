import type { DeliveredPatch, Finding, Position } from '../../../domain/plan-file.ts';
import { isSamePlace } from '../geometry/curve-ends.ts';
import { ringArea } from '../geometry/exact-area.ts';
import { lineariseCurve } from '../geometry/linearise-curve.ts';
import { isInsideRing } from '../geometry/point-in-ring.ts';
import { type Crossing, findRingCrossings } from './find-ring-crossings.ts';

/** What a check has to say; the caller knows the object. */
export type Fault = Omit<Finding, 'object'>;

/** Holes compared with each other; beyond this only their edges are. */
const mostHolesCompared = 300;

/**
 * Checks one patch of a surface: rings that cross or touch themselves or each other, holes outside it or within
 * one another, and rings without area. All of it is mended on import, so the faults are warnings.
 */
export function checkSurface({ exterior, interiors }: DeliveredPatch): Fault[] {
  const curves = [exterior.curve, ...interiors.map(({ curve }) => curve)];
  const rings = curves.map((curve) => lineariseCurve(curve));
  if (rings[0] !== undefined && isFlat(rings[0]))
    return [warning('surface-without-area', 'Flata har ikke noe areal.')];
  const crossings = findRingCrossings(rings);
  if (crossings === null)
    return [warning('too-intricate', 'Flata er for innviklet til at vi kan sjekke om den krysser seg selv.')];
  const faults = crossings.map(describeCrossing);
  const crossed = new Set(
    crossings.filter(({ rings: [a, b] }) => a !== b).flatMap(({ rings: pair }) => pair),
  );
  const [outer = [], ...holes] = rings;
  for (const [index, hole] of holes.entries()) {
    if (crossed.has(index + 1)) continue;
    const start = hole[0];
    if (!hole.slice(0, 8).some((vertex) => isInsideRing(vertex, outer))) {
      faults.push(warning('hole-outside', 'Et hull ligger utenfor flata.', start));
    }
    if (
      holes.length <= mostHolesCompared &&
      holes.some((other) => other !== hole && liesWithin(hole, other))
    ) {
      faults.push(warning('holes-overlap', 'Et hull ligger inni et annet hull.', start));
    }
  }
  return faults;
}

/** Outer rings run counter-clockwise and holes clockwise (ISO 19107, GML 3.2.1 §10.5); told for the record. */
export function checkDirections(patches: readonly DeliveredPatch[]): Fault[] {
  const isTurned = patches.some(
    ({ exterior, interiors }) =>
      ringArea(exterior.curve) < 0 || interiors.some(({ curve }) => ringArea(curve) > 0),
  );
  if (!isTurned) return [];
  const message = 'Avgrensningen går motsatt vei av det GML krever. Det har ingenting å si for kartet.';
  return [{ severity: 'info', code: 'ring-direction', message }];
}

function describeCrossing({ kind, rings: [a, b], position }: Crossing): Fault {
  if (a === b && kind === 'cross')
    return warning('self-intersection', 'Avgrensningen krysser seg selv.', position);
  if (a === b) return warning('self-touch', 'Avgrensningen rører ved seg selv.', position);
  if (a === 0) return warning('hole-crosses-boundary', 'Et hull krysser avgrensningen av flata.', position);
  return warning('holes-overlap', 'To hull i flata overlapper hverandre.', position);
}

/** True where all vertices lie on one straight line. */
function isFlat(ring: readonly Position[]): boolean {
  const [first] = ring;
  const second = ring.find((vertex) => first !== undefined && !isSamePlace(vertex, first));
  if (first === undefined || second === undefined) return true;
  const [east, north] = [second[0] - first[0], second[1] - first[1]];
  return ring.every((vertex) => east * (vertex[1] - first[1]) === north * (vertex[0] - first[0]));
}

function liesWithin(hole: readonly Position[], other: readonly Position[]): boolean {
  return hole.slice(0, 4).every((vertex) => isInsideRing(vertex, other));
}

function warning(code: string, message: string, position?: Position): Fault {
  return position === undefined
    ? { severity: 'warning', code, message }
    : { severity: 'warning', code, message, position };
}
