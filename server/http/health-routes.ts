import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { findObstacle } from './find-obstacle.ts';
import type { Readiness } from './readiness.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve, or the reason why not. */
export function addHealthRoutes(server: FastifyInstance, services: Services, readiness: Readiness): void {
  server.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'ok' }));

  server.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const { isReady, reason } = readiness.state();
    const obstacle = isReady ? await findObstacle(services) : reason;
    return obstacle === null
      ? { status: 'ready' }
      : reply.code(503).send({ status: 'unavailable', reason: obstacle });
  });
}
