import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const script = readFileSync(join(import.meta.dirname, 'embed-script.js'));
const compressed = { br: brotliCompressSync(script), gzip: gzipSync(script) };
const version = createHash('sha256').update(script).digest('base64url').slice(0, 12);

/** The address of the script as it is now: another with every change of it, and kept for good. */
export const versionedEmbedScript = `/embed.js?v=${version}`;

/**
 * The script that other sites load. Without a version it is asked for again after five minutes, so that a mended
 * script reaches them all; with the version of now it never is.
 */
export function addEmbedScriptRoute(server: FastifyInstance): void {
  server.get<{ Querystring: { v?: string } }>('/embed.js', (request, reply) => {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
    const etag = `W/"${version}"`;
    reply.type('text/javascript; charset=utf-8').headers({
      'cache-control':
        request.query.v === version
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=300, stale-while-revalidate=86400',
      etag,
      vary: 'accept-encoding',
      // Loaded by pages of other sites, with `integrity` too if they like.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return encoding
      ? reply.header('content-encoding', encoding).send(compressed[encoding])
      : reply.send(script);
  });
}
