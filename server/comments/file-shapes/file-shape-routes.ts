import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../domain/errors.ts';
import { requireStaff } from '../../http/staff-of-request.ts';
import type { Services } from '../../services.ts';
import { readPublicShape, readShapeForStaff } from './file-shapes.service.ts';

const fileParams = z.object({
  commentId: z.uuid(),
  position: z.coerce.number().int().min(1).max(100),
});

/** What attached map data shows, as GeoJSON: shapes alone, without the names and times that the file may hold. */
export function addFileShapeRoutes(server: FastifyInstance, services: Services): void {
  const { database } = services;

  server.get('/files/comments/:commentId/:position/shape.geojson', async (request, reply) => {
    const staff = await requireStaff(request, services);
    const { commentId, position } = parse(request.params);
    const shape = await readShapeForStaff(database, staff, commentId, position);
    return reply.header('cache-control', 'private, no-store').type('application/geo+json').send(shape);
  });

  server.get('/files/public-comments/:commentId/:position/shape.geojson', async (request, reply) => {
    const { commentId, position } = parse(request.params);
    const shape = await readPublicShape(database, commentId, position);
    // It may be taken off the web, or withdrawn, at any time.
    return reply.header('cache-control', 'no-cache').type('application/geo+json').send(shape);
  });
}

function parse(params: unknown): z.infer<typeof fileParams> {
  const parsed = fileParams.safeParse(params);
  if (!parsed.success) throw new AppError('not-found', { cause: parsed.error });
  return parsed.data;
}
