import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type PageAnswer = {
  /** HTTP status; 200 unless given. */
  readonly status?: number;
  readonly markup: string;
  /**
   * `shared`: the same for everyone until it changes. `own`: made for this visit, e.g. with a form that
   * bears its own key. `secret`: kept nowhere, and no link tells of it.
   */
  readonly keeping: 'shared' | 'own' | 'secret';
  /** False for pages that search engines shall leave out. */
  readonly isIndexed?: boolean;
};

const cacheControl = {
  shared: 'public, max-age=0, must-revalidate',
  own: 'private, no-store',
  secret: 'private, no-store',
} as const;

/** Answers a whole page, compressed, with a validator where it may be kept. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: PageAnswer) {
  reply
    .code(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .headers({
      'cache-control': cacheControl[page.keeping],
      vary: 'accept-encoding, accept-language',
    });
  if (page.isIndexed === false) reply.header('x-robots-tag', 'noindex');
  if (page.keeping === 'secret') reply.header('referrer-policy', 'no-referrer');
  const bytes = Buffer.from(page.markup);
  if (page.keeping === 'shared' && (page.status ?? 200) === 200) {
    const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  }
  return sendCompressed(request, reply, bytes);
}

const fastBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

async function sendCompressed(request: FastifyRequest, reply: FastifyReply, bytes: Buffer) {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) {
    return reply.header('content-encoding', 'br').send(await promisify(brotliCompress)(bytes, fastBrotli));
  }
  if (/\bgzip\b/.test(accepted)) {
    return reply.header('content-encoding', 'gzip').send(await promisify(gzip)(bytes));
  }
  return reply.send(bytes);
}
