import { type Part, readTwkb } from '../../geodata/read-twkb.ts';
import { tileExtent } from '../tile-grid.ts';
import { ByteWriter } from './byte-writer.ts';
import { writeCommands } from './geometry-commands.ts';

export type PropertyValue = string | number | boolean;

/** One feature of a tile; its geometry in whole tile units, y downwards, read or as TWKB. */
export type TileFeature = {
  readonly geometry: Uint8Array | readonly Part[];
  readonly properties: Readonly<Record<string, PropertyValue | null | undefined>>;
};

/** A tile of one layer (Vector Tile Specification 2.1); null when no feature is large enough to be drawn. */
export function encodeTile(layerName: string, features: Iterable<TileFeature>): Buffer | null {
  const layer = new ByteWriter(16_384);
  const [feature, tags, commands] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  const keys = new Map<string, number>();
  const values = new Map<PropertyValue, number>();
  layer.number(15, 2);
  layer.text(1, layerName);
  let count = 0;
  for (const { geometry, properties } of features) {
    commands.clear();
    const dimension = writeCommands(geometry instanceof Uint8Array ? readTwkb(geometry) : geometry, commands);
    if (dimension === null) continue;
    tags.clear();
    for (const name in properties) {
      const value = properties[name];
      if (value === null || value === undefined) continue;
      tags.varint(placeOf(keys, name));
      tags.varint(placeOf(values, value));
    }
    feature.clear();
    feature.part(2, tags);
    feature.number(3, dimension + 1);
    feature.part(4, commands);
    layer.part(2, feature);
    count += 1;
  }
  if (count === 0) return null;
  for (const name of keys.keys()) layer.text(3, name);
  for (const value of values.keys()) {
    feature.clear();
    writeValue(feature, value);
    layer.part(4, feature);
  }
  layer.number(5, tileExtent);
  const tile = new ByteWriter(layer.length + 8);
  tile.part(3, layer);
  return tile.bytes;
}

function placeOf<T>(places: Map<T, number>, one: T): number {
  let place = places.get(one);
  if (place === undefined) {
    place = places.size;
    places.set(one, place);
  }
  return place;
}

function writeValue(out: ByteWriter, value: PropertyValue): void {
  if (typeof value === 'string') out.text(1, value);
  else if (typeof value === 'boolean') out.number(7, value ? 1 : 0);
  else if (Number.isSafeInteger(value) && value >= 0) out.number(5, value);
  else {
    out.varint(3 * 8 + 1);
    out.double(value);
  }
}
