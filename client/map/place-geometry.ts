import type { LineString, Point, Polygon, Position } from 'geojson';
import type { LonLat, PlaceGeometry } from './map-data.ts';

/** A place's geometry as GeoJSON that libraries may keep and change: every position is a copy. */
export function placeGeometry(geometry: PlaceGeometry): Point | LineString | Polygon {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: copy(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(copy) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(copy)) };
  }
}

function copy(position: LonLat): Position {
  return [...position];
}

/** The drawing tool cannot hold areas with holes, such as a field that somebody chose whole. */
export function isEditable(geometry: PlaceGeometry): boolean {
  return geometry.type !== 'Polygon' || geometry.coordinates.length === 1;
}
