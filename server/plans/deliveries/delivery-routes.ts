import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../domain/errors.ts';
import { documentDeliverySchema } from '../../../domain/plan-delivery.ts';
import { readUpload } from '../../files/read-upload.ts';
import { sendStoredFile } from '../../files/send-stored-file.ts';
import type { Spend } from '../../http/budgets.ts';
import { requireStaff } from '../../http/staff-of-request.ts';
import type { Services } from '../../services.ts';
import { deliverDocument } from './deliver.service.ts';
import { type DeliveryReader, openDeliveredFile } from './deliveries.service.ts';

const largestDocumentMegabytes = 50;
const idParams = z.object({ id: z.uuid() });

/** Documents from consultants, and what was delivered out again: to them, and to the caseworkers who decide on it. */
export function addDeliveryRoutes(server: FastifyInstance, services: Services, spend: Spend): void {
  server.post('/files/draft-documents', async (request, reply) => {
    const staff = await requireStaff(request, services);
    await spend(request, 'upload');
    const { bytes, name, fields } = await readUpload(request, largestDocumentMegabytes);
    const parsed = documentDeliverySchema.safeParse({ note: '', answerTo: '', language: 'nb', ...fields });
    if (!parsed.success) throw new AppError('validation', { cause: parsed.error });
    const delivered = await deliverDocument(services, staff, parsed.data, { bytes, name });
    return reply.code(201).header('cache-control', 'no-store').send(delivered);
  });

  // The name is for people and for saving; the id alone decides.
  addFileRoute('/files/deliveries/:id/:name', 'planner');
  addFileRoute('/files/own-deliveries/:id/:name', 'consultant');

  function addFileRoute(url: string, as: DeliveryReader): void {
    server.get(url, async (request: FastifyRequest, reply) => {
      const staff = await requireStaff(request, services);
      const params = idParams.safeParse(request.params);
      if (!params.success) throw new AppError('not-found');
      const file = await openDeliveredFile(services.database, staff, as, params.data.id);
      return sendStoredFile(reply, services.files, file, { cacheControl: 'private, no-store' });
    });
  }
}
