import type { Position } from '../../../domain/plan-file.ts';

/** True where a position lies inside a closed ring of vertices (even-odd rule); on the edge it may be either. */
export function isInsideRing(position: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
    const a = ring[index];
    const b = ring[before];
    if (a === undefined || b === undefined || a[1] > position[1] === b[1] > position[1]) continue;
    if (position[0] < ((b[0] - a[0]) * (position[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}
