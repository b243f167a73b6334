import type { SourceSpecification } from 'maplibre-gl';
import type { MapBackground } from './map-background.ts';

/** Names of the map's sources. Data is put into them as it comes; layers refer to them by name. */
export const SOURCES = {
  region: 'background-region',
  detail: 'background-detail',
  raster: 'background-raster',
  announcedPlans: 'announced-plans',
  shapes: 'plan-shapes',
  labels: 'plan-labels',
  municipalities: 'municipalities',
  plans: 'plans',
  planPoints: 'plan-points',
  comments: 'comments',
  commentShapes: 'comment-shapes',
  commentTiles: 'comment-tiles',
  selection: 'selection',
  attached: 'attached',
  places: 'places',
  ownPosition: 'own-position',
  chosenMark: 'chosen-mark',
} as const;

const EMPTY = { type: 'FeatureCollection', features: [] } as const;

/** Every source of the map, empty but for the background. */
export function mapSources(background: MapBackground): Record<string, SourceSpecification> {
  return {
    ...backgroundSources(background),
    ...announcedPlansSource(background),
    [SOURCES.shapes]: { ...geojson(), tolerance: 0.25 },
    [SOURCES.labels]: geojson(),
    [SOURCES.municipalities]: geojson(),
    [SOURCES.plans]: geojson(),
    [SOURCES.planPoints]: { ...geojson(), cluster: true, clusterRadius: 44, clusterMaxZoom: 15 },
    [SOURCES.comments]: { ...geojson(), cluster: true, clusterRadius: 36, clusterMaxZoom: 17 },
    [SOURCES.commentShapes]: geojson(),
    [SOURCES.selection]: geojson(),
    [SOURCES.attached]: geojson(),
    [SOURCES.places]: geojson(),
    [SOURCES.ownPosition]: geojson(),
    [SOURCES.chosenMark]: geojson(),
  };
}

function geojson(): SourceSpecification & { type: 'geojson' } {
  return { type: 'geojson', data: { ...EMPTY, features: [] } };
}

function backgroundSources(background: MapBackground): Record<string, SourceSpecification> {
  const { attribution } = background;
  switch (background.kind) {
    case 'none':
      return {};
    case 'raster':
      return {
        [SOURCES.raster]: {
          type: 'raster',
          tiles: [background.tiles],
          tileSize: 256,
          maxzoom: 18,
          attribution,
        },
      };
    case 'geojson':
      return {
        [SOURCES.region]: { type: 'geojson', data: background.region, attribution },
        ...(background.detail ? { [SOURCES.detail]: { type: 'geojson', data: background.detail } } : {}),
      };
  }
}

function announcedPlansSource({ announcedPlans }: MapBackground): Record<string, SourceSpecification> {
  if (!announcedPlans) return {};
  const { tiles, attribution } = announcedPlans;
  return { [SOURCES.announcedPlans]: { type: 'raster', tiles: [tiles], tileSize: 256, attribution } };
}
