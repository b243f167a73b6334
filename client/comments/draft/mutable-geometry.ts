import type { PlaceGeometry as CheckedGeometry } from '../../../domain/comments/comment-place.ts';
import type { PlaceGeometry } from '../../map/map-data.ts';

/** The same shape as arrays that may be changed, which the shared rules and the schema are written for. */
export function mutableGeometry(geometry: PlaceGeometry): CheckedGeometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: [...geometry.coordinates] };
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map((position) => [...position]) };
    case 'Polygon':
      return {
        type: 'Polygon',
        coordinates: geometry.coordinates.map((ring) => ring.map((position) => [...position])),
      };
  }
}
