import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Less than this goes in the same packet whether or not it is compressed. */
const worthwhileBytes = 1400;
const fastBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Compresses the answers of the procedures: a plan's is 32 kB as text and 7 compressed. Nobody else's page
 * can put its own words into an answer and measure it, since only ours may ask (`checkOrigin`).
 */
export function compressAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (!request.url.startsWith('/trpc/')) return payload;
    const bytes = payload instanceof Response ? await takeOver(payload, reply) : payload;
    if (!Buffer.isBuffer(bytes)) return payload;
    reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].filter(Boolean).join(', '));
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
    if (encoding === null || bytes.byteLength < worthwhileBytes) return bytes;
    reply.header('content-encoding', encoding);
    return compressed(bytes, encoding);
  });
}

/** The bytes of a web answer, its status and headers laid on ours: whole, it is sent in one piece. */
async function takeOver(answer: Response, reply: FastifyReply): Promise<Buffer> {
  reply.code(answer.status).headers(Object.fromEntries(answer.headers));
  return Buffer.from(await answer.arrayBuffer());
}

function compressed(bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  return encoding === 'br' ? promisify(brotliCompress)(bytes, fastBrotli) : promisify(gzip)(bytes);
}
