import { z } from 'zod';
import { provisionsChangeSchema } from '../../../domain/plan-provisions.ts';
import { router, staff } from '../../rpc/trpc.ts';
import { readProvisions, setProvisions } from './provisions.service.ts';

/** The provisions of a plan's versions, for its caseworkers. */
export const provisionsDeskRouter = router({
  get: staff
    .input(z.object({ planVersionId: z.uuid() }))
    .query(({ ctx, input }) => readProvisions(ctx.database, ctx.staff, input.planVersionId)),

  save: staff
    .input(provisionsChangeSchema)
    .mutation(({ ctx, input }) => setProvisions(ctx.database, ctx.staff, input)),
});
