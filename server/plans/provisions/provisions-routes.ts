import type { FastifyInstance } from 'fastify';
import { readUpload } from '../../files/read-upload.ts';
import type { Spend } from '../../http/budgets.ts';
import { requireStaff } from '../../http/staff-of-request.ts';
import type { Services } from '../../services.ts';
import { readProvisionsFile } from './read-provisions-file.ts';

const largestMegabytes = 25;

/** Files of provisions on their way to a planner's check. */
export function addProvisionsRoutes(server: FastifyInstance, services: Services, spend: Spend): void {
  // Answers what was read; the file itself is kept nowhere.
  server.post('/files/provision-readings', async (request, reply) => {
    await requireStaff(request, services);
    await spend(request, 'upload');
    const { bytes, name } = await readUpload(request, largestMegabytes);
    const reading = await readProvisionsFile(bytes, name.slice(-200));
    return reply.header('cache-control', 'no-store').send(reading);
  });
}
