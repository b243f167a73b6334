import { setImmediate } from 'node:timers/promises';
import type { Extent } from '../../../../domain/plan-file.ts';
import { clipGround, type Ground, type Half, toGround } from './clip-ground.ts';
import { createGapRegister, type Gap } from './gap-register.ts';
import { addStretches, noStretches, type Stretches, sortStretches } from './stretches.ts';
import { type Cell, makeSweepBench, sweepCell } from './sweep-cell.ts';

/** Edges of a cell that is looked at whole; one with more is halved. */
const edgesACell = 96;
/** A cell is not halved below this, in metres. */
const smallestSide = 2;
/** Pairs of edges compared before we give up: some seconds. */
const mostComparisons = 300_000_000;
/** The event loop gets its turn after so many milliseconds. */
const longestTurn = 20;

/** `isWhole` is false where there was too much to compare. */
export type GapSearch = { readonly gaps: readonly Gap[]; readonly isWhole: boolean };

type Walls = Map<number, { readonly before: Stretches; readonly after: Stretches }>;

/**
 * Ground within the outlines that no purpose covers. The plan is halved until a cell has few edges, those are swept
 * one by one, and what hangs together across their sides is one gap. All in metres; lets other work in between, and throws the
 * signal's reason then.
 */
export async function findGaps(
  outlines: readonly Ground[],
  purposes: readonly Ground[],
  signal?: AbortSignal,
): Promise<GapSearch> {
  const register = createGapRegister();
  const bench = makeSweepBench();
  const whole = toGround(outlines.flatMap(({ rings }) => rings));
  if (whole === null) return { gaps: [], isWhole: true };
  const upright: Walls = new Map();
  const level: Walls = new Map();
  const waiting: Cell[] = [{ box: whole.extent, outlines, purposes }];
  let comparisons = 0;
  let turn = performance.now();
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const kept = simplify(cell);
    if (kept === null) continue;
    const halves = kept.edges <= edgesACell ? null : halve(kept);
    if (halves !== null) {
      waiting.push(...halves);
      continue;
    }
    comparisons += kept.edges ** 2;
    if (comparisons > mostComparisons) return { gaps: [], isWhole: false };
    const [west, south, east, north] = kept.box;
    const sides = sweepCell(kept, register, bench);
    addStretches(wall(upright, west).after, sides.west);
    addStretches(wall(upright, east).before, sides.east);
    addStretches(wall(level, south).after, sides.south);
    addStretches(wall(level, north).before, sides.north);
    if (performance.now() - turn < longestTurn) continue;
    await setImmediate();
    signal?.throwIfAborted();
    turn = performance.now();
  }
  for (const { before, after } of [...upright.values(), ...level.values()]) {
    register.meet(sortStretches(before), sortStretches(after));
  }
  return { gaps: register.all(), isWhole: true };
}

/** The cell without what does not matter in it; null where nothing of it can be a gap. */
function simplify(cell: Cell): (Cell & { readonly edges: number }) | null {
  let edges = 0;
  const keep = (grounds: readonly Ground[], onCover: () => void): Ground[] =>
    grounds.filter((ground) => {
      const own = edgesInside(ground, cell.box);
      edges += own;
      if (own > 0) return true;
      const isCover = coversMiddle(ground, cell.box);
      if (isCover) onCover();
      return isCover;
    });
  let isCovered = false;
  const purposes = keep(cell.purposes, () => {
    isCovered = true;
  });
  if (isCovered) return null;
  const outlines = keep(cell.outlines, () => undefined);
  return outlines.length === 0 ? null : { box: cell.box, outlines, purposes, edges };
}

/** Edges that do not run along a side of the cell. */
function edgesInside({ rings, extent }: Ground, [west, south, east, north]: Extent): number {
  let count = 0;
  if (extent[0] > west && extent[1] > south && extent[2] < east && extent[3] < north) {
    for (const { length } of rings) count += length / 2 - 1;
    return count;
  }
  for (const ring of rings) {
    for (let index = 2; index + 1 < ring.length; index += 2) {
      const [ax, ay] = [ring[index - 2], ring[index - 1]];
      const [bx, by] = [ring[index], ring[index + 1]];
      if (ax === bx && (ax === west || ax === east)) continue;
      if (ay === by && (ay === south || ay === north)) continue;
      count += 1;
    }
  }
  return count;
}

/** Even-odd at the middle of the box; for ground without an edge inside, true of all of it. */
function coversMiddle({ rings }: Ground, [west, south, east, north]: Extent): boolean {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  let isIn = false;
  for (const ring of rings) {
    for (let index = 2; index + 1 < ring.length; index += 2) {
      const [ax = 0, ay = 0] = [ring[index - 2], ring[index - 1]];
      const [bx = 0, by = 0] = [ring[index], ring[index + 1]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
    }
  }
  return isIn;
}

/** Both halves across the longer side; null for a cell that is small enough. */
function halve({ box, outlines, purposes }: Cell): readonly Cell[] | null {
  const [west, south, east, north] = box;
  const axis = east - west > north - south ? 0 : 1;
  if (Math.max(east - west, north - south) < smallestSide) return null;
  const at = axis === 0 ? (west + east) / 2 : (south + north) / 2;
  const part = (half: Half, partBox: Extent): Cell => ({
    box: partBox,
    outlines: outlines.flatMap((ground) => clipGround(ground, half) ?? []),
    purposes: purposes.flatMap((ground) => clipGround(ground, half) ?? []),
  });
  return [
    part({ axis, at, isBelow: true }, axis === 0 ? [west, south, at, north] : [west, south, east, at]),
    part({ axis, at, isBelow: false }, axis === 0 ? [at, south, east, north] : [west, at, east, north]),
  ];
}

function wall(walls: Walls, at: number) {
  const known = walls.get(at) ?? { before: noStretches(), after: noStretches() };
  walls.set(at, known);
  return known;
}
