import type { FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a writing request that another site made the browser send. Browsers set both headers;
 * programs that send neither carry no one's cookie.
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string): void {
  if (readingMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new AppError('origin-refused');
  const { origin, host } = request.headers;
  if (origin !== undefined && !isOwn(origin, host, new URL(publicUrl))) throw new AppError('origin-refused');
}

/** The portal's address, or the name it was just asked by, which may be another of its names. */
function isOwn(origin: string, host: string | undefined, portal: URL): boolean {
  if (origin === portal.origin) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const isDowngraded = portal.protocol === 'https:' && from.protocol !== 'https:';
  return from.host === host && !isDowngraded;
}
