import type { GeoJSONStoreFeatures } from 'terra-draw';
import type { DrawnPlace, PlaceGeometry } from '../map-data.ts';
import { placeGeometry } from '../place-geometry.ts';
import { roundPosition } from './round-position.ts';

/** A finished drawing as a place; the label of the place it changes is kept. Null for other shapes. */
export function placeFromFeature(feature: GeoJSONStoreFeatures, known?: DrawnPlace): DrawnPlace | null {
  const geometry = roundedGeometry(feature.geometry);
  if (!geometry) return null;
  return { ...known, id: String(feature.id), geometry };
}

/** A place as the drawing tool stores it; positions are rounded, since it takes no finer ones. */
export function placeToFeature(place: DrawnPlace): GeoJSONStoreFeatures {
  const mode = { Point: 'point', LineString: 'linestring', Polygon: 'polygon' }[place.geometry.type];
  return {
    type: 'Feature',
    id: place.id,
    geometry: placeGeometry(roundedPlace(place.geometry)),
    properties: { mode },
  };
}

function roundedPlace(geometry: PlaceGeometry): PlaceGeometry {
  return roundedGeometry(placeGeometry(geometry)) ?? geometry;
}

function roundedGeometry(geometry: GeoJSONStoreFeatures['geometry']): PlaceGeometry | null {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: roundPosition(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(roundPosition) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(roundPosition)) };
    default:
      return null;
  }
}
