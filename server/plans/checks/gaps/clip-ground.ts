import type { Extent } from '../../../../domain/plan-file.ts';

/** Ground by even-odd rule: closed rings of east, north, east, north … in metres, with their extent. */
export type Ground = { readonly rings: readonly Float64Array[]; readonly extent: Extent };

/** One half of the plane: on which side of which coordinate, 0 for east and 1 for north. */
export type Half = { readonly axis: 0 | 1; readonly at: number; readonly isBelow: boolean };

/** Rings with the extent of them all; null where they have none. */
export function toGround(rings: readonly Float64Array[]): Ground | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let index = 0; index + 1 < ring.length; index += 2) {
      const [x, y] = [ring[index] ?? 0, ring[index + 1] ?? 0];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return east > west && north > south ? { rings, extent: [west, south, east, north] } : null;
}

/**
 * What of the ground lies in a half of the plane (Sutherland and Hodgman's way: pieces may hang together along the
 * cut, which the even-odd rule passes over). The same ground where all of it does; null where nothing does.
 */
export function clipGround(ground: Ground, half: Half): Ground | null {
  const [least, most] = [ground.extent[half.axis], ground.extent[half.axis === 0 ? 2 : 3]];
  if (half.isBelow ? most <= half.at : least >= half.at) return ground;
  if (half.isBelow ? least >= half.at : most <= half.at) return null;
  return toGround(ground.rings.flatMap((ring) => clipRing(ring, half) ?? []));
}

function clipRing(ring: Float64Array, { axis, at, isBelow }: Half): Float64Array | null {
  const kept: number[] = [];
  let wasIn: boolean | null = null;
  for (let index = 0; index + 1 < ring.length; index += 2) {
    const [x, y] = [ring[index] ?? 0, ring[index + 1] ?? 0];
    const value = axis === 0 ? x : y;
    const isIn = isBelow ? value <= at : value >= at;
    if (wasIn !== null && wasIn !== isIn) {
      const across = crossing(ring, index, axis, at);
      if (axis === 0) kept.push(at, across);
      else kept.push(across, at);
    }
    if (isIn) kept.push(x, y);
    wasIn = isIn;
  }
  if (kept.length < 6) return null;
  const [x0 = 0, y0 = 0] = kept;
  if (kept.at(-2) !== x0 || kept.at(-1) !== y0) kept.push(x0, y0);
  return Float64Array.from(kept);
}

/** Where an edge meets the cut, the same to the last digit for an edge that runs the other way. */
function crossing(ring: Float64Array, index: number, axis: 0 | 1, at: number): number {
  const along = (from: number) => ring[from + axis] ?? 0;
  const across = (from: number) => ring[from + 1 - axis] ?? 0;
  const [a, b] = along(index - 2) < along(index) ? [index - 2, index] : [index, index - 2];
  return across(a) + ((across(b) - across(a)) * (at - along(a))) / (along(b) - along(a));
}
