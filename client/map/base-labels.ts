import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { BASE_GREYS, ofLayer } from './base-palette.ts';
import { MAP_FONT } from './map-font.ts';

/** Names of one background source: streets along their lines, waters, places by rank, house numbers. */
export function baseLabelsOf(source: string): LayerSpecification[] {
  return [
    {
      id: `${source}-street-name`,
      type: 'symbol',
      source,
      minzoom: 14,
      filter: ['all', ofLayer('street', 'road', 'path'), ['has', 'name']],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': ['get', 'name'],
        'text-font': MAP_FONT,
        'text-size': byZoom(14, 11, 18, 13),
      },
      paint: ink(BASE_GREYS.text),
    },
    pointNames(source, 'address', {
      text: ['coalesce', ['get', 'number'], ['get', 'name'], ''],
      minzoom: 17,
      size: byZoom(17, 11, 20, 14),
    }),
    pointNames(source, 'water', {
      text: ['coalesce', ['get', 'name'], ''],
      minzoom: 11,
      size: byZoom(11, 11, 16, 14),
      color: BASE_GREYS.waterText,
    }),
    ...PLACE_RANKS.map((look) => placeNames(source, look)),
  ];
}

/** A town is seen from afar, a locality only when one is near; none is ever too small to read. */
const PLACE_RANKS = [
  { rank: 1, minzoom: 5, size: byZoom(6, 12, 13, 17) },
  { rank: 2, minzoom: 9, size: byZoom(9, 12, 13, 14) },
  { rank: 3, minzoom: 12, size: byZoom(12, 12, 15, 13) },
] as const;

function placeNames(
  source: string,
  { rank, minzoom, size }: (typeof PLACE_RANKS)[number],
): LayerSpecification {
  const text: ExpressionSpecification = ['coalesce', ['get', 'name'], ''];
  const isOfRank: ExpressionSpecification = ['==', ['coalesce', ['get', 'rank'], 2], rank];
  return {
    ...pointNames(source, 'place', { text, minzoom, size }),
    id: `${source}-place-name-${rank}`,
    filter: ['all', ofLayer('place'), isOfRank],
  };
}

type NameLook = {
  readonly text: ExpressionSpecification;
  readonly minzoom: number;
  readonly size: ExpressionSpecification;
  readonly color?: string;
};

function pointNames(
  source: string,
  layer: 'address' | 'water' | 'place',
  look: NameLook,
): LayerSpecification & { type: 'symbol' } {
  return {
    id: `${source}-${layer}-name`,
    type: 'symbol',
    source,
    minzoom: look.minzoom,
    filter: layer === 'water' ? ['all', ofLayer(layer), ['has', 'name']] : ofLayer(layer),
    layout: {
      'text-field': look.text,
      'text-font': MAP_FONT,
      'text-size': look.size,
      'text-padding': layer === 'address' ? 1 : 6,
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 9],
    },
    paint: ink(look.color ?? BASE_GREYS.text),
  };
}

function byZoom(...stops: number[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

function ink(color: string) {
  return { 'text-color': color, 'text-halo-color': '#ffffff', 'text-halo-width': 1.4 };
}
