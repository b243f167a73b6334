import type { PropertyValue, TileFeature } from './mvt/encode-tile.ts';
import { type TileBox, withMargin } from './tile-grid.ts';

/** A row of a tile query: `geometry` is TWKB or null where nothing is left, the other columns are properties. */
export type TileRow = { readonly geometry: Buffer | null } & {
  readonly [property: string]: PropertyValue | Buffer | null;
};

/** Runs one prepared query as the reader of the tile. */
export type ReadRows = <Row extends object>(
  query: string,
  parameters: readonly (string | number)[],
) => Promise<readonly Row[]>;

/** What makes a tile: how much is left out grows with `coarseness`, from 0, until the tile is small enough. */
export type TileRequest = {
  readonly z: number;
  readonly box: TileBox;
  readonly coarseness: number;
  readonly read: ReadRows;
  /** What many tiles of a layer are made from: read once for all of them, until the data change. */
  readonly overview: <Row extends object>(
    what: 'counts' | 'hearings',
    read: (read: ReadRows) => Promise<readonly Row[]>,
  ) => Promise<readonly Row[]>;
};

/** No tile has more features. */
export const maxFeatures = 5_000;

/** $1–$4 the tile with its margin, $5 and $6 its north-west corner, $7 a unit; metres of EPSG:3857. */
export function tileParameters(box: TileBox, marginUnits: number): number[] {
  const { west, south, east, north } = withMargin(box, marginUnits);
  return [west, south, east, north, box.west, box.north, box.unit];
}

export function* toFeatures(rows: readonly TileRow[]): Generator<TileFeature> {
  for (const { geometry, ...properties } of rows) {
    if (geometry) yield { geometry, properties: properties as TileFeature['properties'] };
  }
}
