import type { FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';

/**
 * Refuses procedures called with anything but JSON. Forms and plain text are what another site's page can
 * send without the browser asking us first.
 */
export function requireJson(request: FastifyRequest): void {
  if (request.method !== 'POST' || !request.url.startsWith('/trpc/')) return;
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new AppError('not-json');
}
