import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from './map-font.ts';
import { SOURCES } from './map-sources.ts';

const PLAN_INK = '#22314f';
const CALM = '#7d7d78';

/** Municipalities as calm outlines with their names. */
export function municipalityLayers(): LayerSpecification[] {
  const source = SOURCES.municipalities;
  return [
    {
      id: 'municipality-fill',
      type: 'fill',
      source,
      paint: { 'fill-color': '#ffffff', 'fill-opacity': 0 },
    },
    {
      id: 'municipality-line',
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': CALM, 'line-width': 1.2, 'line-dasharray': [4, 2] },
    },
    {
      id: 'municipality-name',
      type: 'symbol',
      source,
      maxzoom: 12,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': MAP_FONT,
        'text-size': 13,
        'text-letter-spacing': 0.04,
      },
      paint: { 'text-color': '#5c5c57', 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 },
    },
  ];
}

/**
 * Plans as filled outlines; a symbol whose shape is the stage stands in each, with title and stage
 * in words when there is room, and a count where several are close.
 */
export function portalPlanLayers(): LayerSpecification[] {
  return [
    {
      id: 'portal-plan-fill',
      type: 'fill',
      source: SOURCES.plans,
      paint: { 'fill-color': PLAN_INK, 'fill-opacity': 0.18 },
    },
    {
      id: 'portal-plan-edge',
      type: 'line',
      source: SOURCES.plans,
      paint: { 'line-color': '#ffffff', 'line-width': 5 },
    },
    {
      id: 'portal-plan-line',
      type: 'line',
      source: SOURCES.plans,
      paint: { 'line-color': PLAN_INK, 'line-width': 2.2 },
    },
    {
      id: 'portal-plan-cluster',
      type: 'circle',
      source: SOURCES.planPoints,
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': PLAN_INK,
        'circle-radius': 17,
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'portal-plan-count',
      type: 'symbol',
      source: SOURCES.planPoints,
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': MAP_FONT,
        'text-size': 14,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': '#ffffff' },
    },
    {
      id: 'portal-plan-symbol',
      type: 'symbol',
      source: SOURCES.planPoints,
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['concat', 'stage/', ['get', 'stage']],
        'icon-allow-overlap': true,
        'text-field': [
          'format',
          ['get', 'title'],
          {},
          '\n',
          {},
          ['get', 'stageLabel'],
          { 'font-scale': 0.88 },
        ],
        'text-font': MAP_FONT,
        'text-size': 13,
        'text-anchor': 'top',
        'text-offset': [0, 1],
        'text-max-width': 14,
        'text-optional': true,
      },
      paint: { 'text-color': '#000000', 'text-halo-color': '#ffffff', 'text-halo-width': 1.8 },
    },
  ];
}
