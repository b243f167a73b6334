import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.ts';

/** What is under way has this long to be finished; then whoever still sends or reads is cut off. */
const patienceMilliseconds = 30_000;

/**
 * Closes a server without losing anyone: it answers on as before for some seconds, in which a balancer asks `/readyz`
 * and sends no more; then it takes no new connections, and finishes what it has begun.
 */
export async function drain(server: FastifyInstance, seconds: number): Promise<void> {
  if (seconds > 0) await delay(seconds * 1000);
  const cutOff = setTimeout(() => server.server.closeAllConnections(), patienceMilliseconds);
  await server.close().finally(() => clearTimeout(cutOff));
}

/** Who is answered by a server that drains asks the next thing over a new connection, which goes to another. */
export function letGoWhileDraining(server: FastifyInstance, readiness: Readiness): void {
  server.addHook('onRequest', async (_request, reply) => {
    const { isServing, isReady } = readiness.state();
    if (isServing && !isReady) reply.header('connection', 'close');
  });
}
