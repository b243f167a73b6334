import type { LonLat, PlaceGeometry } from '../map-data.ts';
import { MAX_VERTICES } from './drawing-props.ts';

export type ShapeFault = 'too-many-vertices' | 'crossing-area';

/** Why a drawn shape cannot be used, or null when it can. */
export function shapeFault(geometry: PlaceGeometry): ShapeFault | null {
  if (geometry.type === 'Point') return null;
  if (geometry.type === 'LineString')
    return geometry.coordinates.length > MAX_VERTICES ? 'too-many-vertices' : null;
  const ring = geometry.coordinates[0] ?? [];
  if (ring.length - 1 > MAX_VERTICES) return 'too-many-vertices';
  return crossesItself(ring) ? 'crossing-area' : null;
}

/** True when two sides that are not neighbours meet; at most 500 sides, so every pair may be tried. */
function crossesItself(ring: readonly LonLat[]): boolean {
  const sides = ring.length - 1;
  for (let first = 0; first < sides; first++) {
    for (let second = first + 2; second < sides; second++) {
      if (first === 0 && second === sides - 1) continue;
      if (sidesMeet(ring, first, second)) return true;
    }
  }
  return false;
}

function sidesMeet(ring: readonly LonLat[], first: number, second: number): boolean {
  const [a, b, c, d] = [ring[first], ring[first + 1], ring[second], ring[second + 1]];
  if (!a || !b || !c || !d) return false;
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn(a: LonLat, b: LonLat, c: LonLat): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}
