import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { commentFeatures } from './comments.queries.ts';
import { readCounts } from './counts.queries.ts';
import { hearingFeatures } from './hearings.queries.ts';
import { municipalityFeatures } from './municipalities.queries.ts';
import { encodeTile, type TileFeature } from './mvt/encode-tile.ts';
import { planObjectFeatures } from './plan-objects.queries.ts';
import { planOutlineFeatures } from './plan-outlines.queries.ts';
import { pointFeatures } from './point-features.ts';
import type { TileAddress } from './tile-address.ts';
import { tileBox } from './tile-grid.ts';
import { type TileLayer, type TileLayerName, tileLayers } from './tile-layers.ts';
import type { TileRequest } from './tile-reading.ts';

/** A tile ready to be sent; `gzipped` is empty where there is nothing to draw (204). */
export type Tile = { readonly gzipped: Buffer; readonly etag: string };

/** No tile is larger, packed. */
export const maxTileBytes = 200_000;
const coarsest = 5;

const featuresOf: Readonly<Record<TileLayerName, (request: TileRequest) => Promise<Iterable<TileFeature>>>> =
  {
    'plan-objects': planObjectFeatures,
    'plan-outlines': planOutlineFeatures,
    hearings: hearingFeatures,
    municipalities: municipalityFeatures,
    comments: commentFeatures,
  };

export const emptyTile: Tile = { gzipped: Buffer.alloc(0), etag: '"empty"' };

/**
 * Makes a tile: the database clips and simplifies, this process writes it, so that both engines give the same bytes.
 * One that is too large is made again, coarser.
 */
export async function makeTile(
  { layer, z, x, y }: TileAddress,
  { read, overview }: Pick<TileRequest, 'read' | 'overview'>,
): Promise<Tile> {
  const box = tileBox({ z, x, y });
  const { countsBelow = 0 }: TileLayer = tileLayers[layer];
  if (z < countsBelow) {
    const counts = await overview('counts', (rows) => readCounts(layer, rows));
    return pack(encodeTile(layer, pointFeatures(counts, box)));
  }
  for (let coarseness = 0; ; coarseness++) {
    const features = await featuresOf[layer]({ z, box, coarseness, read, overview });
    const tile = await pack(encodeTile(layer, features));
    if (tile.gzipped.length <= maxTileBytes || coarseness === coarsest) return tile;
  }
}

async function pack(bytes: Buffer | null): Promise<Tile> {
  if (!bytes) return emptyTile;
  const gzipped = await promisify(gzip)(bytes);
  // Of what is in the tile, not of its packing, so that every process and version of the packer says the same.
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { gzipped, etag };
}
