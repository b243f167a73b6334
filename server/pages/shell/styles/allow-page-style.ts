import type { FastifyInstance } from 'fastify';
import { readClientShell } from '../client-shell.ts';

/** Lets pages use the style that they bring in themselves, named by its hash; no other style element works. */
export function allowPageStyle(server: FastifyInstance): void {
  server.addHook('onSend', async (_request, reply) => {
    if (!String(reply.getHeader('content-type') ?? '').startsWith('text/html')) return;
    const { style } = await readClientShell();
    const policy = String(reply.getHeader('content-security-policy') ?? '');
    reply.header(
      'content-security-policy',
      policy.replace("style-src 'self'", `style-src 'self' ${style.source}`),
    );
  });
}
