import type { DataVersions } from '../live/data-versions.ts';
import type { Tile } from './make-tile.ts';
import { type TileAnswer, type TileFreshness, tileAnswer } from './send-tile.ts';

/** An answer with its headers as they are written, name and value by turns; `notModified` to who has the tile. */
export type ReadyTile = {
  readonly etag: string;
  readonly status: number;
  readonly headers: string[];
  readonly notModified: string[];
  readonly body: Buffer | null;
};

/** Bytes of bodies; the tile store, which has the same ones, keeps four times as much. */
const keptBytes = 32 * 1024 * 1024;

/**
 * Whole answers by the very address that asked for them. What many ask for costs one look-up: no address is taken
 * apart and no header put together. All are forgotten when any data change, or when they are too many.
 */
export type ReadyTiles = {
  find(url: string, versions: DataVersions): ReadyTile | undefined;
  keep(url: string, versions: DataVersions, ready: ReadyTile): void;
};

export function createReadyTiles(): ReadyTiles {
  const answers = new Map<string, ReadyTile>();
  let state: DataVersions | undefined;
  let bytes = 0;
  const forget = (versions: DataVersions) => {
    answers.clear();
    bytes = 0;
    state = versions;
  };
  return {
    find: (url, versions) => (state === versions ? answers.get(url) : undefined),
    keep: (url, versions, ready) => {
      // Addresses and headers beside the bodies take about so much memory.
      bytes += (ready.body?.length ?? 0) + 1_000;
      if (state !== versions || bytes > keptBytes) forget(versions);
      answers.set(url, ready);
    },
  };
}

export function readyTile(tile: Tile, freshness: TileFreshness): ReadyTile {
  const answer = tileAnswer(tile, freshness, undefined);
  return {
    etag: tile.etag,
    status: answer.status,
    headers: written(answer),
    notModified: written(tileAnswer(tile, freshness, tile.etag)),
    body: answer.body,
  };
}

function written({ headers }: TileAnswer): string[] {
  return Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
}
