import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Less than this goes in the same packet whether or not it is compressed. */
const worthwhileBytes = 1400;
const fastBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Compresses the answers of the procedures: a plan's is 32 kB as text and 7 compressed. Nobody else's page
 * can put its own words into an answer and measure it, since only ours may ask (`checkOrigin`).
 */
export function compressAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, _reply, payload) => {
    if (!(payload instanceof Response) || !request.url.startsWith('/trpc/')) return payload;
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
    const headers = new Headers(payload.headers);
    headers.append('vary', 'accept-encoding');
    const bytes = Buffer.from(await payload.arrayBuffer());
    const isWhole = encoding === null || bytes.byteLength < worthwhileBytes;
    if (!isWhole) headers.set('content-encoding', encoding);
    return new Response(isWhole ? bytes : await compressed(bytes, encoding), {
      status: payload.status,
      headers,
    });
  });
}

function compressed(bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer<ArrayBuffer>> {
  return encoding === 'br' ? promisify(brotliCompress)(bytes, fastBrotli) : promisify(gzip)(bytes);
}
