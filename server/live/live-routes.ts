import type { FastifyInstance } from 'fastify';
import type { Live } from './live.ts';

/** `/geodata/versions.json`: a text a layer, another when its data have changed. For who asks now and then. */
export function addLiveRoutes(server: FastifyInstance, live: Live): void {
  server.get('/geodata/versions.json', { logLevel: 'warn' }, async (_request, reply) => {
    reply.headers({
      'cache-control': 'public, max-age=1',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    return live.versions();
  });
}
