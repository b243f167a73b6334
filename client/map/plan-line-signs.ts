import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LINE_LOOKS } from '../../domain/plan-look/line-looks.ts';
import { FUTURE_INK } from '../../domain/plan-look/look-colours.ts';
import { battlementImageId } from './image-id.ts';
import { byLook, keysWith, lookLayer, nearerIsWider } from './look-expressions.ts';
import { SOURCES } from './map-sources.ts';

/** Signs set along lines, battlements of noise barriers and strokes across the ends of measures. */
export function lineSignLayers(filter: ExpressionSpecification): LayerSpecification[] {
  return [battlements(filter), ...distances().map((every) => signs(filter, every)), ends(filter)];
}

function battlements(filter: ExpressionSpecification): LayerSpecification {
  return {
    ...lookLayer(
      'plan-line-battlement',
      'line',
      keysWith(({ battlement }) => battlement !== undefined),
      filter,
    ),
    paint: {
      'line-pattern': byLook('line', (look) => (look.battlement ? battlementImageId(look) : ''), ''),
      'line-width': nearerIsWider(byLook('line', ({ battlement }) => battlement?.height ?? 0, 0)),
    },
  };
}

/** How far apart signs stand cannot vary within a layer: each distance has its own. */
function distances(): number[] {
  const found = Object.values(LINE_LOOKS).flatMap((look) => (look.signs ? [look.signs.every] : []));
  return [...new Set(found)];
}

function signs(filter: ExpressionSpecification, every: number): LayerSpecification {
  const keys = keysWith((look) => look.signs?.every === every);
  return {
    id: `plan-line-sign-${every}`,
    type: 'symbol',
    source: SOURCES.shapes,
    minzoom: 13,
    filter: ['all', filter, ['in', ['get', 'line'], ['literal', keys]]],
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': every,
      'icon-image': byLook(
        'line',
        ({ signs: marks, colour }) =>
          marks ? `line/${marks.sign}${colour === FUTURE_INK ? '/future' : ''}` : '',
        '',
      ),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  };
}

function ends(filter: ExpressionSpecification): LayerSpecification {
  return {
    id: 'plan-line-end',
    type: 'symbol',
    source: SOURCES.shapes,
    minzoom: 15,
    filter: ['all', filter, ['==', ['get', 'icon'], 'line/end']],
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-rotate': ['coalesce', ['get', 'turn'], 0],
      'icon-rotation-alignment': 'map',
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  };
}
