import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { MapPoint } from './map-data.ts';
import { MAP_FONT } from './map-font.ts';
import { SOURCES } from './map-sources.ts';

/** A place that was found by its name and stands on the map with it. */
export type ChosenMark = MapPoint & { readonly name: string };

const INK = '#14171a';

export function chosenMarkFeatures(mark: ChosenMark | null | undefined): FeatureCollection {
  if (!mark) return { type: 'FeatureCollection', features: [] };
  const { lon, lat, name } = mark;
  return {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { name } },
    ],
  };
}

/** A ring with a point in its middle, told by its shape from the dot where the person is; the name above. */
export function chosenMarkLayers(): LayerSpecification[] {
  const source = SOURCES.chosenMark;
  return [
    {
      id: 'chosen-mark-ring',
      type: 'circle',
      source,
      paint: {
        'circle-color': '#ffffff',
        'circle-radius': 11,
        'circle-stroke-color': INK,
        'circle-stroke-width': 3,
      },
    },
    { id: 'chosen-mark', type: 'circle', source, paint: { 'circle-color': INK, 'circle-radius': 5 } },
    {
      id: 'chosen-mark-name',
      type: 'symbol',
      source,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': MAP_FONT,
        'text-size': 15,
        'text-anchor': 'bottom',
        'text-offset': [0, -1.1],
        'text-max-width': 16,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': INK, 'text-halo-color': '#ffffff', 'text-halo-width': 2.4 },
    },
  ];
}
