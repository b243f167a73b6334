import { isTileLayerName, type TileLayerName, tileLayers } from './tile-layers.ts';

/** One square of the WebMercatorQuad tile matrix set: column x from the west, row y from the north. */
export type TileAddress = {
  readonly layer: TileLayerName;
  readonly z: number;
  readonly x: number;
  readonly y: number;
};

/** Number of tiles along each side at a zoom is 2 to its power. */
export type TileAddressReading =
  | { readonly ok: true; readonly address: TileAddress }
  | { readonly ok: false; readonly reason: 'unknown-layer' | 'outside' };

const wholeNumber = /^(0|[1-9]\d{0,7})$/;

/** Reads what an address names; no leading zeros, signs or fractions, so that each tile has one address. */
export function readTileAddress(layer: string, z: string, x: string, y: string): TileAddressReading {
  if (!isTileLayerName(layer)) return { ok: false, reason: 'unknown-layer' };
  if (![z, x, y].every((part) => wholeNumber.test(part))) return { ok: false, reason: 'outside' };
  const address = { layer, z: Number(z), x: Number(x), y: Number(y) };
  const { minZoom, maxZoom } = tileLayers[layer];
  const side = 2 ** address.z;
  const isInside = address.z >= minZoom && address.z <= maxZoom && address.x < side && address.y < side;
  return isInside ? { ok: true, address } : { ok: false, reason: 'outside' };
}
