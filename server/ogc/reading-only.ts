import type { FastifyInstance } from 'fastify';
import { AppError } from '../../domain/errors.ts';

const methods = 'GET, HEAD, OPTIONS';
const foreign = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/**
 * Open data are read: another method is answered 405 with those there are, and a browser that asks on a foreign page's
 * behalf may read, and is told in words why where it may not. A key goes with no such question: what one municipality may
 * see is no foreign page's.
 */
export function addReadingOnly(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ method, url }, reply) => {
    if (!isOpenData(url) || method === 'GET' || method === 'HEAD') return;
    reply.header('allow', methods);
    if (method !== 'OPTIONS') throw new AppError('method-not-allowed', { details: { methods } });
    return reply
      .code(204)
      .headers({
        ...foreign,
        'access-control-allow-methods': methods,
        'access-control-allow-headers': 'accept, accept-language, if-none-match',
        'access-control-max-age': '86400',
      })
      .send();
  });
  server.addHook('onSend', async ({ url }, reply) => {
    if (reply.statusCode >= 400 && isOpenData(url)) reply.headers(foreign);
  });
}

function isOpenData(url: string): boolean {
  return /^\/ogc(?:[/?]|$)/.test(url);
}
