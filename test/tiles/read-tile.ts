import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

export type ReadFeature = {
  readonly type: 'point' | 'line' | 'area';
  readonly properties: Readonly<Record<string, unknown>>;
  /** Longitudes and latitudes are of the tile that is named. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
};

/** A layer of a tile as the maps' own library reads it; undefined where the tile has none of the name. */
export function readLayer(bytes: Uint8Array, name: string): VectorTileLayer | undefined {
  return new VectorTile(new PbfReader(bytes)).layers[name];
}

/** All features of a tile's layer in tile units. */
export function readFeatures(bytes: Uint8Array, name: string): readonly ReadFeature[] {
  const layer = readLayer(bytes, name);
  if (!layer) return [];
  return Array.from({ length: layer.length }, (_, index) => {
    const feature = layer.feature(index);
    return {
      type: (['point', 'point', 'line', 'area'] as const)[feature.type] ?? 'point',
      properties: feature.properties,
      rings: feature.loadGeometry().map((ring) => ring.map(({ x, y }) => [x, y] as const)),
    };
  });
}
