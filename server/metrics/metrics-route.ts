import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import type { Config } from '../config.ts';
import type { Readiness } from '../http/readiness.ts';
import type { Services } from '../services.ts';
import type { TileStore } from '../tiles/tile-store.ts';
import { gaugeInstallation } from './gauge-installation.ts';
import type { Metrics } from './metrics.ts';

type Watched = { readonly metrics: Metrics; readonly readiness: Readiness; readonly tiles: TileStore };

/**
 * `/metrics` in Prometheus' text format: to programs on this machine, or to those that bear the token where one is
 * set. Everyone else hears that there is no such page.
 */
export function addMetricsRoute(server: FastifyInstance, services: Services, watched: Watched): void {
  const { registry } = watched.metrics;
  const gauge = gaugeInstallation(registry, services, watched);
  server.get('/metrics', { logLevel: 'silent' }, async (request, reply) => {
    if (!mayRead(request, services.config)) throw new AppError('not-found');
    await gauge();
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}

function mayRead(request: FastifyRequest, { metricsToken }: Pick<Config, 'metricsToken'>): boolean {
  if (metricsToken !== undefined) return bears(request.headers.authorization, metricsToken);
  // What a proxy on this machine passes on comes from elsewhere.
  const { forwarded, 'x-forwarded-for': forwardedFor, via } = request.headers;
  if (forwarded !== undefined || forwardedFor !== undefined || via !== undefined) return false;
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
}

function bears(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
