import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import type { ReaderOf } from '../http/reader-of-request.ts';
import type { Live } from '../live/live.ts';
import type { Services } from '../services.ts';
import { createBounds } from './bounds.queries.ts';
import { tileAnswer } from './send-tile.ts';
import { readTileAddress, type TileAddress } from './tile-address.ts';
import { tileJson, tileListing } from './tile-json.ts';
import { isTileLayerName } from './tile-layers.ts';
import { type TileStore, tileVersion } from './tile-store.ts';

type TileParts = { Params: { layer: string; z: string; x: string; y: string } };

/** Vector tiles for everyone, or for the municipality on whose behalf a request reads; TileJSON; what there is. */
export function addTileRoutes(
  server: FastifyInstance,
  { config, database }: Services,
  { live, store, readerOf }: { live: Live; store: TileStore; readerOf: ReaderOf },
): void {
  const readBounds = createBounds(database);
  server.get<TileParts>('/tiles/:layer/:z/:x/:y.mvt', { logLevel: 'warn' }, async (request, reply) => {
    const address = readAddress(request.params);
    const asked = readVersion(request);
    // The reader first: the answer for a municipality must never be made with everyone's.
    const reader = await readerOf(request);
    const versions = await live.versions();
    const tile = await store.get(address, versions, reader);
    const isVersioned = asked === tileVersion(address.layer, versions);
    const freshness = reader.municipalityId ? 'private' : isVersioned ? 'versioned' : 'live';
    const answer = tileAnswer(tile, freshness, request.headers['if-none-match']);
    reply.code(answer.status).headers(answer.headers);
    if (!answer.body || takesGzip(request)) return reply.send(answer.body);
    return reply
      .removeHeader('content-encoding')
      .removeHeader('content-length')
      .send(await promisify(gunzip)(answer.body));
  });

  server.get('/tiles', async (_request, reply) => describe(reply, tileListing(config.publicUrl)));

  server.get<{ Params: { layer: string } }>('/tiles/:layer.json', async (request, reply) => {
    const { layer } = request.params;
    if (!isTileLayerName(layer)) throw new AppError('not-found');
    const versions = await live.versions();
    const bounds = await readBounds(versions);
    return describe(reply, tileJson(layer, { publicUrl: config.publicUrl, versions, bounds }));
  });
}

function describe(reply: FastifyReply, description: object): FastifyReply {
  return reply
    .headers({
      'cache-control': 'public, max-age=1, stale-while-revalidate=1',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    .send(description);
}

function readAddress({ layer, z, x, y }: TileParts['Params']): TileAddress {
  const reading = readTileAddress(layer, z, x, y);
  if (reading.ok) return reading.address;
  throw reading.reason === 'unknown-layer'
    ? new AppError('not-found')
    : new AppError('parameter-invalid', { details: { name: 'z/x/y', example: '14/8660/4780' } });
}

/** The data version that the address bears; throws for any other parameter. */
function readVersion(request: FastifyRequest): string | undefined {
  const query = request.query as Readonly<Record<string, string | string[]>>;
  const unknown = Object.keys(query).find((name) => name !== 'v');
  if (unknown !== undefined)
    throw new AppError('parameter-unknown', { details: { name: unknown.slice(0, 40), known: 'v' } });
  return typeof query.v === 'string' ? query.v : undefined;
}

function takesGzip(request: FastifyRequest): boolean {
  return /\bgzip\b(?!;\s*q=0(\.0*)?(\s|,|$))|\*/.test(String(request.headers['accept-encoding'] ?? ''));
}
