import { z } from 'zod';
import { planChangeSchema, planDecisionSchema, planInputSchema } from '../../domain/plan-input.ts';
import { planListSchema } from '../../domain/plan-list.ts';
import { router, staff } from '../rpc/trpc.ts';
import { listDocuments } from './plan-documents.service.ts';
import {
  createPlan,
  decidePlan,
  listPlans,
  publishVersion,
  readPlan,
  updatePlan,
} from './plans-desk.service.ts';
import { documentPublicationSchema, publishDocument } from './publish-document.ts';

const planId = z.object({ planId: z.uuid() });

/** A municipality's plans, for its caseworkers. Every change of a plan answers its new revision. */
export const plansDeskRouter = router({
  list: staff.input(planListSchema).query(({ ctx, input }) => listPlans(ctx.database, ctx.staff, input)),

  get: staff.input(planId).query(({ ctx, input }) => readPlan(ctx.database, ctx.staff, input.planId)),

  create: staff
    .input(planInputSchema)
    .mutation(({ ctx, input }) => createPlan(ctx.database, ctx.staff, input)),

  update: staff
    .input(planChangeSchema)
    .mutation(({ ctx, input }) => updatePlan(ctx.database, ctx.staff, input)),

  decide: staff
    .input(planDecisionSchema)
    .mutation(({ ctx, input }) => decidePlan(ctx.database, ctx.staff, input)),

  publishVersion: staff
    .input(z.object({ planVersionId: z.uuid() }))
    .mutation(({ ctx, input }) => publishVersion(ctx.database, ctx.staff, input.planVersionId)),

  documents: router({
    list: staff.input(planId).query(({ ctx, input }) => listDocuments(ctx.database, ctx.staff, input.planId)),

    publish: staff
      .input(documentPublicationSchema)
      .mutation(({ ctx, input }) => publishDocument(ctx.database, ctx.staff, input)),
  }),
});
