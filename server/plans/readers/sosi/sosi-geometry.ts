import type { DeliveredCurve, DeliveredGeometry, Position } from '../../../../domain/plan-file.ts';
import { arcFromRadius, circleAsArcs } from '../../geometry/arc-from-radius.ts';
import { areWithinReach, farthestCoordinate } from '../axis-order.ts';
import type { SosiHeader } from './read-sosi-header.ts';
import { type SosiGroup, topValue } from './sosi-group.ts';
import { parseUnit, toPositions } from './sosi-units.ts';

export type GeometryReading =
  | { readonly geometry: DeliveredGeometry | null }
  | { readonly fault: { readonly code: string; readonly message: string } };

/** Positions of a group in metres, with the group's own ENHET where it has one. */
export function positionsOf(group: SosiGroup, header: SosiHeader): Position[] {
  const own = parseUnit(topValue(group.attributes, 'ENHET'));
  const ownHeight = parseUnit(topValue(group.attributes, 'ENHET-H')) ?? own;
  if (own === null && ownHeight === null) return toPositions(group.coordinates, header);
  const units = { unit: own ?? header.unit, heightUnit: ownHeight ?? header.heightUnit };
  return toPositions(group.coordinates, { ...header, ...units });
}

/** Geometry of any group but FLATE, whose boundary stands in other groups. */
export function readSosiGeometry(group: SosiGroup, positions: readonly Position[]): GeometryReading {
  const fault = coordinateFault(group, positions);
  if (fault !== null) return { fault };
  const marks = group.hasNodeMarks ? { nodeMarks: group.nodeMarks } : {};
  switch (group.element) {
    case 'KURVE':
    case 'LINJE':
      if (positions.length < 2) return tooFew(positions.length, 'minst to punkt');
      return { geometry: { type: 'curve', curve: { segments: [{ kind: 'line', positions }], ...marks } } };
    case 'BUEP':
      return curveOrFault(threePointArc(positions), marks, positions.length);
    case 'BUE':
      return curveOrFault(threePointArc(positions) ?? radiusArc(group, positions), marks, positions.length);
    case 'SIRKEL':
      return circle(group, positions);
    default:
      return { geometry: positions.length === 0 ? null : { type: 'points', positions, ...marks } };
  }
}

/** What is wrong with the numbers themselves, or null. */
export function coordinateFault(
  group: SosiGroup,
  positions: readonly Position[],
): { code: string; message: string } | null {
  if (group.coordinateFault !== undefined) {
    return {
      code: 'bad-coordinates',
      message: `Koordinatene kan ikke leses ved «${group.coordinateFault}».`,
    };
  }
  const far = !areWithinReach(positions);
  return far ? { code: 'coordinate-out-of-range', message: 'En koordinat ligger utenfor jorda.' } : null;
}

function threePointArc(positions: readonly Position[]): DeliveredCurve | null {
  const [start, middle, end] = positions;
  if (positions.length !== 3 || start === undefined || middle === undefined || end === undefined) return null;
  return { segments: [{ kind: 'arc', positions: [start, middle, end] }] };
}

function radiusArc(group: SosiGroup, positions: readonly Position[]): DeliveredCurve | null {
  const [start, end] = positions;
  if (positions.length !== 2 || start === undefined || end === undefined) return null;
  const large = Number(topValue(group.attributes, 'STORBUE')) === 1;
  const arc = arcFromRadius(start, end, Number(topValue(group.attributes, 'RADIUS')), large);
  return arc === null ? null : { segments: [{ kind: 'arc', positions: arc }] };
}

function curveOrFault(
  curve: DeliveredCurve | null,
  marks: { readonly nodeMarks?: readonly (number | null)[] },
  count: number,
): GeometryReading {
  if (curve === null) return tooFew(count, 'tre punkt, eller to endepunkt og en radius som rekker');
  // A BUE gets a middle vertex that the file has no mark for.
  const nodeMarks =
    marks.nodeMarks?.length === 2
      ? [marks.nodeMarks[0] ?? null, null, marks.nodeMarks[1] ?? null]
      : marks.nodeMarks;
  return { geometry: { type: 'curve', curve: nodeMarks === undefined ? curve : { ...curve, nodeMarks } } };
}

function circle(group: SosiGroup, positions: readonly Position[]): GeometryReading {
  const radius = Number(topValue(group.attributes, 'RADIUS'));
  const centre = positions[0];
  if (centre === undefined || !(radius > 0 && radius < farthestCoordinate))
    return tooFew(positions.length, 'ett punkt og en radius');
  const segments = circleAsArcs(centre, radius).map((arc) => ({ kind: 'arc' as const, positions: arc }));
  return { geometry: { type: 'curve', curve: { segments } } };
}

function tooFew(count: number, wanted: string): GeometryReading {
  return {
    fault: { code: 'too-few-points', message: `Elementet har ${count} punkt, men trenger ${wanted}.` },
  };
}
