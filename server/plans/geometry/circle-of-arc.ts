import type { Position } from '../../../domain/plan-file.ts';

/** The circle an arc lies on; angles in radians, `sweep` positive counter-clockwise from start to end. */
export type Circle = {
  readonly east: number;
  readonly north: number;
  readonly radius: number;
  readonly startAngle: number;
  readonly sweep: number;
};

/**
 * Circle through the three positions of an arc. Null where they lie on a straight line or fall together. An arc
 * that ends where it starts is a whole circle with the middle position opposite.
 */
export function circleOfArc(start: Position, middle: Position, end: Position): Circle | null {
  // From the start, so that large coordinates do not eat the digits.
  const bx = middle[0] - start[0];
  const by = middle[1] - start[1];
  const cx = end[0] - start[0];
  const cy = end[1] - start[1];
  if (cx === 0 && cy === 0) return wholeCircle(start, bx, by);
  const cross = 2 * (bx * cy - by * cx);
  if (cross === 0 || !Number.isFinite(cross)) return null;
  const b = bx * bx + by * by;
  const c = cx * cx + cy * cy;
  const ux = (cy * b - by * c) / cross;
  const uy = (bx * c - cx * b) / cross;
  const radius = Math.hypot(ux, uy);
  if (!Number.isFinite(radius) || radius > 1e9 || (bx === cx && by === cy) || b === 0) return null;
  const startAngle = Math.atan2(-uy, -ux);
  const endAngle = Math.atan2(cy - uy, cx - ux);
  const turn = 2 * Math.PI;
  // The middle lies left of the chord on a clockwise arc, hence the sign of the cross product tells the way.
  const sweep = cross > 0 ? (endAngle - startAngle + turn) % turn : -((startAngle - endAngle + turn) % turn);
  return { east: start[0] + ux, north: start[1] + uy, radius, startAngle, sweep };
}

function wholeCircle(start: Position, bx: number, by: number): Circle | null {
  const radius = Math.hypot(bx, by) / 2;
  if (radius === 0 || !Number.isFinite(radius)) return null;
  return {
    east: start[0] + bx / 2,
    north: start[1] + by / 2,
    radius,
    startAngle: Math.atan2(-by, -bx),
    sweep: 2 * Math.PI,
  };
}
