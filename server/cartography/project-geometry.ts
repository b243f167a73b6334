import type { Geometry, Position } from 'geojson';
import type { MapProjection } from './map-projection.ts';

/** A geometry in WGS 84 as metres of a projection; collections stay as they are. */
export function projectGeometry(geometry: Geometry, { toMetres }: MapProjection): Geometry {
  const line = (positions: readonly Position[]) => positions.map((position) => toMetres(position));
  switch (geometry.type) {
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(line) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(line)) };
    case 'LineString':
      return { ...geometry, coordinates: line(geometry.coordinates) };
    case 'Point':
      return { ...geometry, coordinates: toMetres(geometry.coordinates) };
    default:
      return geometry;
  }
}
