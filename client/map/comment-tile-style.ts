import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { commentLayers } from './comment-style.ts';
import { DEFAULT_DISPLAY } from './map-display.ts';
import { SOURCES } from './map-sources.ts';

/** What the server has gathered has a count over one; a place by itself has its comment's number. */
const isGathered: ExpressionSpecification = ['>', ['get', 'count'], 1];
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

/** The signs of comments, as few are drawn, for one hearing's comments in the server's tiles. */
export function commentTileLayers(hearingId: string): LayerSpecification[] {
  const ofHearing: ExpressionSpecification = ['==', ['get', 'hearing'], hearingId];
  return commentLayers(DEFAULT_DISPLAY).flatMap((layer) => {
    if (!('source' in layer)) return [];
    const isCluster = layer.id === 'comment-cluster' || layer.id === 'comment-count';
    const isSign = layer.source === SOURCES.comments;
    const kind: ExpressionSpecification =
      layer.id === 'comment-area'
        ? ['==', ['geometry-type'], 'Polygon']
        : isSign
          ? ['all', isPoint, isCluster ? isGathered : ['!', isGathered]]
          : ['!', isPoint];
    const written = {
      ...layer,
      id: `tile-${layer.id}`,
      source: SOURCES.commentTiles,
      'source-layer': 'comments',
      filter: ['all', ofHearing, kind],
    };
    // The names that a cluster of the browser's own has.
    const text = JSON.stringify(written)
      .replaceAll('"point_count_abbreviated"', '"count"')
      .replaceAll('"point_count"', '"count"')
      .replace('"text-field":["get","count"]', '"text-field":["to-string",["get","count"]]');
    return [JSON.parse(text) as LayerSpecification];
  });
}
