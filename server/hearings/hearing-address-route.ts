import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { findHearingPage } from './hearings.service.ts';

/** `/h/{code}`: the short permanent address of a hearing, for letters and QR codes. */
export function addHearingAddressRoute(server: FastifyInstance, { database }: Services): void {
  server.get<{ Params: { code: string } }>('/h/:code', async (request, reply) => {
    // Read from paper: capitals and a stray space at the end are forgiven.
    const page = await findHearingPage(database, request.params.code.trim().toLowerCase());
    if (!page) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').redirect(page, 302);
  });
}
