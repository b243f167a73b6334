import type { DeliveredGeometry, Extent, Position } from '../../../domain/plan-file.ts';
import { curvesOfGeometry } from './curves-of-geometry.ts';

/** Extent of the delivered vertices in the geometry's own system; null for a geometry without any. */
export function extentOfGeometry(geometry: DeliveredGeometry): Extent | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (positions: readonly Position[]): void => {
    for (const [x, y] of positions) {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  };
  if (geometry.type === 'points') widen(geometry.positions);
  for (const { segments } of curvesOfGeometry(geometry)) {
    for (const { positions } of segments) widen(positions);
  }
  return Number.isFinite(west + south + east + north) ? [west, south, east, north] : null;
}

/** The extent that holds both. */
export function joinExtents(a: Extent | null, b: Extent | null): Extent | null {
  if (a === null || b === null) return a ?? b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
