import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { PLAN_BOUNDARY_UNDER } from '../../domain/plan-look/boundary-looks.ts';
import type { LineLook } from '../../domain/plan-look/line-look.ts';
import { byLook, farShare, keysWith, lookLayer, nearerIsWider } from './look-expressions.ts';
import type { MapDisplay } from './map-display.ts';
import { SOURCES } from './map-sources.ts';
import { byZoom, ofKinds, shownKinds, ZONE_KINDS } from './plan-filter.ts';
import { lineSignLayers } from './plan-line-signs.ts';

/** The lines of a plan, from the thin border of a purpose to the heavy one of the plan itself, and its points. */
export function planLineLayers(display: MapDisplay): LayerSpecification[] {
  const purposes = shownKinds(display, ['landUse'], display.showsPurposes);
  const zones = shownKinds(display, ZONE_KINDS, display.showsZones);
  const lines = shownKinds(display, ['legalLine', 'height', 'boundary'], display.showsLines);
  const extra = display.isHighContrast ? 0.8 : 0;
  // The plan on the ground is drawn on every level, as what the others lie under and over.
  const planAreas: ExpressionSpecification = [
    'all',
    ofKinds(['planArea']),
    ['in', ['get', 'level'], ['literal', ['on', display.level]]],
  ];
  return [
    strokes('plan-purpose-border', 'border', purposes, extra),
    strokes('plan-zone-border', 'border', zones, extra),
    strokes('plan-line', 'line', lines, extra),
    cores(lines),
    ticks(lines),
    ...lineSignLayers(lines),
    {
      id: 'plan-outline-under',
      type: 'line',
      source: SOURCES.shapes,
      filter: planAreas,
      paint: {
        'line-color': PLAN_BOUNDARY_UNDER.colour,
        'line-width': nearerIsWider(PLAN_BOUNDARY_UNDER.width),
      },
    },
    strokes('plan-outline', 'border', planAreas, extra),
    points(shownKinds(display, ['legalPoint'], display.showsLines)),
  ];
}

function strokes(
  id: string,
  property: 'border' | 'line',
  filter: ExpressionSpecification,
  extra: number,
): LayerSpecification {
  const dash = (look: LineLook) => dashInWidths(look.dash, look.width + extra);
  return {
    ...lookLayer(
      id,
      property,
      keysWith(({ width }) => width > 0),
      filter,
    ),
    paint: {
      'line-color': byLook(property, (look) => look.colour, '#000000'),
      'line-width': nearerIsWider(
        byLook(property, (look) => look.width + extra, 1),
        byLook(property, (look, key) => farShare(key) * (look.width + extra), 0.35),
      ),
      'line-dasharray': byLook(property, dash, ['literal', [1, 0]]),
    },
  };
}

/** The map measures dashes in line widths, the official drawing in pixels. */
function dashInWidths(dash: readonly number[] | undefined, width: number): ExpressionSpecification {
  const lengths = dash?.map((pixels) => Number((pixels / width).toFixed(2))) ?? [1, 0];
  return ['literal', lengths];
}

/** The light line along the middle of a double one. */
function cores(filter: ExpressionSpecification): LayerSpecification {
  return {
    ...lookLayer(
      'plan-line-core',
      'line',
      keysWith(({ core }) => core !== undefined),
      filter,
    ),
    paint: {
      'line-color': byLook('line', ({ core }) => core?.colour ?? '#ffffff', '#ffffff'),
      'line-width': nearerIsWider(byLook('line', ({ core }) => core?.width ?? 0, 0)),
    },
  };
}

/** Strokes across a line are a second line, as wide as they are long, of which little is drawn. */
function ticks(filter: ExpressionSpecification): LayerSpecification {
  const dash = ({ ticks: marks }: LineLook) =>
    dashInWidths(marks ? [marks.width, marks.gap] : undefined, marks?.length ?? 1);
  return {
    ...lookLayer(
      'plan-line-tick',
      'line',
      keysWith((look) => look.ticks !== undefined),
      filter,
    ),
    paint: {
      'line-color': byLook('line', (look) => look.colour, '#000000'),
      'line-width': nearerIsWider(byLook('line', (look) => look.ticks?.length ?? 0, 0)),
      'line-offset': nearerIsWider(byLook('line', leftward, 0)),
      'line-dasharray': byLook('line', dash, ['literal', [1, 0]]),
    },
  };
}

function leftward({ ticks: marks }: LineLook): number {
  return marks?.isOnLeft ? -marks.length / 2 : 0;
}

function points(filter: ExpressionSpecification): LayerSpecification {
  return {
    id: 'plan-point',
    type: 'symbol',
    source: SOURCES.shapes,
    minzoom: 13,
    filter,
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-rotate': ['coalesce', ['get', 'turn'], 0],
      'icon-rotation-alignment': 'map',
      'icon-size': byZoom(13, 0.35, 17, 0.9, 20, 1.5),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  };
}
