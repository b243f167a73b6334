import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { polygonsOf, positionsOf } from '../../map/geometry-reading.ts';
import { ringsHold } from '../../map/in-view.ts';
import type { PlaceGeometry, PlanObjectCollection, PlanObjectProperties } from '../../map/map-data.ts';
import { numberPosition } from '../../map/number-position.ts';
import { placeGeometry } from '../../map/place-geometry.ts';

/** Farther away than this an address says little about a place. */
const addressMetres = 60;

/** Features of the drawn background; only those of the layer `address` are read here. */
export type BackgroundCollection = FeatureCollection<Geometry, { layer?: string; name?: string }>;

/** What lies where a place is: the area purpose on the ground there, and the nearest address. */
export type PlaceSurroundings = {
  readonly object: PlanObjectProperties | null;
  readonly address: string | null;
};

export function surroundingsOf(
  geometry: PlaceGeometry,
  objects: PlanObjectCollection | undefined,
  background: BackgroundCollection | undefined,
): PlaceSurroundings {
  const position = numberPosition(placeGeometry(geometry));
  if (!position) return { object: null, address: null };
  return {
    object: purposeAt(position, objects?.features ?? []),
    address: nearestAddress(position, background?.features ?? []),
  };
}

/** The area purpose on the ground (vertikalnivå 2, or none given) at a position. */
export function purposeAt(
  position: Position,
  features: readonly Feature<Geometry, PlanObjectProperties>[],
): PlanObjectProperties | null {
  const found = features.find(
    ({ geometry, properties }) =>
      properties.kind === 'landUse' &&
      (properties.level ?? 2) === 2 &&
      polygonsOf(geometry).some((rings) => ringsHold(rings, position)),
  );
  return found?.properties ?? null;
}

export function nearestAddress(
  position: Position,
  features: BackgroundCollection['features'],
): string | null {
  let nearest: { name: string; metres: number } | null = null;
  for (const { geometry, properties } of features) {
    const [at] = properties.layer === 'address' && properties.name ? positionsOf(geometry) : [];
    if (!at || !properties.name) continue;
    const metres = metresBetween(position, at);
    if (metres <= addressMetres && metres < (nearest?.metres ?? Number.POSITIVE_INFINITY)) {
      nearest = { name: properties.name, metres };
    }
  }
  return nearest?.name ?? null;
}

/** Right to a per cent over tens of metres, which is all an address needs. */
function metresBetween([lon = 0, lat = 0]: Position, [otherLon = 0, otherLat = 0]: Position): number {
  const metresPerDegree = 111_320;
  const east = (otherLon - lon) * metresPerDegree * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(east, (otherLat - lat) * metresPerDegree);
}
