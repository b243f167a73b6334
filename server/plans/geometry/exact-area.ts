import type { DeliveredCurve, DeliveredGeometry, Position } from '../../../domain/plan-file.ts';
import { circleOfArc } from './circle-of-arc.ts';

/** Area of a surface in square metres with its arcs as arcs: polygon through their ends plus circular segments. */
export function exactArea(geometry: DeliveredGeometry): number {
  if (geometry.type !== 'surface') return 0;
  let area = 0;
  for (const { exterior, interiors } of geometry.patches) {
    area += Math.abs(ringArea(exterior.curve));
    for (const { curve } of interiors) area -= Math.abs(ringArea(curve));
  }
  return area;
}

/** Signed area within a closed curve, positive counter-clockwise. */
export function ringArea(curve: DeliveredCurve): number {
  const origin = curve.segments[0]?.positions[0];
  if (origin === undefined) return 0;
  let twice = 0;
  let segments = 0;
  for (const segment of curve.segments) {
    if (segment.kind === 'line') twice += crossSum(segment.positions, origin);
    else {
      const [start, middle, end] = segment.positions;
      const circle = circleOfArc(start, middle, end);
      twice += crossSum(circle === null ? segment.positions : [start, end], origin);
      if (circle !== null) segments += (circle.radius ** 2 / 2) * (circle.sweep - Math.sin(circle.sweep));
    }
  }
  return twice / 2 + segments;
}

function crossSum(positions: readonly Position[], origin: Position): number {
  let sum = 0;
  for (let index = 1; index < positions.length; index += 1) {
    const a = positions[index - 1];
    const b = positions[index];
    if (a === undefined || b === undefined) continue;
    sum += (a[0] - origin[0]) * (b[1] - origin[1]) - (b[0] - origin[0]) * (a[1] - origin[1]);
  }
  return sum;
}
