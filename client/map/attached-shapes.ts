import type { FeatureCollection, Geometry } from 'geojson';
import { boundsOf, positionsOf } from './geometry-reading.ts';
import type { MapBounds } from './map-data.ts';

/** Degrees around the shapes: a point alone shows its street. */
const margin = 0.001;

/** Shapes as the map takes them. */
export function collectionOfShapes(geometries: readonly Geometry[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  };
}

/** What the map shall show to show them all; null where there are none. */
export function boundsOfShapes(geometries: readonly Geometry[]): MapBounds | null {
  const bounds = boundsOf(geometries.flatMap((geometry) => positionsOf(geometry)));
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  return [west - 2 * margin, south - margin, east + 2 * margin, north + margin];
}
