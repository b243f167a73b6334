import type { ExpressionSpecification } from 'maplibre-gl';
import type { BackgroundLayer } from './map-background.ts';

/** Calm greys: the colours of the map belong to the plans. */
export const BASE_GREYS = {
  sea: '#dfe5e9',
  coast: '#b3bfc6',
  land: '#f4f4f2',
  green: '#e7ece2',
  built: '#ececea',
  building: '#dcdcd8',
  buildingEdge: '#bcbcb7',
  tree: '#d3dbcc',
  street: '#ffffff',
  streetEdge: '#cbcbc6',
  path: '#b9b9b3',
  rail: '#a9a9a4',
  border: '#8a8a86',
  text: '#4a4a46',
  waterText: '#46606e',
} as const;

export function ofLayer(...layers: BackgroundLayer[]): ExpressionSpecification {
  return ['in', ['get', 'layer'], ['literal', layers]];
}
