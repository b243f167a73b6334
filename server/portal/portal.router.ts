import { z } from 'zod';
import { portalQuerySchema } from '../../domain/portal/portal-query.ts';
import { everyone, router } from '../rpc/trpc.ts';
import {
  listMunicipalities,
  listPlanObjects,
  readObjectSurroundings,
  readPlanObject,
  readPlanPage,
  readRegion,
} from './portal.service.ts';
import { findPortalPage, readOverview } from './portal-plans.service.ts';

const municipalityNumber = z.string().regex(/^\d{4}$/);

export const municipalitiesRouter = router({
  list: everyone.query(({ ctx }) => listMunicipalities(ctx.database)),

  overview: everyone.query(({ ctx }) => readOverview(ctx.database)),

  region: everyone.query(({ ctx }) => readRegion(ctx.database)),
});

/** What everyone may read of plans. */
export const plansRouter = router({
  portal: everyone.input(portalQuerySchema).query(({ ctx, input }) => findPortalPage(ctx.database, input)),

  page: everyone
    .input(z.object({ municipalityNumber, identifier: z.string().min(1).max(40) }))
    .query(({ ctx, input }) => readPlanPage(ctx.database, input.municipalityNumber, input.identifier)),

  objects: everyone
    .input(z.object({ planVersionId: z.uuid() }))
    .query(({ ctx, input }) => listPlanObjects(ctx.database, input.planVersionId)),

  objectSurroundings: everyone
    .input(z.object({ planVersionId: z.uuid(), objectIds: z.array(z.uuid()).max(50) }))
    .query(({ ctx, input }) => readObjectSurroundings(ctx.database, input.planVersionId, input.objectIds)),

  object: everyone
    .input(z.object({ objectId: z.uuid() }))
    .query(({ ctx, input }) => readPlanObject(ctx.database, input.objectId)),
});
