import type { Ground } from './clip-ground.ts';

/**
 * Edges that are not level, column by column, each from its lower end and by the heights of those ends. Filled anew for
 * each of thousands of cells; what the columns hold beyond the count is left from before.
 */
export type Edges = {
  count: number;
  ax: Float64Array;
  ay: Float64Array;
  /** Height of the upper end. */
  by: Float64Array;
  /** Metres east for each metre north. */
  slope: Float64Array;
  /** Which ground it bounds, by its place among them. */
  ground: Uint32Array;
  /** Edges at work, for whoever goes through them. */
  active: Uint32Array;
};

/** Starts with none. */
export function noEdges(): Edges {
  const [ax, ay, by, slope] = [noNumbers, noNumbers, noNumbers, noNumbers];
  return { count: 0, ax, ay, by, slope, ground: new Uint32Array(0), active: new Uint32Array(0) };
}

const noNumbers = new Float64Array(0);

/** Takes the edges of some ground in place of those that were there; `scratch` is left in disorder. */
export function takeEdges(edges: Edges, scratch: Edges, grounds: readonly Ground[]): void {
  let most = 0;
  for (const { rings } of grounds) for (const ring of rings) most += ring.length / 2;
  makeRoom(edges, most);
  makeRoom(scratch, most);
  scratch.count = 0;
  for (const [ground, { rings }] of grounds.entries()) {
    for (const ring of rings) addRing(scratch, ring, ground);
  }
  const order = orderOf(scratch);
  for (let index = 0; index < scratch.count; index += 1) {
    const from = order[index] ?? 0;
    edges.ax[index] = scratch.ax[from] ?? 0;
    edges.ay[index] = scratch.ay[from] ?? 0;
    edges.by[index] = scratch.by[from] ?? 0;
    edges.slope[index] = scratch.slope[from] ?? 0;
    edges.ground[index] = scratch.ground[from] ?? 0;
  }
  edges.count = scratch.count;
}

/** Few enough to be put in order one by one, as nearly all cells' are. */
const few = 256;

function orderOf({ count, ay, active: order }: Edges): Uint32Array {
  if (count > few) {
    for (let index = 0; index < count; index += 1) order[index] = index;
    order.subarray(0, count).sort((a, b) => (ay[a] ?? 0) - (ay[b] ?? 0));
    return order;
  }
  for (let index = 0; index < count; index += 1) {
    const height = ay[index] ?? 0;
    let at = index;
    for (; at > 0 && (ay[order[at - 1] ?? 0] ?? 0) > height; at -= 1) order[at] = order[at - 1] ?? 0;
    order[at] = index;
  }
  return order;
}

function addRing(edges: Edges, ring: Float64Array, ground: number): void {
  let { count } = edges;
  for (let index = 2; index + 1 < ring.length; index += 2) {
    const ay = ring[index - 1] ?? 0;
    const by = ring[index + 1] ?? 0;
    if (ay === by) continue;
    const isUp = ay < by;
    const ax = ring[isUp ? index - 2 : index] ?? 0;
    const bx = ring[isUp ? index : index - 2] ?? 0;
    edges.ax[count] = ax;
    edges.ay[count] = isUp ? ay : by;
    edges.by[count] = isUp ? by : ay;
    edges.slope[count] = (bx - ax) / Math.abs(by - ay);
    edges.ground[count] = ground;
    count += 1;
  }
  edges.count = count;
}

function makeRoom(edges: Edges, most: number): void {
  if (edges.ax.length >= most) return;
  const length = Math.max(256, most * 2);
  edges.ax = new Float64Array(length);
  edges.ay = new Float64Array(length);
  edges.by = new Float64Array(length);
  edges.slope = new Float64Array(length);
  edges.ground = new Uint32Array(length);
  edges.active = new Uint32Array(length);
}

/** Where an edge is at a height. */
export function edgeAt({ ax, ay, slope }: Edges, edge: number, height: number): number {
  return (ax[edge] ?? 0) + (slope[edge] ?? 0) * (height - (ay[edge] ?? 0));
}

/** Heights nearer to each other than this, in metres, are one. */
const sameHeight = 1e-5;

/** Heights of vertices and of crossings between south and north, ascending, none too near the one before. */
export function heightsOf(edges: Edges, south: number, north: number): readonly number[] {
  const { count, ay, by, slope, active } = edges;
  const heights = [south, north];
  let many = 0;
  for (let edge = 0; edge < count; edge += 1) {
    const start = ay[edge] ?? 0;
    const end = by[edge] ?? 0;
    const own = slope[edge] ?? 0;
    const east = edges.ax[edge] ?? 0;
    heights.push(start, end);
    let kept = 0;
    for (let index = 0; index < many; index += 1) {
      const other = active[index] ?? 0;
      const otherEnd = by[other] ?? 0;
      if (otherEnd <= start) continue;
      active[kept] = other;
      kept += 1;
      // How far east the other is where both begin and, below, where one ends.
      const ahead = edgeAt(edges, other, start) - east;
      const shared = Math.min(end, otherEnd) - start;
      const aheadAbove = ahead + ((slope[other] ?? 0) - own) * shared;
      if (ahead > 0 === aheadAbove > 0) continue;
      const height = start + ahead / (own - (slope[other] ?? 0));
      if (height > start && height < start + shared) heights.push(height);
    }
    active[kept] = edge;
    many = kept + 1;
  }
  const apart = [south];
  let last = south;
  for (const height of new Float64Array(heights).sort()) {
    if (height - last <= sameHeight || north - height <= sameHeight) continue;
    apart.push(height);
    last = height;
  }
  apart.push(north);
  return apart;
}
