import type { Part } from '../geodata/read-twkb.ts';
import type { PropertyValue, TileFeature } from './mvt/encode-tile.ts';
import { type TileBox, tileExtent } from './tile-grid.ts';

/** A point in tile units. */
export function pointGeometry(x: number, y: number): readonly Part[] {
  return [{ dimension: 0, rings: [Int32Array.of(x, y)] }];
}

type Placed = { readonly x: number; readonly y: number } & { readonly [property: string]: PropertyValue };

/** Those of many points in EPSG:3857 that lie within a tile; no margin, so that each is in one tile alone. */
export function pointFeatures(points: readonly Placed[], box: TileBox): readonly TileFeature[] {
  return points.flatMap(({ x, y, ...properties }) => {
    const [east, south] = [Math.floor((x - box.west) / box.unit), Math.floor((box.north - y) / box.unit)];
    const isInside = east >= 0 && east < tileExtent && south >= 0 && south < tileExtent;
    return isInside ? [{ geometry: pointGeometry(east, south), properties }] : [];
  });
}
