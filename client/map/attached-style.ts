import type { LayerSpecification } from 'maplibre-gl';
import { SOURCES } from './map-sources.ts';

/** Ink of what comes from attached files: neither the plan's colours nor that of places drawn here. */
const ATTACHED_INK = '#4b2c91';
const ATTACHED_EDGE = '#ffffff';

/** Shapes of attached files: dashed on white, so that nobody takes them for a part of the plan. */
export function attachedLayers(): LayerSpecification[] {
  const source = SOURCES.attached;
  return [
    {
      id: 'attached-area',
      type: 'fill',
      source,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': ATTACHED_INK, 'fill-opacity': 0.14 },
    },
    {
      id: 'attached-edge',
      type: 'line',
      source,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ATTACHED_EDGE, 'line-width': 8 },
    },
    {
      id: 'attached-line',
      type: 'line',
      source,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ATTACHED_INK, 'line-width': 4, 'line-dasharray': [2.5, 1] },
    },
    {
      id: 'attached-point',
      type: 'circle',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': ATTACHED_INK,
        'circle-radius': 6,
        'circle-stroke-color': ATTACHED_EDGE,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}
