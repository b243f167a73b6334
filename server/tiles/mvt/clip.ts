/** A square of whole tile units: each of x and y from `low` to `high`, both within. */
export type Square = { readonly low: number; readonly high: number };

/**
 * What of a closed ring lies within the square, as one closed ring (Sutherland and Hodgman 1974); empty where nothing
 * does. Where the ring leaves and comes back it runs along the square's side.
 */
export function clipRing(ring: Int32Array, { low, high }: Square): Int32Array {
  let kept: readonly number[] = Array.from(ring.subarray(0, -2));
  for (const axis of [0, 1] as const) {
    kept = cut(kept, { axis, bound: low, isLeast: true });
    kept = cut(kept, { axis, bound: high, isLeast: false });
  }
  if (kept.length === 0) return new Int32Array();
  const closed = new Int32Array(kept.length + 2);
  closed.set(kept);
  closed.set(closed.subarray(0, 2), kept.length);
  return closed;
}

type Side = { readonly axis: 0 | 1; readonly bound: number; readonly isLeast: boolean };

/** The corners on the right side of a line along one axis, and where the ring crosses it. */
function cut(corners: readonly number[], { axis, bound, isLeast }: Side): readonly number[] {
  const kept: number[] = [];
  let before = corners.length - 2;
  for (let at = 0; at < corners.length; before = at, at += 2) {
    const value = corners[at + axis] ?? 0;
    const valueBefore = corners[before + axis] ?? 0;
    const isIn = isLeast ? value >= bound : value <= bound;
    const wasIn = isLeast ? valueBefore >= bound : valueBefore <= bound;
    if (isIn !== wasIn) {
      const across = crossing(
        { along: valueBefore, across: corners[before + 1 - axis] ?? 0 },
        { along: value, across: corners[at + 1 - axis] ?? 0 },
        bound,
      );
      kept.push(axis === 0 ? bound : across, axis === 0 ? across : bound);
    }
    if (isIn) kept.push(corners[at] ?? 0, corners[at + 1] ?? 0);
  }
  return kept;
}

type End = { readonly along: number; readonly across: number };

/** The same whichever end comes first, so that neighbours share the point. */
function crossing(one: End, other: End, bound: number): number {
  const [low, high] = one.along < other.along ? [one, other] : [other, one];
  return Math.round(
    low.across + ((high.across - low.across) * (bound - low.along)) / (high.along - low.along),
  );
}

/** The pieces of a line within the square, each of two points or more (Liang and Barsky 1984). */
export function clipLine(line: Int32Array, square: Square): readonly Int32Array[] {
  const pieces: Int32Array[] = [];
  let piece: number[] = [];
  const end = () => {
    if (piece.length > 2) pieces.push(Int32Array.from(piece));
    piece = [];
  };
  for (let at = 0; at + 3 < line.length; at += 2) {
    const [x, y, nextX, nextY] = [line[at] ?? 0, line[at + 1] ?? 0, line[at + 2] ?? 0, line[at + 3] ?? 0];
    const within = shareWithin([x, y], [nextX - x, nextY - y], square);
    if (!within) {
      end();
      continue;
    }
    const [from, to] = within;
    if (from > 0) end();
    if (piece.length === 0)
      piece.push(Math.round(x + from * (nextX - x)), Math.round(y + from * (nextY - y)));
    piece.push(Math.round(x + to * (nextX - x)), Math.round(y + to * (nextY - y)));
    if (to < 1) end();
  }
  end();
  return pieces;
}

/** From and to which share of its way a step is within the square; null where it never is. */
function shareWithin(
  start: readonly [number, number],
  step: readonly [number, number],
  { low, high }: Square,
): readonly [number, number] | null {
  let [from, to] = [0, 1];
  for (const axis of [0, 1] as const) {
    const [at, length] = [start[axis], step[axis]];
    if (length === 0) {
      if (at < low || at > high) return null;
      continue;
    }
    const [one, other] = [(low - at) / length, (high - at) / length];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from <= to ? [from, to] : null;
}
