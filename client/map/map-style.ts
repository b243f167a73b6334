import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { announcedPlanLayers } from './announced-plans-style.ts';
import { attachedLayers } from './attached-style.ts';
import { baseGroundLayers, baseLabelLayers } from './base-style.ts';
import { chosenMarkLayers } from './chosen-mark.ts';
import { commentLayers } from './comment-style.ts';
import type { MapBackground } from './map-background.ts';
import type { MapDisplay } from './map-display.ts';
import { FONT_FACES } from './map-font.ts';
import { mapSources } from './map-sources.ts';
import { ownPositionLayers } from './own-position.ts';
import { placeLayers } from './place-style.ts';
import { planAreaLayers } from './plan-area-style.ts';
import { planLabelLayers } from './plan-label-style.ts';
import { planLineLayers } from './plan-line-style.ts';
import { municipalityLayers, portalPlanLayers } from './portal-style.ts';
import { selectionLayers } from './selection-style.ts';

/** The whole style of the map, without data. */
export function mapStyle(background: MapBackground, display: MapDisplay): StyleSpecification {
  return {
    version: 8,
    'font-faces': FONT_FACES,
    // No fading in: the map answers at once, and nothing moves for those who asked for calm.
    transition: { duration: 0, delay: 0 },
    sources: mapSources(background),
    layers: mapLayers(background, display),
  };
}

/** Every layer, lowest first: ground, plan areas, lines, names, outlines, comments, attached, chosen, drawn, oneself. */
export function mapLayers(background: MapBackground, display: MapDisplay): LayerSpecification[] {
  return [
    ...baseGroundLayers(background),
    ...announcedPlanLayers(background, display),
    ...planAreaLayers(display),
    ...baseLabelLayers(background, display),
    ...planLineLayers(display),
    ...municipalityLayers(),
    ...portalPlanLayers(),
    ...planLabelLayers(display),
    ...commentLayers(display),
    ...attachedLayers(),
    ...selectionLayers(),
    ...placeLayers(),
    ...ownPositionLayers(),
    ...chosenMarkLayers(),
  ];
}
