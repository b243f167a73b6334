import type { CurveSegment } from '../../../../domain/plan-file.ts';
import { distanceBetween, distanceToSegment, type Point, pointBetween, segmentsOf, turn } from './point.ts';

/** How far (m) a corner may lie off the arc that is read out of it: rounding to the centimetre and a little. */
const arcTolerance = 0.02;
const straightTolerance = 0.008;
const widestChordTurn = (16 * Math.PI) / 180;
const widestSweep = (170 * Math.PI) / 180;
const smallestRise = 0.05;

/**
 * Finds the arcs again that were drawn with chords, and leaves the rest as straight stretches.
 * Neighbours share the result, so that an area's edge is the same curve from both sides.
 */
export function curveSegments(corners: readonly Point[]): CurveSegment[] {
  const points = simplify(corners);
  const segments: CurveSegment[] = [];
  let straight: Point[] = [];
  const flush = () => {
    if (straight.length > 1) segments.push({ kind: 'line', positions: straight });
    straight = [];
  };
  for (let index = 0; index < points.length; ) {
    const point = points[index];
    if (!point) break;
    straight.push(point);
    const end = arcEnd(points, index);
    if (end === undefined) {
      index += 1;
      continue;
    }
    flush();
    const middle = points[Math.round((index + end) / 2)];
    const last = points[end];
    if (middle && last) segments.push({ kind: 'arc', positions: [point, middle, last] });
    index = end;
    if (index === points.length - 1) break;
  }
  flush();
  return segments;
}

/** Index of the last corner that lies on one arc from `start`, when it is worth being an arc. */
function arcEnd(points: readonly Point[], start: number): number | undefined {
  let best: number | undefined;
  for (let end = start + 4; end < points.length; end += 1) {
    if (!liesOnArc(points.slice(start, end + 1))) {
      if (best !== undefined || end > start + 6) break;
      continue;
    }
    best = end;
  }
  return best;
}

function liesOnArc(points: readonly Point[]): boolean {
  const [first] = points;
  const middle = points[Math.round((points.length - 1) / 2)];
  const last = points.at(-1);
  if (!first || !middle || !last) return false;
  const center = circleCenter(first, middle, last);
  if (!center || distanceToSegment(middle, first, last) < smallestRise) return false;
  const radius = distanceBetween(center, first);
  const onCircle = (point: Point, tolerance: number) =>
    Math.abs(distanceBetween(center, point) - radius) < tolerance;
  if (!points.every((point) => onCircle(point, arcTolerance))) return false;
  const chords = segmentsOf(points);
  if (!chords.every(([from, to]) => onCircle(pointBetween(from, to), 3 * arcTolerance))) return false;
  const side = Math.sign(turn(first, middle, last));
  const angles = chords.map(([from, to]) => side * angleAt(center, from, to));
  return (
    angles.every((angle) => angle > 0 && angle < widestChordTurn) &&
    angles.reduce((sum, angle) => sum + angle, 0) < widestSweep
  );
}

function angleAt(center: Point, from: Point, to: Point): number {
  const a: Point = [from[0] - center[0], from[1] - center[1]];
  const b: Point = [to[0] - center[0], to[1] - center[1]];
  return Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]);
}

function circleCenter(a: Point, b: Point, c: Point): Point | undefined {
  const doubled = 2 * turn(a, b, c);
  if (Math.abs(doubled) < 1e-9) return undefined;
  const [bx, by, cx, cy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  return [a[0] + (cy * bb - by * cc) / doubled, a[1] + (bx * cc - cx * bb) / doubled];
}

/** Drops corners that lie on the straight line between their neighbours (Douglas–Peucker). */
function simplify(points: readonly Point[], tolerance = straightTolerance): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return [...points];
  const offsets = points.map((point) => distanceToSegment(point, first, last));
  const farthest = offsets.reduce((best, offset, index) => (offset > (offsets[best] ?? 0) ? index : best), 0);
  if ((offsets[farthest] ?? 0) <= tolerance) return [first, last];
  return [
    ...simplify(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(farthest), tolerance),
  ];
}

/** The corners of a segment, an arc as chords that err by at most a centimetre. */
export function chordsOf(segment: CurveSegment): Point[] {
  if (segment.kind === 'line') return segment.positions.map(([east, north]) => [east, north]);
  const [a, b, c] = segment.positions.map(([east, north]): Point => [east, north]);
  const center = a && b && c ? circleCenter(a, b, c) : undefined;
  if (!a || !b || !c || !center) return [a, b, c].filter((point) => point !== undefined);
  const radius = distanceBetween(center, a);
  const sweep = angleAt(center, a, b) + angleAt(center, b, c);
  const count = Math.max(2, Math.ceil(Math.abs(sweep) / (2 * Math.acos(1 - Math.min(0.01 / radius, 0.5)))));
  const from = Math.atan2(a[1] - center[1], a[0] - center[0]);
  const between = Array.from({ length: count - 1 }, (_, index): Point => {
    const angle = from + (sweep * (index + 1)) / count;
    return [center[0] + radius * Math.cos(angle), center[1] + radius * Math.sin(angle)];
  });
  return [a, ...between, c];
}

/** Area between an arc and its chord, positive where the arc bulges to the right of its direction. */
export function arcBulge(segment: CurveSegment): number {
  if (segment.kind === 'line') return 0;
  const [a, b, c] = segment.positions.map(([east, north]): Point => [east, north]);
  const center = a && b && c ? circleCenter(a, b, c) : undefined;
  if (!a || !b || !c || !center) return 0;
  const sweep = angleAt(center, a, b) + angleAt(center, b, c);
  return (distanceBetween(center, a) ** 2 / 2) * (sweep - Math.sin(sweep));
}
