import type { FastifyInstance, FastifyRequest } from 'fastify';

const arrivals = new WeakMap<FastifyRequest, number>();

/** Notes when each request's first byte came, before its body is read: a slow line must not make it late. */
export function noteArrival(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    arrivals.set(request, performance.now());
  });
}

/** Tells, each time it is asked, how many seconds ago a request came. By a clock that nobody can set. */
export function waitedSecondsOf(request: FastifyRequest): () => number {
  const arrivedAt = arrivals.get(request) ?? performance.now();
  return () => (performance.now() - arrivedAt) / 1000;
}
