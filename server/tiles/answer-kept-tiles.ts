import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Readiness } from '../http/readiness.ts';
import type { DataVersions } from '../live/data-versions.ts';
import type { Live } from '../live/live.ts';
import { createReadyTiles, type ReadyTile, type ReadyTiles, readyTile } from './ready-tiles.ts';
import { matches } from './send-tile.ts';
import { readTileAddress } from './tile-address.ts';
import { type TileStore, tileVersion } from './tile-store.ts';

type Kept = { readonly live: Live; readonly store: TileStore; readonly readiness: Readiness };

/**
 * Answers everyone's tiles that are kept before the framework sees the request, three times as many a second. All
 * else, a tile that must be made or a reader who has signed in, goes the common way, which answers the same.
 */
export function answerKeptTiles(server: Server, kept: Kept): void {
  const tools = { ...kept, ready: createReadyTiles() };
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (answerKept(request, response, tools)) return;
    for (const listener of listeners) listener.call(server, request, response);
  });
}

const tilePath = /^\/tiles\/([a-z-]{1,20})\/(\d{1,2})\/(\d{1,8})\/(\d{1,8})\.mvt(?:\?v=([\w.%-]*))?$/;

function answerKept(
  { method, url = '', headers }: IncomingMessage,
  response: ServerResponse,
  { live, store, readiness, ready }: Kept & { readonly ready: ReadyTiles },
): boolean {
  if (method !== 'GET' || !url.startsWith('/tiles/')) return false;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return false;
  const encodings = headers['accept-encoding'];
  if (encodings === undefined || !encodings.includes('gzip') || encodings.includes('q=0')) return false;
  const versions = readiness.state().isServing ? live.recent() : undefined;
  if (!versions) return false;
  let found = ready.find(url, versions);
  if (!found) {
    const answer = readAnswer(url, versions, store);
    if (!answer) return false;
    found = answer;
    ready.keep(url, versions, found);
  }
  const known = headers['if-none-match'];
  if (known !== undefined && matches(known, found.etag)) {
    response.writeHead(304, [...found.notModified, 'x-request-id', randomUUID()]).end();
  } else {
    response.writeHead(found.status, [...found.headers, 'x-request-id', randomUUID()]).end(found.body);
  }
  return true;
}

/** The answer to who has no copy, if the tile is kept. */
function readAnswer(url: string, versions: DataVersions, store: TileStore): ReadyTile | undefined {
  const [, layer, z, x, y, version] = tilePath.exec(url) ?? [];
  if (layer === undefined || z === undefined || x === undefined || y === undefined) return undefined;
  const reading = readTileAddress(layer, z, x, y);
  const tile = reading.ok ? store.peek(reading.address, versions) : undefined;
  if (!reading.ok || !tile) return undefined;
  const freshness = version === tileVersion(reading.address.layer, versions) ? 'versioned' : 'live';
  return readyTile(tile, freshness);
}
