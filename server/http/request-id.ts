import type { FastifyInstance } from 'fastify';

/** Gives every answer the name of its request, by which an operator finds it in the log. Ours, never the sender's. */
export function nameRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
}
