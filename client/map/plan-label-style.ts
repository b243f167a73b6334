import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapDisplay } from './map-display.ts';
import { MAP_FONT } from './map-font.ts';
import { SOURCES } from './map-sources.ts';
import { byZoom, shownKinds, ZONE_KINDS } from './plan-filter.ts';

/** Zoom from which the plan's own texts stand as delivered, instead of the names alone. */
const DELIVERED_FROM = 16.8;
/** From here on every delivered text stands, as on paper; before that those that fit. */
const ALL_FROM = 17.8;
/** Smaller letters cannot be read; larger ones cover what they name. */
const LEAST_SIZE = 11;
const GREATEST_SIZE = 34;
/** Height of a capital letter as a share of the font's size, in Inter. */
const CAPITAL_SHARE = 0.727;
/** Pixels a metre at zoom 0, at the equator. */
const PIXELS_A_METRE = 512 / 40_075_017;

/** Names of fields and zones inside their areas, and the plan's own texts when zoomed in. */
export function planLabelLayers(display: MapDisplay): LayerSpecification[] {
  if (!display.showsLabels) return [];
  const named = shownKinds(display, ['landUse', ...ZONE_KINDS], true);
  const isDelivered: ExpressionSpecification = ['to-boolean', ['get', 'isDelivered']];
  // A purpose without a name bears its code where colours alone shall tell nothing.
  const isName: ExpressionSpecification = display.isHighContrast
    ? ['boolean', true]
    : ['!', ['to-boolean', ['get', 'isCode']]];
  return [
    deliveredLayer(display),
    nameLayer('plan-name', ['all', named, isName, ['!', isDelivered]], display),
    { ...nameLayer('plan-name-far', ['all', named, isDelivered], display), maxzoom: DELIVERED_FROM },
    detailLayer(['all', named, ['has', 'detail']], display),
  ];
}

function deliveredLayer(display: MapDisplay): LayerSpecification {
  return {
    id: 'plan-delivered-text',
    type: 'symbol',
    source: SOURCES.labels,
    minzoom: DELIVERED_FROM,
    filter: shownKinds(display, ['label', 'height'], true),
    layout: {
      'text-field': ['get', 'text'],
      'text-font': MAP_FONT,
      'text-size': asHighAsDelivered(),
      'text-rotate': ['coalesce', ['get', 'turn'], 0],
      'text-rotation-alignment': 'map',
      'text-anchor': ['coalesce', ['get', 'anchor'], 'bottom-left'],
      'text-justify': 'left',
      'text-max-width': 60,
      'text-overlap': ['step', ['zoom'], 'never', ALL_FROM, 'always'],
      'text-padding': 0,
    },
    paint: halo(display),
  };
}

/** Letters as many metres high as the plan says, within what can be read. */
function asHighAsDelivered(): ExpressionSpecification {
  const stops = [16, 17, 18, 19, 20, 21].flatMap((zoom) => {
    const natural = ['*', ['get', 'letters'], (PIXELS_A_METRE * 2 ** zoom) / CAPITAL_SHARE];
    return [zoom, ['min', GREATEST_SIZE, ['max', LEAST_SIZE, natural]]];
  });
  return ['interpolate', ['exponential', 2], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

function nameLayer(
  id: string,
  filter: ExpressionSpecification,
  display: MapDisplay,
): LayerSpecification & { type: 'symbol' } {
  return {
    id,
    type: 'symbol',
    source: SOURCES.labels,
    minzoom: 8,
    filter: ['all', filter, ['>=', ['zoom'], ['coalesce', ['get', 'fromZoom'], 13]]],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': MAP_FONT,
      'text-size': display.isHighContrast ? byZoom(13, 13, 18, 20) : byZoom(13, 11, 18, 16),
      'text-padding': 3,
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 0],
      'text-variable-anchor': ['center', 'top', 'bottom'],
    },
    paint: halo(display),
  };
}

/** How much may be built, under the name. */
function detailLayer(filter: ExpressionSpecification, display: MapDisplay): LayerSpecification {
  return {
    id: 'plan-detail',
    type: 'symbol',
    source: SOURCES.labels,
    minzoom: DELIVERED_FROM,
    filter,
    layout: {
      'text-field': ['get', 'detail'],
      'text-font': MAP_FONT,
      'text-size': display.isHighContrast ? 15 : 12,
      'text-anchor': 'top',
      'text-offset': [0, 0.9],
      'text-padding': 2,
    },
    paint: halo(display),
  };
}

function halo(display: MapDisplay) {
  return {
    'text-color': LABEL_INK,
    'text-halo-color': LABEL_HALO,
    'text-halo-width': display.isHighContrast ? 2.5 : 1.5,
  };
}

/** Ink and halo of every text of a plan; a test computes their contrast on every official fill. */
export const LABEL_INK = '#000000';
export const LABEL_HALO = '#ffffff';
