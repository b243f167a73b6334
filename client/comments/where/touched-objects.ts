import { booleanIntersects } from '@turf/turf';
import type { Feature, Geometry } from 'geojson';
import { boundsOf, positionsOf } from '../../map/geometry-reading.ts';
import type {
  MapBounds,
  PlaceGeometry,
  PlanObjectCollection,
  PlanObjectProperties,
} from '../../map/map-data.ts';
import { placeGeometry } from '../../map/place-geometry.ts';

type PlanFeature = Feature<Geometry, PlanObjectProperties>;

const knownBounds = new WeakMap<PlanFeature, MapBounds | null>();

/** Named fields on the ground and named zones that a line or an area meets, in the order of the plan. */
export function touchedObjects(
  geometry: PlaceGeometry,
  objects: PlanObjectCollection | undefined,
): readonly PlanObjectProperties[] {
  const place = placeGeometry(geometry);
  const bounds = boundsOf(positionsOf(place));
  if (!bounds) return [];
  return (objects?.features ?? [])
    .filter(({ properties }) => isNamedArea(properties))
    .filter((feature) => doMeet(bounds, boundsOfFeature(feature)))
    .filter((feature) => booleanIntersects(place, feature.geometry))
    .map(({ properties }) => properties);
}

function isNamedArea({ kind, name, level }: PlanObjectProperties): boolean {
  const isField = kind === 'landUse' && (level ?? 2) === 2;
  return Boolean(name) && (isField || kind === 'zone' || kind === 'provisionArea');
}

function boundsOfFeature(feature: PlanFeature): MapBounds | null {
  const known = knownBounds.get(feature);
  if (known !== undefined) return known;
  const bounds = boundsOf(positionsOf(feature.geometry));
  knownBounds.set(feature, bounds);
  return bounds;
}

function doMeet(a: MapBounds, b: MapBounds | null): boolean {
  return b !== null && a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
