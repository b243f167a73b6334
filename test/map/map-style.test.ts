import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import type { MapBackground } from '../../client/map/map-background.ts';
import { DEFAULT_DISPLAY, type MapDisplay } from '../../client/map/map-display.ts';
import { mapLayers, mapStyle } from '../../client/map/map-style.ts';

const backgrounds: readonly MapBackground[] = [
  { kind: 'none', attribution: '' },
  {
    kind: 'geojson',
    region: '/geodata/region.geojson',
    detail: '/geodata/detail.geojson',
    attribution: '© Allmenning',
  },
  { kind: 'raster', tiles: 'https://tiles.example/{z}/{y}/{x}.png', attribution: '© Kartverket' },
  {
    kind: 'none',
    attribution: '',
    announcedPlans: {
      tiles: 'https://plans.example/wms?bbox={bbox-epsg-3857}',
      attribution: 'Kunngjorte planer: Geonorge',
    },
  },
];
const displays: readonly MapDisplay[] = [
  DEFAULT_DISPLAY,
  { ...DEFAULT_DISPLAY, isHighContrast: true, level: 'under', hiddenRows: ['landUse//1113/'] },
  {
    ...DEFAULT_DISPLAY,
    showsPurposes: false,
    showsZones: false,
    showsLines: false,
    showsLabels: false,
    showsComments: false,
    showsAnnouncedPlans: true,
  },
];

const layerIds = (display: MapDisplay) =>
  mapLayers({ kind: 'none', attribution: '' }, display).map((layer) => layer.id);

describe('the style of the map', () => {
  test.each(backgrounds.flatMap((background) => displays.map((display) => ({ background, display }))))(
    'is valid over $background.kind with level $display.level',
    ({ background, display }) => {
      expect(validateStyleMin(mapStyle(background, display))).toEqual([]);
    },
  );

  test('names every layer once', () => {
    const ids = mapLayers(
      { kind: 'geojson', region: '/a', detail: '/b', attribution: '' },
      DEFAULT_DISPLAY,
    ).map((l) => l.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('puts lines above areas, names above lines, and what is chosen above all of the plan', () => {
    const order = [
      'plan-fill',
      'plan-zone-hatch',
      'plan-line',
      'plan-name',
      'comment-point',
      'selection-inner',
      'place-number',
    ];
    const ids = layerIds(DEFAULT_DISPLAY);
    const places = order.map((id) => ids.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('lets the ground shine through the colours as much as the reader wants', () => {
    const fill = mapLayers({ kind: 'none', attribution: '' }, { ...DEFAULT_DISPLAY, fillOpacity: 0.3 }).find(
      (layer) => layer.id === 'plan-fill',
    );
    expect(fill?.paint).toMatchObject({ 'fill-opacity': 0.3 });
  });

  test('draws no name of the base map smaller than 11 pixels, at any zoom', () => {
    const base = mapLayers(
      { kind: 'geojson', region: '/a', detail: '/b', attribution: '' },
      DEFAULT_DISPLAY,
    ).filter((layer) => layer.type === 'symbol' && layer.id.startsWith('background-'));
    expect(base.length).toBeGreaterThan(8);
    for (const layer of base) {
      const size: unknown = layer.type === 'symbol' ? layer.layout?.['text-size'] : undefined;
      const sizes = Array.isArray(size) ? size.slice(3).filter((_, index) => index % 2 === 1) : [size];
      for (const pixels of sizes) expect(pixels, layer.id).toBeGreaterThanOrEqual(11);
    }
  });

  test('leaves out names and comments when they are switched off', () => {
    const ids = layerIds({ ...DEFAULT_DISPLAY, showsLabels: false, showsComments: false });
    expect(ids.filter((id) => id.startsWith('plan-name') || id.startsWith('comment-'))).toEqual([]);
  });

  test('has the plans announced elsewhere only when they are turned on, under the plan’s own colours', () => {
    const announcedPlans = { tiles: 'https://plans.example/{z}/{x}/{y}', attribution: 'Geonorge' };
    const drawn = (showsAnnouncedPlans: boolean) =>
      mapLayers(
        { kind: 'none', attribution: '', announcedPlans },
        { ...DEFAULT_DISPLAY, showsAnnouncedPlans },
      ).map(({ id }) => id);
    expect(drawn(false)).not.toContain('announced-plans');
    expect(drawn(true).slice(0, 2)).toEqual(['base-paper', 'announced-plans']);
    expect(layerIds({ ...DEFAULT_DISPLAY, showsAnnouncedPlans: true })).not.toContain('announced-plans');
  });
});
