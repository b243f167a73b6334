import type { Database } from '../database/database.ts';
import { AnswerCache } from '../geodata/answer-cache.ts';
import type { Reader } from '../http/reader-of-request.ts';
import type { DataVersions } from '../live/data-versions.ts';
import { emptyTile, makeTile, type Tile } from './make-tile.ts';
import { createOverviews } from './overviews.ts';
import type { TileAddress } from './tile-address.ts';
import { type TileLayerName, tileLayers } from './tile-layers.ts';
import type { ReadRows } from './tile-reading.ts';
import { createTurns } from './turns.ts';

const cachedBytes = 128 * 1024 * 1024;
/** Tiles are made this many at a time, so that they leave connections to those who write. */
const atOnce = 4;
const mayWait = 500;

/** Tiles of one process: kept under their data version and reader, each made once however many ask. */
export type TileStore = {
  /** Rejects with `database-unavailable` when hundreds wait to be made. */
  get(address: TileAddress, versions: DataVersions, reader: Reader): Promise<Tile>;
  /** The tile if it is kept, without waiting. Everyone's alone. */
  peek(address: TileAddress, versions: DataVersions): Tile | undefined;
  /** Bytes that are kept now; tiles that were kept when asked for, and those that had to be made. */
  figures(): { readonly bytes: number; readonly hits: number; readonly misses: number };
};

export function openTileStore(database: Database): TileStore {
  // Names and numbers beside the bytes take about so much memory.
  const tiles = new AnswerCache<Tile>(cachedBytes, ({ gzipped }) => gzipped.length + 300);
  const overviews = createOverviews();
  const turns = createTurns(atOnce, mayWait);

  return {
    get: async (address, versions, reader) => {
      const read: ReadRows = (query, parameters) => database.read(reader, query, parameters);
      const { layer } = address;
      const key = `${reader.municipalityId ?? ''}/${layer}/${tileVersion(layer, versions)}`;
      const overview = overviews.of(key, read);
      const make = () => turns.take(() => makeTile(address, { read, overview }));
      return (await tiles.get(keyOf(address, versions, reader), make)) ?? emptyTile;
    },
    peek: (address, versions) => tiles.peek(keyOf(address, versions, {})),
    figures: () => ({ bytes: tiles.bytes, ...tiles.figures }),
  };
}

/** The version of all that a layer shows, as it stands in addresses. */
export function tileVersion(layer: TileLayerName, versions: DataVersions): string {
  return tileLayers[layer].dependsOn.map((one) => versions[one]).join('-');
}

function keyOf(address: TileAddress, versions: DataVersions, { municipalityId = '' }: Reader): string {
  const { layer, z, x, y } = address;
  return `${municipalityId}/${layer}/${tileVersion(layer, versions)}/${z}/${x}/${y}`;
}
