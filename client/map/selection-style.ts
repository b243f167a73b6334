import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SOURCES } from './map-sources.ts';

/** What is pointed at, and what is chosen: a dark line within a light one shows on every fill. */
const FOCUS_OUTER = '#ffffff';
const FOCUS_INNER = '#0b1f8f';

/** Two-tone outlines of the chosen and the pointed-at things, from a source of their own. */
export function selectionLayers(): LayerSpecification[] {
  const source = SOURCES.selection;
  const isChosen: ExpressionSpecification = ['==', ['get', 'role'], 'selected'];
  const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
  const isLine: ExpressionSpecification = ['!', isPoint];
  return [
    {
      id: 'selection-outer',
      type: 'line',
      source,
      filter: isLine,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': FOCUS_OUTER, 'line-width': ['case', isChosen, 9, 6] },
    },
    {
      id: 'selection-inner',
      type: 'line',
      source,
      filter: isLine,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': FOCUS_INNER, 'line-width': ['case', isChosen, 4, 2.5] },
    },
    {
      id: 'selection-ring-outer',
      type: 'circle',
      source,
      filter: isPoint,
      paint: {
        'circle-color': 'rgba(0,0,0,0)',
        'circle-radius': 17,
        'circle-stroke-color': FOCUS_OUTER,
        'circle-stroke-width': ['case', isChosen, 6, 4],
      },
    },
    {
      id: 'selection-ring-inner',
      type: 'circle',
      source,
      filter: isPoint,
      paint: {
        'circle-color': 'rgba(0,0,0,0)',
        'circle-radius': 18,
        'circle-stroke-color': FOCUS_INNER,
        'circle-stroke-width': ['case', isChosen, 3.5, 2],
      },
    },
  ];
}
