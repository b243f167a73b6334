import { type Arrangement, arrange } from './arrangement.ts';
import { type Cycle, type HalfEdge, nodeAt, startOf, traceCycles, twin } from './faces.ts';
import { direction, type Point, pointBetween, step, turn } from './point.ts';
import { contains, ringContains, type Shape } from './shape.ts';

/** Common boundary of two areas (or of one and the outside), from node to node. */
type Border = { readonly points: readonly Point[]; readonly outer: boolean };

export type BorderUse = { readonly border: number; readonly reversed: boolean };

/** One connected piece of a layer: exterior first, then holes, each as borders in order. */
type Tile = { readonly layer: number; readonly rings: readonly (readonly BorderUse[])[] };

export type Tiling = {
  readonly borders: readonly Border[];
  readonly tiles: readonly Tile[];
  /** The outline of everything: against the clock outside, with the clock round holes. */
  readonly outline: readonly (readonly BorderUse[])[];
};

/** Pieces smaller (m²) or narrower (m) than this are left-overs of drawing and join their neighbour. */
const smallestPiece = 30;
const narrowestPiece = 0.12;
const outside = -1;

/**
 * Paints the layers over each other inside the mask and divides it into tiles without gap or overlap;
 * of two layers the later one wins. In: metres. Out: metres on the centimetre grid.
 */
export function tile(mask: Shape, layers: readonly Shape[]): Tiling {
  const rings = [mask, ...layers].flat(2).map((ring) => ring.map(([x, y]): Point => [x * 100, y * 100]));
  const arrangement = arrange(rings);
  const labels = labelFaces(arrangement, mask, layers);
  const labelOf = (half: HalfEdge) => labels.get(half) ?? outside;
  const divides = (edge: number) => labelOf(edge * 2) !== labelOf(edge * 2 + 1);
  const cycles = traceCycles(arrangement, divides);
  const { borders, uses } = chainBorders(arrangement, cycles, divides, labelOf);
  const ringOf = (cycle: Cycle) =>
    cycle.halves.map((half) => nodeAt(arrangement, startOf(arrangement, half)));
  const labelled = cycles.map((cycle) => ({
    ...cycle,
    label: labelOf(cycle.halves[0] ?? 0),
    ring: ringOf(cycle),
  }));
  const holes = labelled.filter((cycle) => cycle.area < 0 && cycle.label !== outside);
  const tiles = labelled
    .filter((cycle) => cycle.area > 0 && cycle.label !== outside)
    .map((cycle) => {
      const inner = holes.filter(
        (hole) => hole.label === cycle.label && hole.ring.every((point) => onOrIn(cycle.ring, point)),
      );
      return { layer: cycle.label, rings: [cycle, ...inner].map((part) => bordersAlong(part, uses)) };
    });
  const outline = labelled
    .filter((cycle) => cycle.label === outside)
    .map((cycle) => reverseUses(bordersAlong(cycle, uses)));
  return { borders, tiles, outline };
}

function onOrIn(ring: readonly Point[], point: Point): boolean {
  return ring.some(([x, y]) => x === point[0] && y === point[1]) || ringContains(ring, point);
}

function reverseUses(uses: readonly BorderUse[]): BorderUse[] {
  return uses.map(({ border, reversed }) => ({ border, reversed: !reversed })).reverse();
}

/** Which layer is seen on the left of each half-edge. */
function labelFaces(arrangement: Arrangement, mask: Shape, layers: readonly Shape[]): Map<HalfEdge, number> {
  const cycles = traceCycles(arrangement, () => true);
  const labels = new Map<HalfEdge, number>();
  for (const cycle of cycles) {
    const sample = pointLeftOf(arrangement, cycle);
    const metres: Point = [sample[0] / 100, sample[1] / 100];
    const label = contains(mask, metres) ? layers.findLastIndex((layer) => contains(layer, metres)) : outside;
    for (const half of cycle.halves) labels.set(half, label);
  }
  joinLeftOvers(arrangement, cycles, labels);
  return labels;
}

