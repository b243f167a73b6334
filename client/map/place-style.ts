import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from './map-font.ts';
import { SOURCES } from './map-sources.ts';

/** Ink of what the person draws; the drawing tool uses the same. */
export const PLACE_INK = '#a3004f';
export const PLACE_EDGE = '#ffffff';

/** Places that a person has drawn, each with its number; of shapes being edited only the white edge. */
export function placeLayers(): LayerSpecification[] {
  const source = SOURCES.places;
  return [
    {
      id: 'place-area',
      type: 'fill',
      source,
      filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['==', ['get', 'role'], 'shape']],
      paint: { 'fill-color': PLACE_INK, 'fill-opacity': 0.18 },
    },
    {
      id: 'place-line-edge',
      type: 'line',
      source,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': PLACE_EDGE, 'line-width': 7 },
    },
    {
      id: 'place-line',
      type: 'line',
      source,
      filter: ['==', ['get', 'role'], 'shape'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': PLACE_INK, 'line-width': 4 },
    },
    {
      id: 'place-vertex',
      type: 'circle',
      source,
      filter: ['==', ['get', 'role'], 'vertex'],
      paint: {
        'circle-color': PLACE_EDGE,
        'circle-radius': 5,
        'circle-stroke-color': PLACE_INK,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'place-number-disc',
      type: 'circle',
      source,
      filter: ['==', ['get', 'role'], 'number'],
      paint: {
        'circle-color': PLACE_INK,
        'circle-radius': 12,
        'circle-stroke-color': PLACE_EDGE,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'place-number',
      type: 'symbol',
      source,
      filter: ['==', ['get', 'role'], 'number'],
      layout: {
        'text-field': ['to-string', ['get', 'number']],
        'text-font': MAP_FONT,
        'text-size': 13,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': '#ffffff' },
    },
  ];
}
