import type { Position } from 'geojson';
import { boundsOf } from './geometry-reading.ts';

/** Scan lines as shares of the height, the middle first: a name stands in the middle if it can. */
const SCAN_LINES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].map((share) => share + 0.0005);
/** How much roomier a place off the middle must be to be preferred. */
const CLEARLY_ROOMIER = 1.05;

/**
 * A place well inside an area where its name can stand: of the middles of the widest stretches on
 * nine scan lines, the one farthest from every edge. Cheap enough for thousands of areas, and never
 * outside the area or in a hole. Coordinates are degrees; null for an area without extent.
 */
export function innerPoint(polygons: readonly Position[][][]): Position | null {
  let best: { point: Position; clearance: number } | null = null;
  for (const rings of polygons) {
    const bounds = boundsOf(rings[0] ?? []);
    if (!bounds) continue;
    const [, south, , north] = bounds;
    // A degree of longitude is shorter than one of latitude: distances are compared in the latter.
    const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
    for (const share of SCAN_LINES) {
      const lat = south + (north - south) * share;
      const lon = middleOfWidestStretch(rings, lat);
      if (lon === null) continue;
      const clearance = distanceToEdges(rings, [lon, lat], narrowing);
      if (!best || clearance > best.clearance * CLEARLY_ROOMIER) best = { point: [lon, lat], clearance };
    }
  }
  return best?.point ?? null;
}

function middleOfWidestStretch(rings: readonly Position[][], lat: number): number | null {
  const crossings = rings.flatMap((ring) => crossingsOf(ring, lat)).sort((a, b) => a - b);
  let widest: { middle: number; width: number } | null = null;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const from = crossings[index] ?? 0;
    const to = crossings[index + 1] ?? 0;
    if (!widest || to - from > widest.width) widest = { middle: (from + to) / 2, width: to - from };
  }
  return widest && widest.width > 0 ? widest.middle : null;
}

function crossingsOf(ring: readonly Position[], lat: number): number[] {
  const found: number[] = [];
  forEachEdge(ring, (ax, ay, bx, by) => {
    if (ay > lat !== by > lat) found.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
  });
  return found;
}

function distanceToEdges(rings: readonly Position[][], point: Position, narrowing: number): number {
  const [lon = 0, lat = 0] = point;
  let nearest = Infinity;
  for (const ring of rings) {
    forEachEdge(ring, (ax, ay, bx, by) => {
      const ux = (bx - ax) * narrowing;
      const uy = by - ay;
      const vx = (lon - ax) * narrowing;
      const vy = lat - ay;
      const length = ux * ux + uy * uy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, (ux * vx + uy * vy) / length));
      nearest = Math.min(nearest, Math.hypot(vx - along * ux, vy - along * uy));
    });
  }
  return nearest;
}

function forEachEdge(
  ring: readonly Position[],
  visit: (ax: number, ay: number, bx: number, by: number) => void,
): void {
  for (let index = 0; index + 1 < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index] ?? [];
    const [bx = 0, by = 0] = ring[index + 1] ?? [];
    visit(ax, ay, bx, by);
  }
}
