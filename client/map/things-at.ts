import type { MapGeoJSONFeature, Map as MapLibreMap, Point } from 'maplibre-gl';
import type { MapThing } from './map-data.ts';

/** Layers a person can point at, most particular first: a symbol before the line, the line before the area. */
const POINTABLE: readonly (readonly [layer: string, thing: MapThing['layer'], isArea?: 'area'])[] = [
  ['place-number-disc', 'place'],
  ['place-line', 'place'],
  ['comment-point', 'comment'],
  ['comment-line', 'comment'],
  ['comment-area', 'comment', 'area'],
  ['tile-comment-point', 'comment'],
  ['tile-comment-line', 'comment'],
  ['tile-comment-area', 'comment', 'area'],
  ['portal-plan-symbol', 'plan'],
  ['portal-plan-fill', 'plan', 'area'],
  ['plan-point', 'plan-object'],
  ['plan-line', 'plan-object'],
  ['plan-fill', 'plan-object', 'area'],
  ['plan-stripe', 'plan-object', 'area'],
  ['plan-zone-hatch', 'plan-object', 'area'],
  ['municipality-fill', 'municipality', 'area'],
];

/** Everything under a point of the screen; thin things are found within `reach` pixels of it. */
export function thingsAt(map: MapLibreMap, at: Point, reach: number): MapThing[] {
  const box: [[number, number], [number, number]] = [
    [at.x - reach, at.y - reach],
    [at.x + reach, at.y + reach],
  ];
  const present = POINTABLE.filter(([layer]) => map.getLayer(layer));
  const thin = present.filter(([, , isArea]) => !isArea).map(([layer]) => layer);
  const areas = present.filter(([, , isArea]) => isArea).map(([layer]) => layer);
  const found = [
    ...map.queryRenderedFeatures(box, { layers: thin }),
    ...map.queryRenderedFeatures(at, { layers: areas }),
  ];
  const order = new Map(POINTABLE.map(([layer], index) => [layer, index]));
  found.sort((a, b) => (order.get(a.layer.id) ?? 0) - (order.get(b.layer.id) ?? 0));
  return withoutRepeats(found.flatMap(thingOf));
}

/** The cluster under a point, which opens up instead of being chosen. */
export function clusterAt(map: MapLibreMap, at: Point): MapGeoJSONFeature | undefined {
  const layers = ['comment-cluster', 'tile-comment-cluster', 'portal-plan-cluster'].filter((layer) =>
    map.getLayer(layer),
  );
  return map.queryRenderedFeatures(at, { layers })[0];
}

function thingOf(feature: MapGeoJSONFeature): MapThing[] {
  const layer = POINTABLE.find(([id]) => id === feature.layer.id)?.[1];
  const { id, number } = feature.properties as { id?: unknown; number?: unknown };
  const name = layer === 'municipality' ? number : id;
  if (!layer || typeof name !== 'string') return [];
  return [
    layer === 'comment' && typeof number === 'number' ? { layer, id: name, number } : { layer, id: name },
  ];
}

function withoutRepeats(things: readonly MapThing[]): MapThing[] {
  return [...new Map(things.map((thing) => [`${thing.layer}/${thing.id}`, thing])).values()];
}
