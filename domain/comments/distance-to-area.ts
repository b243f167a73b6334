import { booleanPointInPolygon } from '@turf/turf';
import type { PlaceGeometry } from './comment-place.ts';
import { distanceToSegment, type FlatPoint, segmentsTouch } from './flat-segments.ts';
import { planeAt } from './local-plane.ts';

/** The area of a plan or hearing, GeoJSON in WGS 84 longitude and latitude. */
export type PlanArea =
  | { readonly type: 'Polygon'; readonly coordinates: Position[][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] };

type Position = number[];

type Segment = readonly [FlatPoint, FlatPoint];

/**
 * Metres from a place to an area, 0 when they touch. Reckoned in a plane laid at the place's
 * latitude: right to a thousandth over the kilometres that matter here.
 */
export function metresBetween(geometry: PlaceGeometry, area: PlanArea): number {
  const first = firstPosition(geometry);
  if (booleanPointInPolygon([...first], area)) return 0;
  const { flatten } = planeAt(first[1]);
  const placeSegments = placeLines(geometry).flatMap((line) => segmentsOf(line.map(flatten)));
  const areaRings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  const areaSegments = areaRings.flatMap((ring) => segmentsOf(ring.map(flatten)));
  if (
    geometry.type === 'Polygon' &&
    areaRings.some(([corner]) => corner && booleanPointInPolygon(corner, geometry))
  ) {
    return 0;
  }
  return shortest(placeSegments, areaSegments);
}

/** Shortest way between two sets of segments; where none touch it begins at an end of one of them. */
function shortest(place: readonly Segment[], area: readonly Segment[]): number {
  let metres = Number.POSITIVE_INFINITY;
  for (const [a, b] of place) {
    for (const [c, d] of area) {
      if (segmentsTouch(a, b, c, d)) return 0;
      metres = Math.min(
        metres,
        distanceToSegment(a, c, d),
        distanceToSegment(b, c, d),
        distanceToSegment(c, a, b),
        distanceToSegment(d, a, b),
      );
    }
  }
  return metres;
}

function segmentsOf(points: readonly FlatPoint[]): Segment[] {
  const [only] = points;
  if (only && points.length === 1) return [[only, only]];
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

function placeLines(geometry: PlaceGeometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
      return geometry.coordinates;
  }
}

function firstPosition(geometry: PlaceGeometry): readonly [number, number] {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'LineString':
      return geometry.coordinates[0] ?? [0, 0];
    case 'Polygon':
      return geometry.coordinates[0]?.[0] ?? [0, 0];
  }
}