/** A point of the face, well clear of its edges: half-way across from the middle of its longest edge. */
function pointLeftOf(arrangement: Arrangement, cycle: Cycle): Point {
  const ends = (half: HalfEdge): [Point, Point] => [
    nodeAt(arrangement, startOf(arrangement, half)),
    nodeAt(arrangement, startOf(arrangement, twin(half))),
  ];
  const lengths = cycle.halves.map((half) => {
    const [from, to] = ends(half);
    return Math.hypot(to[0] - from[0], to[1] - from[1]);
  });
  const longest = lengths.indexOf(Math.max(...lengths));
  const [from, to] = ends(cycle.halves[longest] ?? 0);
  const middle = pointBetween(from, to);
  const heading = direction(from, to);
  const far = step(middle, heading, 0, 1e6);
  let nearest = 200;
  for (const [a, b] of arrangement.edges) {
    const start = nodeAt(arrangement, a);
    const end = nodeAt(arrangement, b);
    const sideA = turn(middle, far, start);
    const sideB = turn(middle, far, end);
    if (sideA > 0 === sideB > 0) continue;
    const hit = pointBetween(start, end, sideA / (sideA - sideB));
    const away = (hit[1] - middle[1]) * heading[0] - (hit[0] - middle[0]) * heading[1];
    if (away > 0.01) nearest = Math.min(nearest, away);
  }
  return step(middle, heading, 0, nearest / 2);
}

function joinLeftOvers(arrangement: Arrangement, cycles: readonly Cycle[], labels: Map<HalfEdge, number>) {
  const length = (half: HalfEdge) => {
    const from = nodeAt(arrangement, startOf(arrangement, half));
    const to = nodeAt(arrangement, startOf(arrangement, twin(half)));
    return Math.hypot(to[0] - from[0], to[1] - from[1]);
  };
  for (let round = 0; round < 3; round += 1) {
    for (const cycle of cycles) {
      if (cycle.area <= 0) continue;
      const around = cycle.halves.reduce((sum, half) => sum + length(half), 0);
      const slim = (2 * cycle.area) / around < narrowestPiece * 100 || cycle.area < smallestPiece * 1e4;
      const own = labels.get(cycle.halves[0] ?? 0);
      if (!slim || own === outside) continue;
      const shared = new Map<number, number>();
      for (const half of cycle.halves) {
        const label = labels.get(twin(half)) ?? outside;
        if (label !== outside) shared.set(label, (shared.get(label) ?? 0) + length(half));
      }
      const [best] = [...shared].sort((one, other) => other[1] - one[1]);
      if (!best) continue;
      for (const half of cycle.halves) labels.set(half, best[0]);
    }
  }
}

/** Joins edges into borders that run from one meeting of areas to the next. */
function chainBorders(
  arrangement: Arrangement,
  cycles: readonly Cycle[],
  divides: (edge: number) => boolean,
  labelOf: (half: HalfEdge) => number,
) {
  const degrees = new Map<number, number>();
  for (const [edge, ends] of arrangement.edges.entries()) {
    if (divides(edge)) for (const node of ends) degrees.set(node, (degrees.get(node) ?? 0) + 1);
  }
  const isMeeting = (half: HalfEdge) => degrees.get(startOf(arrangement, half)) !== 2;
  const borders: Border[] = [];
  const uses = new Map<HalfEdge, BorderUse>();
  for (const cycle of cycles) {
    const first = cycle.halves.findIndex(isMeeting);
    const halves = [...cycle.halves.slice(Math.max(first, 0)), ...cycle.halves.slice(0, Math.max(first, 0))];
    let run: HalfEdge[] = [];
    for (const [index, half] of halves.entries()) {
      run.push(half);
      const following = halves[index + 1];
      if (following !== undefined && !isMeeting(following)) continue;
      addBorder(run);
      run = [];
    }
  }
  return { borders, uses };

  function addBorder(run: readonly HalfEdge[]) {
    const [start] = run;
    if (start === undefined || uses.has(start)) return;
    const end = twin(run.at(-1) ?? start);
    const points = [...run.map((half) => startOf(arrangement, half)), startOf(arrangement, end)].map(
      (node): Point => {
        const [x, y] = nodeAt(arrangement, node);
        return [x / 100, y / 100];
      },
    );
    const border =
      borders.push({ points, outer: [start, twin(start)].some((half) => labelOf(half) === outside) }) - 1;
    for (const half of run) {
      uses.set(half, { border, reversed: false });
      uses.set(twin(half), { border, reversed: true });
    }
  }
}

/** The borders of a cycle in order, each once. */
function bordersAlong(cycle: Cycle, uses: ReadonlyMap<HalfEdge, BorderUse>): BorderUse[] {
  const along: BorderUse[] = [];
  for (const half of cycle.halves) {
    const use = uses.get(half);
    const last = along.at(-1);
    if (use && (last?.border !== use.border || last.reversed !== use.reversed)) along.push(use);
  }
  const [first] = along;
  const last = along.at(-1);
  if (along.length > 1 && first && last && first.border === last.border && first.reversed === last.reversed)
    along.pop();
  return along;
}
