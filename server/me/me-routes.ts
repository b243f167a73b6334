import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { languageSchema } from '../../domain/language-schema.ts';
import { streamZip } from '../files/stream-zip.ts';
import type { Spend } from '../http/budgets.ts';
import { requirePerson } from '../http/person-of-request.ts';
import type { Services } from '../services.ts';
import { exportOwn } from './export.service.ts';

const asked = z.object({ sprak: languageSchema.catch('nb') });

/** `/files/min-side.zip`: everything that is stored about the signed-in person; `?sprak=nb|nn|en`. */
export function addMeRoutes(server: FastifyInstance, services: Services, spend: Spend): void {
  server.get('/files/min-side.zip', async (request, reply) => {
    const person = await requirePerson(request, services);
    await spend(request, 'download');
    const { sprak } = asked.parse(request.query);
    const entries = await exportOwn(services, person, sprak);
    return reply
      .headers({
        'cache-control': 'private, no-store',
        'content-disposition': 'attachment; filename="mine-opplysninger.zip"',
      })
      .type('application/zip')
      .send(streamZip(entries));
  });
}
