import type { FilterSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];
type LayoutName = Parameters<MapLibreMap['setLayoutProperty']>[1];

/** Brings the map's layers from one style to the next by the fewest steps; data is left alone. */
export function applyLayers(
  map: MapLibreMap,
  previous: readonly LayerSpecification[],
  next: readonly LayerSpecification[],
): void {
  const before = new Map(previous.map((layer) => [layer.id, layer]));
  const kept = new Set(next.map((layer) => layer.id));
  for (const layer of previous) if (!kept.has(layer.id)) map.removeLayer(layer.id);
  for (let index = next.length - 1; index >= 0; index--) {
    const layer = next[index];
    if (!layer) continue;
    const old = before.get(layer.id);
    if (old) changeLayer(map, old, layer);
    else map.addLayer(layer, next[index + 1]?.id);
  }
}

function changeLayer(map: MapLibreMap, old: LayerSpecification, layer: LayerSpecification): void {
  const oldFilter = 'filter' in old ? old.filter : undefined;
  const filter = 'filter' in layer ? layer.filter : undefined;
  if (!isSame(oldFilter, filter)) map.setFilter(layer.id, (filter ?? null) as FilterSpecification | null);
  // Names and values were checked together when they were written as a layer; here they come apart.
  for (const [name, value] of changes(old.paint, layer.paint))
    map.setPaintProperty(layer.id, name as PaintName, value as never);
  for (const [name, value] of changes(old.layout, layer.layout))
    map.setLayoutProperty(layer.id, name as LayoutName, value as never);
}

function changes(old: object | undefined, next: object | undefined): [name: string, value: unknown][] {
  const from: Record<string, unknown> = { ...old };
  const to: Record<string, unknown> = { ...next };
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return names.filter((name) => !isSame(from[name], to[name])).map((name) => [name, to[name]]);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
