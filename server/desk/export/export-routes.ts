import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../domain/errors.ts';
import { languageSchema } from '../../../domain/language-schema.ts';
import { requireStaff } from '../../http/staff-of-request.ts';
import type { Services } from '../../services.ts';
import { exportComments } from './export.service.ts';
import { exportFormats } from './write-export.ts';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

const asked = z.object({
  hearingId: z.uuid(),
  format: z.enum(exportFormats),
  sprak: languageSchema.default('nb'),
});

/** `/files/exports/{hearingId}.xlsx` and `.docx`, for caseworkers; `?sprak=nb|nn|en`. */
export function addExportRoutes(server: FastifyInstance, services: Services): void {
  server.get<{ Params: { file: string }; Querystring: Record<string, unknown> }>(
    '/files/exports/:file',
    async (request, reply) => {
      const staff = await requireStaff(request, services);
      const [hearingId, format] = request.params.file.split('.');
      const order = asked.safeParse({ ...request.query, hearingId, format });
      if (!order.success) throw new AppError('not-found');
      const { sprak, ...what } = order.data;
      const { name, bytes } = await exportComments(services.database, staff, {
        ...what,
        language: sprak,
        publicUrl: services.config.publicUrl,
      });
      return reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', `attachment; filename="${name}"`)
        .type(mediaTypes[what.format])
        .send(Buffer.from(bytes));
    },
  );
}
