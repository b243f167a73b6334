import type { Extent } from '../../../../domain/plan-file.ts';
import type { Ground } from './clip-ground.ts';
import { type Edges, edgeAt, heightsOf, noEdges, takeEdges } from './edges-of-cell.ts';
import type { GapRegister } from './gap-register.ts';
import { addStretch, addStretches, noStretches, type Stretches } from './stretches.ts';

/** A cell of the plan with what of outlines and purposes lies in it, clipped to it. */
export type Cell = {
  readonly box: Extent;
  readonly outlines: readonly Ground[];
  readonly purposes: readonly Ground[];
};

/** Where gaps reach the four sides of the cell, each from one end to the other. */
export type CellSides = {
  readonly west: Stretches;
  readonly south: Stretches;
  readonly east: Stretches;
  readonly north: Stretches;
};

/** Narrower gaps are none: rounding of neighbours that share a boundary. */
const narrowest = 1e-4;

/** Gaps between two edges in one slab, whose sides are straight: left, right, and where those are in its middle. */
type Openings = {
  count: number;
  readonly left: number[];
  readonly right: number[];
  readonly atLeft: number[];
  readonly atRight: number[];
};

/** What one cell after the other is worked with. */
export type SweepBench = {
  readonly edges: Edges;
  readonly scratch: Edges;
  /** Where the edges that cross a slab are in its middle, from west to east. */
  places: Float64Array;
  readonly openings: Openings;
  /** What lies above the slab below, below and above the one at hand. */
  readonly lines: readonly [Stretches, Stretches, Stretches];
};

/** For one plan's cells. */
export function makeSweepBench(): SweepBench {
  return {
    ...{ edges: noEdges(), scratch: noEdges(), places: new Float64Array(0) },
    openings: { count: 0, left: [], right: [], atLeft: [], atRight: [] },
    lines: [noStretches(), noStretches(), noStretches()],
  };
}

/**
 * Finds ground within an outline and within no purpose, slab by slab: between two heights at which a vertex stands or
 * two edges cross, everything is made of trapezoids. Needs no clipping of shapes against each other, so none is too
 * degenerate. Its answer holds until the bench is used again.
 */
export function sweepCell(
  { box, outlines, purposes }: Cell,
  register: GapRegister,
  bench: SweepBench,
): CellSides {
  const [west, south, east, north] = box;
  const { edges, openings } = bench;
  takeEdges(edges, bench.scratch, [...outlines, ...purposes]);
  const heights = heightsOf(edges, south, north);
  if (bench.places.length < edges.count) bench.places = new Float64Array(edges.ax.length);
  const isIn = new Uint8Array(outlines.length + purposes.length);
  const sides = { west: noStretches(), east: noStretches(), south: noStretches() };
  let [below, bottom, top] = bench.lines;
  below.count = 0;
  let [active, next] = [0, 0];
  for (let index = 1; index < heights.length; index += 1) {
    const lower = heights[index - 1] ?? 0;
    const upper = heights[index] ?? 0;
    const middle = (lower + upper) / 2;
    [active, next] = cross(bench, middle, active, next);
    findOpenings(bench, active, isIn, outlines.length);
    bottom.count = top.count = 0;
    for (let opening = 0; opening < openings.count; opening += 1) {
      const left = openings.left[opening] ?? 0;
      const right = openings.right[opening] ?? 0;
      const leftBelow = edgeAt(edges, left, lower);
      const leftAbove = edgeAt(edges, left, upper);
      const rightBelow = edgeAt(edges, right, lower);
      const rightAbove = edgeAt(edges, right, upper);
      const gap = gapBeside(below, leftBelow, rightBelow) ?? register.start();
      const atLeft = openings.atLeft[opening] ?? 0;
      const atRight = openings.atRight[opening] ?? 0;
      register.addPiece(
        gap,
        [Math.min(leftBelow, leftAbove), lower, Math.max(rightBelow, rightAbove), upper],
        (atRight - atLeft) * (upper - lower),
        (atLeft + atRight) / 2,
      );
      if (leftBelow === west && leftAbove === west) addStretch(sides.west, lower, upper, gap);
      else register.addPerimeter(gap, distance(leftAbove - leftBelow, upper - lower));
      if (rightBelow === east && rightAbove === east) addStretch(sides.east, lower, upper, gap);
      else register.addPerimeter(gap, distance(rightAbove - rightBelow, upper - lower));
      addStretch(bottom, leftBelow, Math.max(leftBelow, rightBelow), gap);
      addStretch(top, leftAbove, Math.max(leftAbove, rightAbove), gap);
    }
    if (index === 1) addStretches(sides.south, bottom);
    else register.meet(below, bottom);
    [below, top] = [top, below];
  }
  return { ...sides, north: below };
}

function distance(east: number, north: number): number {
  return Math.sqrt(east * east + north * north);
}

function gapBeside({ count, from, to, gap }: Stretches, start: number, end: number): number | undefined {
  for (let index = 0; index < count; index += 1) {
    if (Math.min(to[index] ?? 0, end) - Math.max(from[index] ?? 0, start) > narrowest) return gap[index];
  }
  return undefined;
}

/** Makes the edges at a height the active ones, from west to east; answers how many they are and which comes next. */
function cross(
  { edges, places }: SweepBench,
  middle: number,
  count: number,
  from: number,
): readonly [number, number] {
  const { active, by, ay } = edges;
  let kept = 0;
  let next = from;
  for (let index = 0; ; index += 1) {
    const isNew = index >= count;
    if (isNew && !(next < edges.count && (ay[next] ?? 0) <= middle)) return [kept, next];
    const edge = isNew ? next : (active[index] ?? 0);
    if (isNew) next += 1;
    if ((by[edge] ?? 0) <= middle) continue;
    const place = edgeAt(edges, edge, middle);
    // They hardly change places from one slab to the next.
    let at = kept;
    for (; at > 0 && (places[at - 1] ?? 0) > place; at -= 1) {
      active[at] = active[at - 1] ?? 0;
      places[at] = places[at - 1] ?? 0;
    }
    active[at] = edge;
    places[at] = place;
    kept += 1;
  }
}

/** From west to east, where one is in an outline and in no purpose. Leaves `isIn` as it was. */
function findOpenings(
  { edges: { active, ground }, places, openings }: SweepBench,
  count: number,
  isIn: Uint8Array,
  outlineCount: number,
): void {
  const { left, right, atLeft, atRight } = openings;
  let [outlines, purposes] = [0, 0];
  let [start, startAt] = [-1, 0];
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const edge = active[index] ?? 0;
    const place = places[index] ?? 0;
    const own = ground[edge] ?? 0;
    const change = isIn[own] === 0 ? 1 : -1;
    isIn[own] = change === 1 ? 1 : 0;
    if (own < outlineCount) outlines += change;
    else purposes += change;
    const isOpen = outlines > 0 && purposes === 0;
    if (isOpen && start < 0) [start, startAt] = [edge, place];
    if (isOpen || start < 0) continue;
    // What parts them is no wider than rounding.
    if (found > 0 && startAt - (atRight[found - 1] ?? 0) < narrowest) {
      right[found - 1] = edge;
      atRight[found - 1] = place;
    } else if (place - startAt > narrowest) {
      left[found] = start;
      right[found] = edge;
      atLeft[found] = startAt;
      atRight[found] = place;
      found += 1;
    }
    start = -1;
  }
  openings.count = found;
}
