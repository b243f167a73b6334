import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { MapPoint } from './map-data.ts';
import { SOURCES } from './map-sources.ts';

/** Where the device says that the person is, and how far off that may be. It never leaves the device. */
export type OwnPosition = MapPoint & { readonly accuracyMetres: number };

/** Ink of the dot; told from the places that a person draws by its ring and its colour. */
const OWN_INK = '#0b5fff';
const METRES_PER_DEGREE = 111_320;
const SIDES = 64;

/** A dot where the person is, in a ring that shows how exact it is. Nothing without a position. */
export function ownPositionFeatures(position: OwnPosition | null | undefined): FeatureCollection {
  if (!position) return { type: 'FeatureCollection', features: [] };
  const coordinates: Position = [position.lon, position.lat];
  const dot: Feature = { type: 'Feature', geometry: { type: 'Point', coordinates }, properties: {} };
  return { type: 'FeatureCollection', features: [accuracyRing(position), dot] };
}

/** Right to a per cent over a kilometre, which is all that an accuracy needs. */
function accuracyRing({ lon, lat, accuracyMetres }: OwnPosition): Feature<Polygon> {
  const north = accuracyMetres / METRES_PER_DEGREE;
  const east = north / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: SIDES + 1 }, (_, side): Position => {
    const angle = ((side % SIDES) / SIDES) * 2 * Math.PI;
    return [lon + east * Math.cos(angle), lat + north * Math.sin(angle)];
  });
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: {} };
}

export function ownPositionLayers(): LayerSpecification[] {
  const source = SOURCES.ownPosition;
  return [
    {
      id: 'own-position-accuracy',
      type: 'fill',
      source,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': OWN_INK, 'fill-opacity': 0.12 },
    },
    {
      id: 'own-position-ring',
      type: 'line',
      source,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': OWN_INK, 'line-width': 1.5 },
    },
    {
      id: 'own-position',
      type: 'circle',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': OWN_INK,
        'circle-radius': 7,
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 3,
      },
    },
  ];
}
