import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { requireStaff } from '../http/staff-of-request.ts';
import type { Services } from '../services.ts';
import { findCommentPlaces } from './comment-places.queries.ts';

const asked = z.object({ hearingId: z.uuid() });

/** The desk's big map: places of the municipality's own comments, those that wait or are held back too. */
export function addDeskMapRoute(server: FastifyInstance, services: Services): void {
  server.get('/files/desk/:hearingId/places.geojson', async (request, reply) => {
    const staff = await requireStaff(request, services);
    const parsed = asked.safeParse(request.params);
    if (!parsed.success) throw new AppError('not-found');
    const features = await services.database.withRole('planner', staff, (transaction) =>
      findCommentPlaces(transaction, parsed.data.hearingId),
    );
    return reply
      .header('cache-control', 'private, no-store')
      .type('application/geo+json')
      .send(`{"type":"FeatureCollection","features":[${features.join(',')}]}`);
  });
}
