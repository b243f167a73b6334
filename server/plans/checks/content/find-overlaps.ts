import type { Extent } from '../../../../domain/plan-file.ts';
import { type AreaOfPlan, isWellInside, placeKey } from './area-of-plan.ts';
import { type CommonGround, measureOverlap } from './measure-overlap.ts';

/** Two areas on one vertical level that lie over each other. */
export type Overlap = CommonGround & { readonly areas: readonly [AreaOfPlan, AreaOfPlan] };

/** Neighbours digitised apart may miss each other by this much, in metres, without anybody meaning it. */
const tolerance = 0.02;
/** Smaller ones are rounding. */
const smallestSquareMetres = 0.05;
/** Edges compared before we give up: some seconds. */
const mostComparisons = 300_000_000;
/** Pairs whose common ground is measured. */
const mostMeasured = 5_000;

export type OverlapSearch = { readonly overlaps: readonly Overlap[]; readonly isWhole: boolean };

/**
 * Areas of one level that overlap. Pairs whose boxes meet are compared by their edges and vertices; only where those
 * show an overlap is the common ground measured. `isWhole` is false where there was too much to compare.
 */
export function findOverlaps(areas: readonly AreaOfPlan[]): OverlapSearch {
  const overlaps: Overlap[] = [];
  const known = new Map<AreaOfPlan, ReadonlySet<number>>();
  const verticesOf = (area: AreaOfPlan): ReadonlySet<number> => {
    const vertices = known.get(area) ?? verticesOfArea(area);
    known.set(area, vertices);
    return vertices;
  };
  let comparisons = 0;
  let measured = 0;
  for (const [a, b] of meetingPairs(areas)) {
    comparisons += 50;
    const box = common(a.extent, b.extent);
    const edges = [edgesWithin(a, box, verticesOf(b)), edgesWithin(b, box, verticesOf(a))] as const;
    comparisons += (a.vertices + b.vertices) / 2 + (edges[0].length * edges[1].length) / 16;
    comparisons += (edges[0].length * b.vertices + edges[1].length * a.vertices) / 2;
    if (comparisons > mostComparisons || measured > mostMeasured) return { overlaps, isWhole: false };
    if (!meetInside(a, b, edges)) continue;
    measured += 1;
    const ground = measureOverlap(a, b, box);
    if (ground !== null && ground.squareMetres >= smallestSquareMetres) {
      overlaps.push({ ...ground, areas: [a, b] });
    }
  }
  return { overlaps, isWhole: true };
}

/** Pairs whose boxes overlap by more than the tolerance, by a sweep from west to east. */
function* meetingPairs(areas: readonly AreaOfPlan[]): Generator<readonly [AreaOfPlan, AreaOfPlan]> {
  const sorted = areas.toSorted((a, b) => a.extent[0] - b.extent[0]);
  let active: AreaOfPlan[] = [];
  for (const area of sorted) {
    const [west, south, , north] = area.extent;
    active = active.filter(({ extent }) => extent[2] > west + tolerance);
    for (const other of active) {
      if (other.extent[3] > south + tolerance && other.extent[1] < north - tolerance) yield [other, area];
    }
    active.push(area);
  }
}

function common(a: Extent, b: Extent): Extent {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function verticesOfArea({ rings }: AreaOfPlan): ReadonlySet<number> {
  const vertices = new Set<number>();
  for (const ring of rings) {
    for (let at = 0; at + 1 < ring.length; at += 2) vertices.add(placeKey(ring[at] ?? 0, ring[at + 1] ?? 0));
  }
  return vertices;
}

/** Edges that touch a box, four numbers each, but for those that run between two vertices of the other area. */
function edgesWithin(
  { rings }: AreaOfPlan,
  [west, south, east, north]: Extent,
  shared: ReadonlySet<number>,
): number[] {
  const edges: number[] = [];
  for (const ring of rings) {
    for (let at = 2; at + 1 < ring.length; at += 2) {
      const ax = ring[at - 2] ?? 0;
      const ay = ring[at - 1] ?? 0;
      const bx = ring[at] ?? 0;
      const by = ring[at + 1] ?? 0;
      if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) continue;
      if (Math.max(ay, by) < south || Math.min(ay, by) > north) continue;
      if (shared.has(placeKey(ax, ay)) && shared.has(placeKey(bx, by))) continue;
      edges.push(ax, ay, bx, by);
    }
  }
  return edges;
}

type Edges = readonly [readonly number[], readonly number[]];

/** True where an edge of one crosses one of the other clearly, or a vertex or middle lies well inside the other. */
function meetInside(a: AreaOfPlan, b: AreaOfPlan, [ofA, ofB]: Edges): boolean {
  for (let i = 0; i < ofA.length; i += 4) {
    for (let j = 0; j < ofB.length; j += 4) {
      if (crossClearly(ofA, i, ofB, j)) return true;
    }
  }
  return anyInside(ofA, b) || anyInside(ofB, a) || isSameShape(a, b);
}

function crossClearly(p: readonly number[], i: number, q: readonly number[], j: number): boolean {
  const ax = p[i] ?? 0;
  const ay = p[i + 1] ?? 0;
  const bx = p[i + 2] ?? 0;
  const by = p[i + 3] ?? 0;
  const cx = q[j] ?? 0;
  const cy = q[j + 1] ?? 0;
  const dx = q[j + 2] ?? 0;
  const dy = q[j + 3] ?? 0;
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  // Distances of each end from the other line; all four ends must stand clear of it.
  const pLength = Math.hypot(bx - ax, by - ay);
  const qLength = Math.hypot(dx - cx, dy - cy);
  if (pLength === 0 || qLength === 0) return false;
  const c = ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / pLength;
  const d = ((bx - ax) * (dy - ay) - (by - ay) * (dx - ax)) / pLength;
  const a = ((dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)) / qLength;
  const b = ((dx - cx) * (by - cy) - (dy - cy) * (bx - cx)) / qLength;
  return c * d < 0 && a * b < 0 && [a, b, c, d].every((distance) => Math.abs(distance) > tolerance);
}

/** Vertices and middles of edges; of a long boundary a hundred places tell enough. */
function anyInside(edges: readonly number[], area: AreaOfPlan): boolean {
  const step = 4 * Math.max(1, Math.floor(edges.length / 400));
  for (let at = 0; at < edges.length; at += step) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = [edges[at], edges[at + 1], edges[at + 2], edges[at + 3]];
    if (isWellInside(area, ax, ay, tolerance)) return true;
    if (isWellInside(area, (ax + bx) / 2, (ay + by) / 2, tolerance)) return true;
  }
  return false;
}

/** Two areas with one and the same outline share all their ground and show neither crossing nor vertex inside. */
function isSameShape(a: AreaOfPlan, b: AreaOfPlan): boolean {
  return (
    a.extent.every((value, index) => Math.abs(value - (b.extent[index] ?? 0)) < tolerance) &&
    Math.abs(a.squareMetres - b.squareMetres) < a.squareMetres * 1e-6
  );
}
