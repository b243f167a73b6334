import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Spend } from '../http/budgets.ts';
import { requireStaff } from '../http/staff-of-request.ts';
import { commentMapPicture, drawCommentMap } from '../print/comment-map.ts';
import type { PrintBackground } from '../print/print-routes.ts';
import type { Services } from '../services.ts';
import { readCaseMap } from './cases.service.ts';

const asked = z.object({ hearingId: z.uuid() });

/** `GET /files/cases/:hearingId/map.png`: all places of a case's comments with their numbers, to print. */
export function addCaseMapRoute(
  server: FastifyInstance,
  services: Services,
  { spend, background }: { readonly spend: Spend; readonly background: PrintBackground | undefined },
): void {
  server.get('/files/cases/:hearingId/map.png', async (request, reply) => {
    const staff = await requireStaff(request, services);
    const parsed = asked.safeParse(request.params);
    if (!parsed.success) throw new AppError('not-found');
    await spend(request, 'print');
    const order = await readCaseMap(services.database, staff, parsed.data.hearingId);
    const map = await drawCommentMap({ database: services.database, background }, order, request.log);
    if (!map) throw new AppError('not-found');
    return reply
      .header('cache-control', 'private, no-store')
      .type('image/png')
      .send(await commentMapPicture(map));
  });
}
