import type { FastifyInstance } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import type { Readiness } from './readiness.ts';

const page = `<!doctype html><html lang="nb"><meta charset="utf-8"><meta http-equiv="refresh" content="3">
<meta name="viewport" content="width=device-width"><title>Allmenning starter</title>
<h1>Allmenning starter</h1><p>Kartet er klart om litt. Siden åpner seg av seg selv.</p></html>`;

/** While the database is made ready, people see that it comes; programs get 503 and when to ask again. */
export function answerWhileStarting(server: FastifyInstance, readiness: Readiness): void {
  server.addHook('onRequest', async (request, reply) => {
    if (readiness.state().isServing || request.url === '/healthz' || request.url === '/readyz') return;
    reply.header('retry-after', '3').header('cache-control', 'no-store');
    if (!request.headers.accept?.includes('text/html')) throw new AppError('database-unavailable');
    return reply.code(503).type('text/html').send(page);
  });
}
