import {
  direction,
  distanceBetween,
  distanceToSegment,
  type Point,
  pointBetween,
  segmentsOf,
  step,
  turn,
} from './point.ts';
import { contains, type Shape } from './shape.ts';

/** A text box: its centre, the direction it reads in, and its size in metres. */
export type LabelBox = {
  readonly center: Point;
  readonly heading: Point;
  readonly width: number;
  readonly height: number;
};

/** Text heights tried in turn, in millimetres on the printed map. */
const heights = [3, 2.4, 1.8, 1.4, 1.1, 0.8, 0.6, 0.4];
const widthPerHeight = 0.62;

/** Room for the lines of text under each other inside the shape and clear of other labels, or none. */
export function placeLabel(
  shape: Shape,
  lines: readonly string[],
  { taken, scale }: { taken: readonly LabelBox[]; scale: number },
): LabelBox | undefined {
  const edges = shape.flat().flatMap((ring) => segmentsOf(ring, true));
  const spots = candidates(shape, edges);
  const characters = Math.max(...lines.map((line) => line.length));
  for (const millimetres of heights) {
    const height = (millimetres * scale) / 1000;
    const size = { width: characters * height * widthPerHeight, height: height * (1.5 * lines.length - 0.3) };
    const fitting = spots.find((spot) => {
      const box = { ...spot, ...size };
      return (
        !edges.some(([from, to]) => crossesBox(box, from, to)) && !taken.some((other) => overlap(box, other))
      );
    });
    if (fitting) return { ...fitting, ...size };
  }
  return undefined;
}

/** Height of one line of text in a box made for so many lines. */
export function lineHeightOf(box: LabelBox, lines: number): number {
  return box.height / (1.5 * lines - 0.3);
}

/** A point well inside the shape. */
export function pointInside(shape: Shape): Point {
  const edges = shape.flat().flatMap((ring) => segmentsOf(ring, true));
  const [spot] = candidates(shape, edges);
  if (!spot) throw new Error('the shape has no inside');
  return spot.center;
}

type Spot = { readonly center: Point; readonly heading: Point };

/** Roomy places first: level text on a grid, then text along the long edges of narrow shapes. */
function candidates(shape: Shape, edges: readonly (readonly [Point, Point])[]): Spot[] {
  const grid = gridInside(shape);
  const along = alongEdges(shape, edges);
  const clearance = ({ center }: Spot) =>
    edges.reduce(
      (least, [from, to]) => Math.min(least, distanceToSegment(center, from, to)),
      Number.POSITIVE_INFINITY,
    );
  return [...grid, ...along]
    .map((spot) => ({ spot, room: clearance(spot) }))
    .sort((one, other) => other.room - one.room)
    .map(({ spot }) => spot);
}

function gridInside(shape: Shape): Spot[] {
  const points = shape.flat(2);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const spots: Spot[] = [];
  const count = 22;
  for (let column = 1; column < count; column += 1) {
    for (let row = 1; row < count; row += 1) {
      const center: Point = [
        west + ((east - west) * column) / count,
        south + ((north - south) * row) / count,
      ];
      if (contains(shape, center)) spots.push({ center, heading: [1, 0] });
    }
  }
  return spots;
}

function alongEdges(shape: Shape, edges: readonly (readonly [Point, Point])[]): Spot[] {
  const longest = [...edges]
    .sort((one, other) => distanceBetween(...other) - distanceBetween(...one))
    .slice(0, 40);
  return longest.flatMap(([from, to]) =>
    [0.5, 0.3, 0.7].flatMap((share): Spot[] => {
      const middle = pointBetween(from, to, share);
      const heading = direction(from, to);
      const across = distanceAcross(edges, middle, heading);
      const center = step(middle, heading, 0, across / 2);
      const reading: Point = heading[0] < -0.001 ? [-heading[0], -heading[1]] : heading;
      return across < 1000 && contains(shape, center) ? [{ center, heading: reading }] : [];
    }),
  );
}

/** How far (m) it is from an edge's middle, square to the left, to the next edge. */
function distanceAcross(edges: readonly (readonly [Point, Point])[], middle: Point, heading: Point): number {
  const far = step(middle, heading, 0, 10_000);
  let nearest = 10_000;
  for (const [start, end] of edges) {
    const [sideA, sideB] = [turn(middle, far, start), turn(middle, far, end)];
    if (sideA > 0 === sideB > 0) continue;
    const hit = pointBetween(start, end, sideA / (sideA - sideB));
    const away = (hit[1] - middle[1]) * heading[0] - (hit[0] - middle[0]) * heading[1];
    if (away > 0.02) nearest = Math.min(nearest, away);
  }
  return nearest;
}

function overlap(one: LabelBox, other: LabelBox): boolean {
  const reach = (box: LabelBox) => Math.hypot(box.width, box.height) / 2;
  if (distanceBetween(one.center, other.center) > reach(one) + reach(other)) return false;
  const corners = cornersOf(other);
  return (
    segmentsOf(corners, true).some(([from, to]) => crossesBox(one, from, to)) || insideBox(other, one.center)
  );
}

export function cornersOf(box: LabelBox): Point[] {
  const [along, aside] = [box.width / 2, box.height / 2];
  return [
    step(box.center, box.heading, -along, -aside),
    step(box.center, box.heading, along, -aside),
    step(box.center, box.heading, along, aside),
    step(box.center, box.heading, -along, aside),
  ];
}

function insideBox(box: LabelBox, point: Point): boolean {
  const [along, aside] = inBox(box, point);
  return Math.abs(along) <= box.width / 2 && Math.abs(aside) <= box.height / 2;
}

function inBox(box: LabelBox, point: Point): Point {
  const [dx, dy] = [point[0] - box.center[0], point[1] - box.center[1]];
  return [dx * box.heading[0] + dy * box.heading[1], -dx * box.heading[1] + dy * box.heading[0]];
}

/** Whether any part of the stretch lies in the box (Liang–Barsky). */
function crossesBox(box: LabelBox, from: Point, to: Point): boolean {
  const [a, b] = [inBox(box, from), inBox(box, to)];
  let [enter, leave] = [0, 1];
  for (const [start, change, limit] of [
    [a[0], b[0] - a[0], box.width / 2],
    [a[1], b[1] - a[1], box.height / 2],
  ] as const) {
    if (Math.abs(change) < 1e-12) {
      if (Math.abs(start) > limit) return false;
      continue;
    }
    const one = (-limit - start) / change;
    const other = (limit - start) / change;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter <= leave;
}
