import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapDisplay } from './map-display.ts';
import { SOURCES } from './map-sources.ts';
import { shownKinds, ZONE_KINDS } from './plan-filter.ts';

/** The areas of a plan: purposes in official colours or stripes, what lies upon them, and zones above all. */
export function planAreaLayers(display: MapDisplay): LayerSpecification[] {
  const purposes = shownKinds(display, ['landUse'], display.showsPurposes);
  const zones = shownKinds(display, ZONE_KINDS, display.showsZones);
  return [
    ...veil(display),
    {
      id: 'plan-fill',
      type: 'fill',
      source: SOURCES.shapes,
      filter: ['all', purposes, ['has', 'color']],
      paint: { 'fill-color': ['get', 'color'], 'fill-opacity': display.fillOpacity, 'fill-antialias': false },
    },
    {
      ...patternLayer('plan-stripe', 'pattern', purposes, display),
      paint: { 'fill-pattern': ['image', ['get', 'pattern']], 'fill-opacity': display.fillOpacity },
    },
    patternLayer('plan-purpose-hatch', 'overlay', purposes, display),
    { ...patternLayer('plan-purpose-symbol', 'strewn', purposes, display), minzoom: 12 },
    patternLayer('plan-zone-hatch', 'pattern', zones, display),
  ];
}

function patternLayer(
  id: string,
  property: string,
  filter: ExpressionSpecification,
  display: MapDisplay,
): LayerSpecification & { type: 'fill' } {
  const name: ExpressionSpecification = ['get', property];
  const isHatch = property !== 'strewn';
  return {
    id,
    type: 'fill',
    source: SOURCES.shapes,
    filter: ['all', filter, ['has', property]],
    paint: {
      'fill-pattern': ['image', display.isHighContrast && isHatch ? ['concat', name, ':strong'] : name],
    },
  };
}

/** High contrast: the ground steps back, so that nothing but the plan draws the eye. */
function veil(display: MapDisplay): LayerSpecification[] {
  if (!display.isHighContrast) return [];
  return [
    {
      id: 'plan-veil',
      type: 'background',
      paint: { 'background-color': '#ffffff', 'background-opacity': 0.55 },
    },
  ];
}
