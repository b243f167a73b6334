import { direction, distanceBetween, type Point, segmentsOf, step, turn } from './point.ts';
import { polygon, type Ring, type Shape } from './shape.ts';

/** A corner of a path or outline; the third number rounds it with an arc of that radius. */
export type Corner = readonly [east: number, north: number, radius?: number];

/** Arcs are drawn with chords that err by less than half a centimetre; curves are found again later. */
const chordError = 0.004;

/** Centre line through the corners, with the rounded ones drawn as arcs. */
export function path(...corners: Corner[]): Point[] {
  return corners.flatMap((corner, index) => {
    const before = corners[index - 1];
    const after = corners[index + 1];
    return before && after ? roundedCorner(before, corner, after) : [pointOf(corner)];
  });
}

/** Closed outline through the corners, with the rounded ones drawn as arcs. */
export function outline(...corners: Corner[]): Shape {
  const ring = corners.flatMap((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    return roundedCorner(before, corner, after);
  });
  return polygon(...ring);
}

/** A softly curved outline (Catmull-Rom) through the points: shores, woods, contours. */
export function smooth(...points: Point[]): Shape {
  return polygon(...smoothPath([...points.slice(-1), ...points, ...points.slice(0, 2)]).slice(0, -1));
}

/** A softly curved line through all points but the first and last, which only give direction. */
export function smoothPath(points: readonly Point[], pieces = 6): Point[] {
  const curve: Point[] = [];
  for (let index = 1; index < points.length - 2; index += 1) {
    const [a, b, c, d] = points.slice(index - 1, index + 3);
    if (!a || !b || !c || !d) continue;
    for (let piece = 0; piece < pieces; piece += 1) curve.push(catmullRom(a, b, c, d, piece / pieces));
  }
  const last = points.at(-2);
  return last ? [...curve, last] : curve;
}

/** The strip from `left` metres left of the line to `right` metres right of it, with flat ends. */
export function strip(line: readonly Point[], left: number, right: number): Shape {
  return polygon(...offsetLine(line, -right), ...offsetLine(line, left).reverse());
}

/** Street of a width about its centre line. */
export function band(line: readonly Point[], width: number): Shape {
  return strip(line, width / 2, width / 2);
}

/** The line moved `aside` metres to the left (negative: right), mitred at its corners. */
export function offsetLine(line: readonly Point[], aside: number): Point[] {
  return line.map((point, index) => {
    const before = line[index - 1];
    const after = line[index + 1];
    const incoming = before ? direction(before, point) : undefined;
    const outgoing = after ? direction(point, after) : undefined;
    const heading = incoming ?? outgoing ?? [1, 0];
    const leaving = outgoing ?? heading;
    const mean = direction([0, 0], [heading[0] + leaving[0], heading[1] + leaving[1]]);
    const widening = Math.max(0.3, mean[0] * heading[0] + mean[1] * heading[1]);
    return step(point, mean, 0, aside / widening);
  });
}

/** The stretch of a line between two distances (metres) from its start. */
export function stretch(line: readonly Point[], from: number, to: number): Point[] {
  const points: Point[] = [pointAlong(line, from).point];
  let walked = 0;
  for (const [start, end] of segmentsOf(line)) {
    walked += distanceBetween(start, end);
    if (walked > from + 0.01 && walked < to - 0.01) points.push(end);
  }
  const end = pointAlong(line, to).point;
  const last = points.at(-1);
  return last && distanceBetween(last, end) < 0.01 ? points : [...points, end];
}

/** Point and heading at a distance (metres) from the line's start; the ends when outside it. */
export function pointAlong(line: readonly Point[], metres: number): { point: Point; heading: Point } {
  let left = Math.max(0, metres);
  const segments = segmentsOf(line);
  for (const [index, [start, end]] of segments.entries()) {
    const length = distanceBetween(start, end);
    const heading = direction(start, end);
    if (left <= length || index === segments.length - 1) {
      return { point: step(start, heading, Math.min(left, length)), heading };
    }
    left -= length;
  }
  throw new Error('a line needs two points');
}

export function lengthOf(line: readonly Point[]): number {
  return segmentsOf(line).reduce((sum, [start, end]) => sum + distanceBetween(start, end), 0);
}

/** Points of an arc about a centre, from one angle to another (radians against the clock from east). */
function arc(center: Point, radius: number, from: number, to: number): Point[] {
  const widest = 2 * Math.acos(1 - Math.min(chordError / radius, 0.5));
  const chords = Math.max(6, Math.ceil(Math.abs(to - from) / Math.min(widest, 0.2)));
  return Array.from({ length: chords + 1 }, (_, index): Point => {
    const angle = from + ((to - from) * index) / chords;
    return [center[0] + radius * Math.cos(angle), center[1] + radius * Math.sin(angle)];
  });
}

function roundedCorner(before: Corner, corner: Corner, after: Corner): Point[] {
  const [a, b, c] = [pointOf(before), pointOf(corner), pointOf(after)];
  const radius = corner[2] ?? 0;
  const incoming = direction(a, b);
  const outgoing = direction(b, c);
  const bend = Math.atan2(
    turn([0, 0], incoming, outgoing),
    incoming[0] * outgoing[0] + incoming[1] * outgoing[1],
  );
  if (radius === 0 || Math.abs(bend) < 0.001) return [b];
  const side = Math.sign(bend);
  const start = step(b, incoming, -radius * Math.tan(Math.abs(bend) / 2));
  const center = step(start, incoming, 0, side * radius);
  const from = Math.atan2(start[1] - center[1], start[0] - center[0]);
  return arc(center, radius, from, from + bend);
}

function catmullRom(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const at = (p: number, q: number, r: number, s: number) =>
    q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
  return [at(a[0], b[0], c[0], d[0]), at(a[1], b[1], c[1], d[1])];
}

function pointOf(corner: Corner): Point {
  return [corner[0], corner[1]];
}

/** A ring's corners as a closed line, for legal lines that follow a building. */
export function closedLine(ring: Ring): Point[] {
  return [...ring, ...ring.slice(0, 1)];
}
