import type { DeliveredGeometry, Extent, Position } from '../../../../domain/plan-file.ts';
import { lineariseCurve } from '../../geometry/linearise-curve.ts';

/** A surface as the content rules see it: straight rings in metres, the outer ones first within each patch. */
export type AreaOfPlan = {
  /** The object as a person finds it in the file. */
  readonly object: string;
  /** Its field name, where it has one. */
  readonly name: string;
  readonly level: string;
  /** Closed rings of east, north, east, north … */
  readonly rings: readonly Float64Array[];
  /** How many rings each patch has. */
  readonly patches: readonly number[];
  readonly vertices: number;
  readonly extent: Extent;
  readonly squareMetres: number;
};

/** How coordinates become metres: degrees are spread flat around the first place of the file. */
export type Scale = { readonly east: number; readonly north: number };

export const metricScale: Scale = { east: 1, north: 1 };

/** Metres of a degree near a place. */
export function scaleAt([, latitude]: Position): Scale {
  return { east: 111_320 * Math.cos((latitude * Math.PI) / 180), north: 111_132 };
}

type Surface = Extract<DeliveredGeometry, { type: 'surface' }>;

/** Straight rings of a surface in metres, with its area; null for one without extent. */
export function toAreaOfPlan(
  { object, name, level }: Pick<AreaOfPlan, 'object' | 'name' | 'level'>,
  { patches }: Surface,
  scale: Scale,
): AreaOfPlan | null {
  const rings: Float64Array[] = [];
  let squareMetres = 0;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { exterior, interiors } of patches) {
    for (const [index, { curve }] of [exterior, ...interiors].entries()) {
      const ring = flatten(lineariseCurve(curve), scale);
      rings.push(ring);
      squareMetres += (index === 0 ? 1 : -1) * Math.abs(flatArea(ring));
      for (let at = 0; at < ring.length; at += 2) {
        const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
    }
  }
  if (!(east > west && north > south)) return null;
  return {
    ...{ object, name, level, rings, squareMetres },
    patches: patches.map(({ interiors }) => 1 + interiors.length),
    vertices: rings.reduce((sum, ring) => sum + ring.length / 2, 0),
    extent: [west, south, east, north],
  };
}

function flatten(positions: readonly Position[], scale: Scale): Float64Array {
  const ring = new Float64Array(positions.length * 2);
  for (const [index, [east, north]] of positions.entries()) {
    ring[index * 2] = east * scale.east;
    ring[index * 2 + 1] = north * scale.north;
  }
  return ring;
}

/** Signed area of a closed ring, from its first vertex to keep digits. */
export function flatArea(ring: Float64Array): number {
  const [x0 = 0, y0 = 0] = ring;
  let twice = 0;
  for (let at = 2; at + 1 < ring.length; at += 2) {
    const [ax, ay] = [(ring[at - 2] ?? 0) - x0, (ring[at - 1] ?? 0) - y0];
    const [bx, by] = [(ring[at] ?? 0) - x0, (ring[at + 1] ?? 0) - y0];
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

/** True where a place lies inside the area and further from its boundary than the tolerance. */
export function isWellInside(area: AreaOfPlan, x: number, y: number, tolerance: number): boolean {
  return isWithin(area, x, y) && distanceToBoundary(area, x, y, tolerance) > tolerance;
}

/** Even-odd over all rings: holes count out. */
export function isWithin(
  { rings, extent: [west, south, east, north] }: AreaOfPlan,
  x: number,
  y: number,
): boolean {
  if (x < west || x > east || y < south || y > north) return false;
  let inside = false;
  for (const ring of rings) {
    for (let at = 2; at + 1 < ring.length; at += 2) {
      const ax = ring[at - 2] ?? 0;
      const ay = ring[at - 1] ?? 0;
      const bx = ring[at] ?? 0;
      const by = ring[at + 1] ?? 0;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** Distance to the nearest edge; stops at the first within the tolerance. */
export function distanceToBoundary({ rings }: AreaOfPlan, x: number, y: number, tolerance: number): number {
  let nearest = Infinity;
  for (const ring of rings) {
    for (let at = 2; at + 1 < ring.length; at += 2) {
      const ax = ring[at - 2] ?? 0;
      const ay = ring[at - 1] ?? 0;
      const bx = ring[at] ?? 0;
      const by = ring[at + 1] ?? 0;
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
      nearest = Math.min(nearest, Math.hypot(x - ax - share * dx, y - ay - share * dy));
      if (nearest <= tolerance) return nearest;
    }
  }
  return nearest;
}

/** A place to two centimetres or so as one number, for sets of millions. */
export function placeKey(x: number, y: number): number {
  return (Math.round(x * 50) % 2 ** 26) * 2 ** 26 + (Math.round(y * 50) % 2 ** 26);
}
