import type { Tile } from './make-tile.ts';

/**
 * `versioned`: the address bears the version of what it shows. `live`: asked for again after a second, while a cache
 * may show what it has for one more. `private`: made for a municipality.
 */
export type TileFreshness = 'versioned' | 'live' | 'private';

const cacheControl: Readonly<Record<TileFreshness, string>> = {
  versioned: 'public, max-age=31536000, immutable',
  live: 'public, max-age=1, stale-while-revalidate=1',
  private: 'private, max-age=0, must-revalidate',
};

export type TileAnswer = {
  readonly status: 200 | 204 | 304;
  readonly headers: Readonly<Record<string, string | number>>;
  /** Packed; null where there is none to send. */
  readonly body: Buffer | null;
};

/** Open data: any page and program may read it. */
const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
/** What a municipality alone may see is for our own pages and for programs that bear its key. */
const closed = { 'cross-origin-resource-policy': 'same-origin' };

/** The answer to a request for a tile; `knownEtag` is what the asker says it has. */
export function tileAnswer(
  { gzipped, etag }: Tile,
  freshness: TileFreshness,
  knownEtag: string | undefined,
): TileAnswer {
  const headers = {
    ...(freshness === 'private' ? closed : open),
    'x-content-type-options': 'nosniff',
    'cache-control': cacheControl[freshness],
    vary: freshness === 'private' ? 'accept-encoding, authorization, cookie' : 'accept-encoding',
    etag,
  };
  if (matches(knownEtag, etag)) return { status: 304, headers, body: null };
  if (gzipped.length === 0) return { status: 204, headers, body: null };
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': 'application/vnd.mapbox-vector-tile',
      'content-encoding': 'gzip',
      'content-length': gzipped.length,
    },
    body: gzipped,
  };
}

/** RFC 9110, 13.1.2: a list of tags, weak or strong, or a star. */
export function matches(known: string | undefined, etag: string): boolean {
  if (known === undefined) return false;
  if (known === etag || known === '*') return true;
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
