import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** One answer ready to be sent: bytes compressed once, with a validator of their content. */
export type GeodataAnswer = { readonly gzipped: Buffer; readonly plain: Buffer; readonly etag: string };

/** What an answer takes in memory. */
export function sizeOfAnswer({ plain, gzipped }: GeodataAnswer): number {
  return plain.length + gzipped.length;
}

export async function geodataAnswer(features: readonly string[]): Promise<GeodataAnswer> {
  const plain = Buffer.from(`{"type":"FeatureCollection","features":[${features.join(',')}]}`);
  const gzipped = await promisify(gzip)(plain);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { plain, gzipped, etag };
}

/** `immutable` for what never changes; `live` is asked for again each time, and answered 304 when the same. */
export type Freshness = 'immutable' | 'live';

const cacheControl: Readonly<Record<Freshness, string>> = {
  immutable: 'public, max-age=31536000, immutable',
  live: 'public, max-age=0, must-revalidate',
};

export function sendGeodata(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: GeodataAnswer,
  freshness: Freshness,
): FastifyReply {
  reply.headers({
    'content-type': 'application/geo+json; charset=utf-8',
    'cache-control': cacheControl[freshness],
    etag: answer.etag,
    vary: 'accept-encoding',
    // Open data: any page and program may read it.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  if (request.headers['if-none-match'] === answer.etag) return reply.code(304).send();
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  return takesGzip ? reply.header('content-encoding', 'gzip').send(answer.gzipped) : reply.send(answer.plain);
}
