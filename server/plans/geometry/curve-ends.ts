import type { CurveSegment, DeliveredCurve, Position } from '../../../domain/plan-file.ts';

/** First and last position of a curve; null where it has none. */
export function curveEnds(
  curve: DeliveredCurve,
): { readonly start: Position; readonly end: Position } | null {
  const start = curve.segments[0]?.positions[0];
  const end = curve.segments.at(-1)?.positions.at(-1);
  return start === undefined || end === undefined ? null : { start, end };
}

/** The same curve walked the other way. */
export function reverseCurve(curve: DeliveredCurve): DeliveredCurve {
  const segments = curve.segments.map(reverseSegment).reverse();
  if (curve.nodeMarks === undefined) return { segments };
  return { segments, nodeMarks: [...curve.nodeMarks].reverse() };
}

/** True where two positions are the same place on the map; heights may differ. */
export function isSamePlace(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Distance on the map in the unit of the coordinates. */
export function distanceBetween(a: Position, b: Position): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function reverseSegment(segment: CurveSegment): CurveSegment {
  if (segment.kind === 'line') return { kind: 'line', positions: [...segment.positions].reverse() };
  const [start, middle, end] = segment.positions;
  return { kind: 'arc', positions: [end, middle, start] };
}
