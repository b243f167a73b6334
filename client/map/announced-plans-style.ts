import type { LayerSpecification } from 'maplibre-gl';
import type { MapBackground } from './map-background.ts';
import type { MapDisplay } from './map-display.ts';
import { SOURCES } from './map-sources.ts';

/** The national service's announced plans, over the ground and under our own plans. */
export function announcedPlanLayers(
  { announcedPlans }: MapBackground,
  { showsAnnouncedPlans }: MapDisplay,
): LayerSpecification[] {
  if (!announcedPlans || !showsAnnouncedPlans) return [];
  return [
    {
      id: 'announced-plans',
      type: 'raster',
      source: SOURCES.announcedPlans,
      paint: { 'raster-opacity': 0.75 },
    },
  ];
}
