import { distanceBetween, distanceToSegment, type Point, pointBetween, segmentsOf, turn } from './point.ts';
import type { Ring } from './shape.ts';

/** Straight stretches between numbered nodes on the centimetre grid that meet only in nodes. */
export type Arrangement = {
  /** Nodes in whole centimetres. */
  readonly nodes: readonly Point[];
  readonly edges: readonly (readonly [from: number, to: number])[];
};

/** Nearer than this (cm), a corner is taken to lie on another line: no parcel is that narrow. */
const snapping = 2.5;
/** Cells of the grid (cm): 8 m, or larger so that a drawing of kilometres has some hundred across. */
const smallestCell = 800;
const cellsAcross = 300;
const mostRounds = 25;

/**
 * Splits outlines where they cross or touch, so that neighbours share every corner exactly.
 * Input and output in centimetres. Throws where rounding keeps making new crossings.
 */
export function arrange(rings: readonly Ring[]): Arrangement {
  const nodes = new NodeGrid();
  let edges = uniqueEdges(
    rings.flatMap((ring) => {
      const numbers = ring.map((point) => nodes.numberOf(point, snapping));
      return numbers.map((from, index): [number, number] => [
        from,
        numbers[(index + 1) % numbers.length] ?? from,
      ]);
    }),
  );
  for (let round = 0; round < mostRounds; round += 1) {
    const split = splitOnce(nodes, edges);
    if (!split.changed) return { nodes: nodes.points, edges };
    edges = uniqueEdges(split.edges);
  }
  throw new Error('the outlines of the drawing do not settle on the grid');
}

function splitOnce(nodes: NodeGrid, edges: readonly (readonly [number, number])[]) {
  const cuts = new Map<number, Set<number>>();
  const cut = (edge: number, node: number) => {
    const ends = edges[edge];
    if (!ends || ends.includes(node)) return;
    cuts.set(edge, (cuts.get(edge) ?? new Set()).add(node));
  };
  for (const [one, other] of nearbyPairs(nodes, edges)) {
    const first = edges[one];
    const second = edges[other];
    if (!first || !second) continue;
    const touching = [
      ...second.filter((node) => nodes.liesOn(node, first)).map((node) => [one, node] as const),
      ...first.filter((node) => nodes.liesOn(node, second)).map((node) => [other, node] as const),
    ];
    for (const [edge, node] of touching) cut(edge, node);
    if (touching.length > 0 || first.some((node) => second.includes(node))) continue;
    const crossing = nodes.crossing(first, second);
    if (crossing === undefined) continue;
    cut(one, crossing);
    cut(other, crossing);
  }
  const pieces = edges.flatMap((edge, index) => {
    const between = [...(cuts.get(index) ?? [])];
    const start = nodes.at(edge[0]);
    between.sort((a, b) => distanceBetween(start, nodes.at(a)) - distanceBetween(start, nodes.at(b)));
    const stops = [edge[0], ...between, edge[1]];
    return stops.slice(1).map((to, piece): [number, number] => [stops[piece] ?? to, to]);
  });
  return { changed: cuts.size > 0, edges: pieces };
}

