import type { Extent } from '../../../../domain/plan-file.ts';
import type { AreaOfPlan } from './area-of-plan.ts';

/** Common ground of two areas. */
export type CommonGround = {
  readonly squareMetres: number;
  /** A place in it where it is widest. */
  readonly place: readonly [number, number];
  readonly extent: Extent;
};

/** Slabs between two heights where something begins, ends or crosses; more are passed over evenly. */
const mostSlabs = 1_000;

/**
 * Measures the common ground of two areas within the box that both reach, slab by slab: between two heights at which
 * a vertex stands or two edges cross, both areas are made of trapezoids. Exact, but for areas of thousands of
 * vertices, where it is an estimate. Needs no clipping, so no shape is too degenerate. Null where there is none.
 */
export function measureOverlap(a: AreaOfPlan, b: AreaOfPlan, box: Extent): CommonGround | null {
  const [, south, , north] = box;
  const [edgesOfA, edgesOfB] = [edgesBetween(a, south, north), edgesBetween(b, south, north)];
  const heights = thin(breaks(edgesOfA, edgesOfB, box));
  let squareMetres = 0;
  let widest = 0;
  let place: readonly [number, number] = [box[0], south];
  let extent: Extent | null = null;
  for (let index = 1; index < heights.length; index += 1) {
    const [lower, upper] = [heights[index - 1] ?? 0, heights[index] ?? 0];
    const middle = (lower + upper) / 2;
    for (const [west, east] of shared(crossings(edgesOfA, middle), crossings(edgesOfB, middle))) {
      squareMetres += (east - west) * (upper - lower);
      const size = Math.min(east - west, upper - lower);
      if (size > widest) {
        widest = size;
        place = [(west + east) / 2, middle];
      }
      extent = widen(extent, [west, lower, east, upper]);
    }
  }
  return extent === null ? null : { squareMetres, place, extent };
}

function edgesBetween({ rings }: AreaOfPlan, south: number, north: number): number[] {
  const edges: number[] = [];
  for (const ring of rings) {
    for (let at = 2; at + 1 < ring.length; at += 2) {
      const ay = ring[at - 1] ?? 0;
      const by = ring[at + 1] ?? 0;
      if (Math.max(ay, by) < south || Math.min(ay, by) > north || ay === by) continue;
      edges.push(ring[at - 2] ?? 0, ay, ring[at] ?? 0, by);
    }
  }
  return edges;
}

/** Heights of vertices and crossings within the box, ascending. */
function breaks(p: readonly number[], q: readonly number[], [west, south, east, north]: Extent): number[] {
  const heights = new Set([south, north]);
  const isWithin = (y: number) => y > south && y < north;
  for (const edges of [p, q]) {
    for (let at = 1; at < edges.length; at += 2) if (isWithin(edges[at] ?? 0)) heights.add(edges[at] ?? 0);
  }
  const near = (edges: readonly number[]) =>
    Array.from({ length: edges.length / 4 }, (_, index) => index * 4).filter(
      (at) =>
        Math.max(edges[at] ?? 0, edges[at + 2] ?? 0) >= west &&
        Math.min(edges[at] ?? 0, edges[at + 2] ?? 0) <= east,
    );
  const nearQ = near(q);
  for (const i of near(p)) {
    for (const j of nearQ) {
      const y = crossingHeight(p, i, q, j);
      if (y !== null && isWithin(y)) heights.add(y);
    }
  }
  return [...heights].sort((a, b) => a - b);
}

function crossingHeight(p: readonly number[], i: number, q: readonly number[], j: number): number | null {
  const [ax, ay] = [p[i] ?? 0, p[i + 1] ?? 0];
  const [dx, dy] = [(p[i + 2] ?? 0) - ax, (p[i + 3] ?? 0) - ay];
  const [cx, cy] = [q[j] ?? 0, q[j + 1] ?? 0];
  const [ex, ey] = [(q[j + 2] ?? 0) - cx, (q[j + 3] ?? 0) - cy];
  const cross = dx * ey - dy * ex;
  if (cross === 0) return null;
  const share = ((cx - ax) * ey - (cy - ay) * ex) / cross;
  const other = ((cx - ax) * dy - (cy - ay) * dx) / cross;
  return share > 0 && share < 1 && other > 0 && other < 1 ? ay + share * dy : null;
}

function thin(heights: readonly number[]): readonly number[] {
  const step = Math.ceil(heights.length / mostSlabs);
  return step < 2
    ? heights
    : heights.filter((_, index) => index % step === 0 || index === heights.length - 1);
}

/** Where the area's edges cross a height, from west to east: by pairs in and out. */
function crossings(edges: readonly number[], y: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < edges.length; at += 4) {
    const ay = edges[at + 1] ?? 0;
    const by = edges[at + 3] ?? 0;
    if (ay > y === by > y) continue;
    const ax = edges[at] ?? 0;
    places.push(ax + (((edges[at + 2] ?? 0) - ax) * (y - ay)) / (by - ay));
  }
  return places.sort((a, b) => a - b);
}

function* shared(p: readonly number[], q: readonly number[]): Generator<readonly [number, number]> {
  for (let i = 0; i + 1 < p.length; i += 2) {
    for (let j = 0; j + 1 < q.length; j += 2) {
      const west = Math.max(p[i] ?? 0, q[j] ?? 0);
      const east = Math.min(p[i + 1] ?? 0, q[j + 1] ?? 0);
      if (east > west) yield [west, east];
    }
  }
}

function widen(extent: Extent | null, [west, south, east, north]: Extent): Extent {
  if (extent === null) return [west, south, east, north];
  return [
    Math.min(extent[0], west),
    Math.min(extent[1], south),
    Math.max(extent[2], east),
    Math.max(extent[3], north),
  ];
}
