import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { clientDirectory } from './client-directory.ts';

/** The built client's files: those named by their content for ever, the rest asked for anew each time. */
export async function addStaticClient(server: FastifyInstance): Promise<void> {
  if (!existsSync(clientDirectory)) return;
  await server.register(fastifyStatic, {
    root: clientDirectory,
    preCompressed: true,
    wildcard: true,
    index: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