function uniqueEdges(edges: readonly (readonly [number, number])[]): [number, number][] {
  const seen = new Map<string, [number, number]>();
  for (const [from, to] of edges) {
    if (from === to) continue;
    seen.set(`${Math.min(from, to)} ${Math.max(from, to)}`, [from, to]);
  }
  return [...seen.values()];
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** Pairs of edges whose boxes meet, found through the cells of a coarse grid; each pair once. */
function nearbyPairs(nodes: NodeGrid, edges: readonly (readonly [number, number])[]): [number, number][] {
  const boxes = edges.map(([from, to]) => boxOf(nodes.at(from), nodes.at(to)));
  const cellSize = cellSizeFor(boxes);
  const cellOf = (centimetres: number) => Math.floor(centimetres / cellSize);
  const cells = new Map<number, number[]>();
  for (const [index, [west, south, east, north]] of boxes.entries()) {
    for (let column = cellOf(west); column <= cellOf(east); column += 1) {
      for (let row = cellOf(south); row <= cellOf(north); row += 1) {
        const cell = cells.get(column * 1e5 + row);
        if (cell) cell.push(index);
        else cells.set(column * 1e5 + row, [index]);
      }
    }
  }
  const pairs: [number, number][] = [];
  for (const [key, cell] of cells) {
    for (let position = 0; position < cell.length; position += 1) {
      for (let next = position + 1; next < cell.length; next += 1) {
        const [one = 0, other = 0] = [cell[position], cell[next]];
        if (firstSharedCell(boxes[one], boxes[other], cellOf) === key) pairs.push([one, other]);
      }
    }
  }
  return pairs;
}

function boxOf(a: Point, b: Point): Box {
  return [
    Math.min(a[0], b[0]) - snapping,
    Math.min(a[1], b[1]) - snapping,
    Math.max(a[0], b[0]) + snapping,
    Math.max(a[1], b[1]) + snapping,
  ];
}

/** The cell of the south-west corner that two boxes have in common, if they meet at all. */
function firstSharedCell(
  one: Box | undefined,
  other: Box | undefined,
  cellOf: (centimetres: number) => number,
): number | undefined {
  if (!one || !other) return undefined;
  const west = Math.max(one[0], other[0]);
  const south = Math.max(one[1], other[1]);
  const apart = west > Math.min(one[2], other[2]) || south > Math.min(one[3], other[3]);
  return apart ? undefined : cellOf(west) * 1e5 + cellOf(south);
}

function cellSizeFor(boxes: readonly Box[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const [west, south, east, north] of boxes) {
    low = Math.min(low, west, south);
    high = Math.max(high, east, north);
  }
  return Math.max(smallestCell, (high - low) / cellsAcross);
}

/** Grid points under numbers; a point within a tolerance of an earlier one gets that one's number. */
class NodeGrid {
  readonly points: Point[] = [];
  private readonly cells = new Map<string, number[]>();

  at(number: number): Point {
    const point = this.points[number];
    if (!point) throw new Error(`no node ${number}`);
    return point;
  }

  numberOf(point: Point, tolerance: number): number {
    const rounded: Point = [Math.round(point[0]), Math.round(point[1])];
    const [column, row] = [Math.floor(rounded[0] / 10), Math.floor(rounded[1] / 10)];
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) {
        for (const number of this.cells.get(`${x} ${y}`) ?? []) {
          if (distanceBetween(this.at(number), rounded) <= tolerance) return number;
        }
      }
    }
    const number = this.points.push(rounded) - 1;
    const key = `${column} ${row}`;
    this.cells.set(key, [...(this.cells.get(key) ?? []), number]);
    return number;
  }

  liesOn(node: number, edge: readonly [number, number]): boolean {
    if (edge.includes(node)) return false;
    return distanceToSegment(this.at(node), this.at(edge[0]), this.at(edge[1])) <= snapping;
  }

  /** Node where two edges cross in their interiors, else undefined. */
  crossing(first: readonly [number, number], second: readonly [number, number]): number | undefined {
    const [a, b, c, d] = [this.at(first[0]), this.at(first[1]), this.at(second[0]), this.at(second[1])];
    const [ofC, ofD, ofA, ofB] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
    if (ofC * ofD >= 0 || ofA * ofB >= 0) return undefined;
    return this.numberOf(pointBetween(a, b, ofA / (ofA - ofB)), snapping);
  }
}

/** Signed area of a ring: positive against the clock. */
export function signedArea(ring: Ring): number {
  const [origin] = ring;
  if (!origin) return 0;
  return segmentsOf(ring, true).reduce((sum, [from, to]) => sum + turn(origin, from, to), 0) / 2;
}
