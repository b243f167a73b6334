import type { FlatPoint } from './flat-segments.ts';

/** One straight piece of a street, in metres. */
type Piece = { readonly a: FlatPoint; readonly b: FlatPoint };

/** Points nearer than this are one and the same. */
const sameMetres = 0.05;
/** Stretches of one street that end nearer than this to each other belong together, e.g. across a square. */
const bridgedMetres = 40;

/** The pieces of a street's lines, in metres. */
export function piecesOf(lines: readonly (readonly FlatPoint[])[]): readonly Piece[] {
  return lines.flatMap((line) => line.slice(1).map((b, index) => ({ a: line[index] ?? b, b })));
}

/** Where a street comes nearest to a point, and how far that is. */
export function nearestOn(
  pieces: readonly Piece[],
  point: FlatPoint,
): { readonly at: FlatPoint; readonly metres: number; readonly piece: Piece } | null {
  let nearest: { at: FlatPoint; metres: number; piece: Piece } | null = null;
  for (const piece of pieces) {
    const at = projected(point, piece);
    const metres = metresApart(at, point);
    if (!nearest || metres < nearest.metres) nearest = { at, metres, piece };
  }
  return nearest;
}

/**
 * The shortest way along a street between two points on it; null where its stretches do not hang
 * together. Ends that stop short of another stretch by less than a square's width are bridged.
 */
export function shortestWay(
  lines: readonly (readonly FlatPoint[])[],
  from: FlatPoint,
  to: FlatPoint,
): readonly FlatPoint[] | null {
  const pieces = [...piecesOf(lines)];
  const bridges = bridgesOf(lines);
  for (const point of [from, to, ...bridges.map(({ b }) => b)]) splitAt(pieces, point);
  return shortestPath([...pieces, ...bridges], from, to);
}

function bridgesOf(lines: readonly (readonly FlatPoint[])[]): Piece[] {
  return lines.flatMap((line) => {
    const others = piecesOf(lines.filter((other) => other !== line));
    return [line[0], line.at(-1)].flatMap((end) => {
      const nearest = end && nearestOn(others, end);
      return end && nearest && nearest.metres <= bridgedMetres ? [{ a: end, b: nearest.at }] : [];
    });
  });
}

/** Makes the point an end of pieces where it lies in the middle of one. */
function splitAt(pieces: Piece[], point: FlatPoint): void {
  const nearest = nearestOn(pieces, point);
  if (!nearest || nearest.metres > sameMetres) return;
  const { a, b } = nearest.piece;
  if (metresApart(a, point) < sameMetres || metresApart(b, point) < sameMetres) return;
  pieces.splice(pieces.indexOf(nearest.piece), 1, { a, b: point }, { a: point, b });
}

/** Dijkstra's way over the pieces' ends; streets have hundreds of them, not thousands. */
function shortestPath(pieces: readonly Piece[], from: FlatPoint, to: FlatPoint): readonly FlatPoint[] | null {
  const nodes: FlatPoint[] = [];
  const nodeOf = (point: FlatPoint): number => {
    const known = nodes.findIndex((node) => metresApart(node, point) < sameMetres);
    return known >= 0 ? known : nodes.push(point) - 1;
  };
  const waysFrom: { to: number; metres: number }[][] = [];
  for (const { a, b } of pieces) {
    const [start, end, metres] = [nodeOf(a), nodeOf(b), metresApart(a, b)];
    waysFrom[start] = [...(waysFrom[start] ?? []), { to: end, metres }];
    waysFrom[end] = [...(waysFrom[end] ?? []), { to: start, metres }];
  }
  const [first, last] = [nodeOf(from), nodeOf(to)];
  const reached = new Map([[first, { metres: 0, before: -1 }]]);
  const open = new Set([first]);
  while (open.size > 0) {
    const here = [...open].reduce((best, node) => (costOf(node) < costOf(best) ? node : best));
    open.delete(here);
    if (here === last) break;
    for (const way of waysFrom[here] ?? []) {
      const metres = costOf(here) + way.metres;
      if (metres >= costOf(way.to)) continue;
      reached.set(way.to, { metres, before: here });
      open.add(way.to);
    }
  }
  function costOf(node: number): number {
    return reached.get(node)?.metres ?? Number.POSITIVE_INFINITY;
  }
  if (!reached.has(last)) return null;
  const path: FlatPoint[] = [];
  for (let node = last; node >= 0; node = reached.get(node)?.before ?? -1) {
    const point = nodes[node];
    if (point) path.unshift(point);
  }
  return path;
}

function projected({ x, y }: FlatPoint, { a, b }: Piece): FlatPoint {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / lengthSquared;
  const fraction = Math.min(1, Math.max(0, along));
  return { x: a.x + fraction * dx, y: a.y + fraction * dy };
}

function metresApart(a: FlatPoint, b: FlatPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
