import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { baseLabelsOf } from './base-labels.ts';
import { BASE_GREYS as GREY, ofLayer } from './base-palette.ts';
import type { BackgroundLayer, MapBackground } from './map-background.ts';
import type { MapDisplay } from './map-display.ts';
import { SOURCES } from './map-sources.ts';

/** Device-independent pixels a metre at zoom 0, at the latitude of southern Norway. */
const PIXELS_A_METRE = 512 / (40_075_016 * Math.cos((59.3 * Math.PI) / 180));

/** The ground, drawn below the plans: land and water, then streets and buildings. */
export function baseGroundLayers(background: MapBackground): LayerSpecification[] {
  const paper: LayerSpecification = {
    id: 'base-paper',
    type: 'background',
    paint: { 'background-color': background.kind === 'geojson' ? GREY.sea : GREY.land },
  };
  if (background.kind === 'none') return [paper];
  if (background.kind === 'raster')
    return [paper, { id: 'base-raster', type: 'raster', source: SOURCES.raster }];
  return [paper, ...sourceNames(background).flatMap(groundOf)];
}

/** Names of streets and places, drawn above the plan's fills so that they stay legible. */
export function baseLabelLayers(background: MapBackground, display: MapDisplay): LayerSpecification[] {
  if (background.kind !== 'geojson' || !display.showsLabels) return [];
  return sourceNames(background).flatMap(baseLabelsOf);
}

function sourceNames(background: { readonly detail?: string }): string[] {
  return background.detail ? [SOURCES.region, SOURCES.detail] : [SOURCES.region];
}

function groundOf(source: string): LayerSpecification[] {
  // Details are patches laid over the region: their edges are no shore.
  const coast = source === SOURCES.region ? { edge: GREY.coast } : {};
  return [
    fill(source, 'sea', { color: GREY.sea }),
    fill(source, 'land', { color: GREY.land, ...coast }),
    fill(source, 'built', { color: GREY.built }),
    fill(source, 'green', { color: GREY.green }),
    fill(source, 'water', { color: GREY.sea, ...coast }),
    line(source, 'water', 'stream', { color: GREY.sea, width: widthInMetres(4, 1) }),
    line(source, 'path', 'line', { color: GREY.path, width: widthInMetres(2, 0.6), dash: [3, 2] }),
    line(source, 'rail', 'line', { color: GREY.rail, width: widthInMetres(3, 0.8), dash: [5, 2] }),
    line(source, 'street', 'edge', {
      color: GREY.streetEdge,
      width: widthInMetres(7.5, 1, 1.5),
      minzoom: 12,
    }),
    line(source, 'road', 'edge', { color: GREY.streetEdge, width: widthInMetres(11, 1.6, 2), minzoom: 6 }),
    line(source, 'street', 'line', { color: GREY.street, width: widthInMetres(6, 0.6), minzoom: 13 }),
    line(source, 'road', 'line', { color: GREY.street, width: widthInMetres(9, 0.8), minzoom: 9 }),
    fill(source, 'building', { color: GREY.building, edge: GREY.buildingEdge, minzoom: 13.5 }),
    trees(source),
    line(source, 'border', 'line', { color: GREY.border, width: widthInMetres(0, 1), dash: [6, 3] }),
  ];
}

type FillLook = { readonly color: string; readonly edge?: string; readonly minzoom?: number };

function fill(source: string, layer: BackgroundLayer, look: FillLook): LayerSpecification {
  return {
    id: `${source}-${layer}`,
    type: 'fill',
    source,
    minzoom: look.minzoom ?? 0,
    filter: ['all', ofLayer(layer), ['==', ['geometry-type'], 'Polygon']],
    paint: { 'fill-color': look.color, 'fill-outline-color': look.edge ?? look.color },
  };
}

type LineLook = {
  readonly color: string;
  readonly width: ExpressionSpecification;
  readonly dash?: number[];
  readonly minzoom?: number;
};

function line(source: string, layer: BackgroundLayer, part: string, look: LineLook): LayerSpecification {
  return {
    id: `${source}-${layer}-${part}`,
    type: 'line',
    source,
    minzoom: look.minzoom ?? 0,
    filter: ['all', ofLayer(layer), ['==', ['geometry-type'], 'LineString']],
    layout: { 'line-cap': look.dash ? 'butt' : 'round', 'line-join': 'round' },
    paint: {
      'line-color': look.color,
      'line-width': look.width,
      ...(look.dash ? { 'line-dasharray': look.dash } : {}),
    },
  };
}

function trees(source: string): LayerSpecification {
  return {
    id: `${source}-tree`,
    type: 'circle',
    source,
    minzoom: 15,
    filter: ofLayer('tree'),
    paint: {
      'circle-color': GREY.tree,
      'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 15, 1.5, 20, 22],
    },
  };
}

/** As wide as the street is in metres, never thinner than so many pixels; the edge adds metres to it. */
function widthInMetres(metres: number, leastPixels: number, extraMetres = 0): ExpressionSpecification {
  const width: ExpressionSpecification = ['+', ['coalesce', ['get', 'width'], metres], extraMetres];
  const at = (zoom: number): ExpressionSpecification => [
    'max',
    leastPixels,
    ['*', width, PIXELS_A_METRE * 2 ** zoom],
  ];
  return ['interpolate', ['exponential', 2], ['zoom'], 4, at(4), 13, at(13), 22, at(22)];
}
