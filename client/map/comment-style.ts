import type { LayerSpecification } from 'maplibre-gl';
import type { MapDisplay } from './map-display.ts';
import { MAP_FONT } from './map-font.ts';
import { SOURCES } from './map-sources.ts';

/** Dark ink on a white edge: seen over every official plan colour, light or dark. */
const INK = '#1c2b5a';
const EDGE = '#ffffff';

/** Published comments: lines and areas, points with their numbers, and clusters with their counts. */
export function commentLayers(display: MapDisplay): LayerSpecification[] {
  if (!display.showsComments) return [];
  return [...commentShapeLayers(), ...commentPointLayers()];
}

function commentShapeLayers(): LayerSpecification[] {
  const source = SOURCES.commentShapes;
  return [
    {
      id: 'comment-area',
      type: 'fill',
      source,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': INK, 'fill-opacity': 0.12 },
    },
    { id: 'comment-line-edge', type: 'line', source, paint: { 'line-color': EDGE, 'line-width': 6 } },
    { id: 'comment-line', type: 'line', source, paint: { 'line-color': INK, 'line-width': 3 } },
  ];
}

function commentPointLayers(): LayerSpecification[] {
  const source = SOURCES.comments;
  const count = { 'text-font': MAP_FONT, 'text-allow-overlap': true, 'text-ignore-placement': true } as const;
  return [
    {
      id: 'comment-cluster',
      type: 'circle',
      source,
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': INK,
        'circle-radius': ['step', ['get', 'point_count'], 15, 10, 18, 100, 23, 1000, 28],
        'circle-stroke-color': EDGE,
        'circle-stroke-width': 5,
        'circle-stroke-opacity': 0.85,
      },
    },
    {
      id: 'comment-point',
      type: 'circle',
      source,
      filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-color': EDGE,
        'circle-radius': 11,
        'circle-stroke-color': INK,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'comment-count',
      type: 'symbol',
      source,
      filter: ['has', 'point_count'],
      layout: { ...count, 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 13 },
      paint: { 'text-color': '#ffffff' },
    },
    {
      id: 'comment-number',
      type: 'symbol',
      source,
      filter: ['!', ['has', 'point_count']],
      layout: { ...count, 'text-field': ['to-string', ['get', 'number']], 'text-size': 11 },
      paint: { 'text-color': INK },
    },
  ];
}
