import type { Position } from '../../../domain/plan-file.ts';

/** Where two stretches of a surface's rings meet that should not; ring 0 is the outer one. */
export type Crossing = {
  readonly kind: 'cross' | 'touch';
  readonly rings: readonly [number, number];
  readonly position: Position;
};

type Stretch = {
  readonly ring: number;
  readonly index: number;
  readonly last: number;
  readonly a: Position;
  readonly b: Position;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
};

/** Comparisons before a surface counts as too intricate to check; about a tenth of a second. */
const mostComparisons = 10_000_000;

/**
 * First meeting of each pair of rings, and of each ring with itself: proper crossings, and within one ring also
 * places where it touches itself. Rings are closed lists of vertices. Null where there is too much to compare.
 */
export function findRingCrossings(rings: readonly (readonly Position[])[]): Crossing[] | null {
  const stretches = rings.flatMap(toStretches).sort((a, b) => a.west - b.west);
  const found = new Map<string, Crossing>();
  let comparisons = 0;
  let active: Stretch[] = [];
  for (const stretch of stretches) {
    comparisons += active.length;
    if (comparisons > mostComparisons) return null;
    active = active.filter((other) => other.east >= stretch.west);
    for (const other of active) {
      if (other.north < stretch.south || stretch.north < other.south) continue;
      const meeting = meet(other, stretch);
      if (meeting === null) continue;
      const rings: readonly [number, number] =
        other.ring < stretch.ring ? [other.ring, stretch.ring] : [stretch.ring, other.ring];
      const key = rings.join();
      if (!found.has(key) || (meeting.kind === 'cross' && found.get(key)?.kind === 'touch')) {
        found.set(key, { ...meeting, rings });
      }
    }
    active.push(stretch);
  }
  return [...found.values()];
}

function toStretches(vertices: readonly Position[], ring: number): Stretch[] {
  const stretches: Stretch[] = [];
  const kept = vertices.filter(
    (vertex, index) => index === 0 || !same(vertex, vertices[index - 1] ?? vertex),
  );
  for (let index = 1; index < kept.length; index += 1) {
    const a = kept[index - 1];
    const b = kept[index];
    if (a === undefined || b === undefined) continue;
    const west = Math.min(a[0], b[0]);
    const east = Math.max(a[0], b[0]);
    const south = Math.min(a[1], b[1]);
    const north = Math.max(a[1], b[1]);
    stretches.push({ ring, index: index - 1, last: kept.length - 2, a, b, west, east, south, north });
  }
  return stretches;
}

function meet(p: Stretch, q: Stretch): { kind: 'cross' | 'touch'; position: Position } | null {
  const a = side(p.a, p.b, q.a);
  const b = side(p.a, p.b, q.b);
  const c = side(q.a, q.b, p.a);
  const d = side(q.a, q.b, p.b);
  if (a * b < 0 && c * d < 0) return { kind: 'cross', position: crossingPoint(p, q, c / (c - d)) };
  // Rings of one surface may touch each other in a point (OGC simple features §6.1.11).
  if (p.ring !== q.ring) return null;
  if (areNeighbours(p, q))
    return a === 0 && b === 0 && foldsBack(p, q) ? { kind: 'cross', position: p.b } : null;
  for (const [sign, point, stretch] of [
    [a, q.a, p],
    [b, q.b, p],
    [c, p.a, q],
    [d, p.b, q],
  ] as const) {
    if (sign === 0 && isWithin(point, stretch)) return { kind: 'touch', position: point };
  }
  return null;
}

/** Above zero where the point lies left of the line, below where right; from the line's start to keep digits. */
function side(from: Position, to: Position, point: Position): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}

function crossingPoint(p: Stretch, _q: Stretch, share: number): Position {
  return [p.a[0] + share * (p.b[0] - p.a[0]), p.a[1] + share * (p.b[1] - p.a[1])];
}

function areNeighbours(p: Stretch, q: Stretch): boolean {
  const apart = Math.abs(p.index - q.index);
  return apart === 1 || apart === p.last;
}

/** True for a spike: the next stretch goes back over the one before. */
function foldsBack(p: Stretch, q: Stretch): boolean {
  const [first, second] = same(p.b, q.a) ? [p, q] : [q, p];
  if (!same(first.b, second.a)) return false;
  const east = (first.b[0] - first.a[0]) * (second.b[0] - second.a[0]);
  return east + (first.b[1] - first.a[1]) * (second.b[1] - second.a[1]) < 0;
}

function isWithin(point: Position, { west, east, south, north }: Stretch): boolean {
  return point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north;
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
