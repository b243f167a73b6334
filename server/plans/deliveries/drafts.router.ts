import { z } from 'zod';
import { deliveryNoteSchema } from '../../../domain/plan-delivery.ts';
import { router, staff } from '../../rpc/trpc.ts';
import { importChoicesSchema } from '../staging/staged-import.ts';
import {
  cancelImport,
  checkAgain,
  discardImport,
  listImports,
  readImport,
  readReport,
} from '../staging/staging.service.ts';
import { deliverDraft } from './deliver.service.ts';
import { listDeliveries } from './deliveries.service.ts';
import { findReachedPlan, listReachedPlans } from './reached-plans.ts';
import { withdrawDelivery } from './withdraw-delivery.ts';

const planId = z.object({ planId: z.uuid() });
const importId = z.object({ importId: z.uuid() });

/** Drafts on their way in, for the consultants of the plans: read and checked as an import is, delivered and not stored. */
export const draftsRouter = router({
  plans: staff.query(({ ctx }) => listReachedPlans(ctx.database, ctx.staff)),

  plan: staff.input(planId).query(({ ctx, input }) => findReachedPlan(ctx.database, ctx.staff, input.planId)),

  deliveries: staff
    .input(planId)
    .query(({ ctx, input }) => listDeliveries(ctx.database, ctx.staff, 'consultant', input.planId)),

  list: staff.query(({ ctx }) => listImports(ctx, ctx.staff, 'consultant')),

  get: staff
    .input(importId)
    .query(({ ctx, input }) => readImport(ctx, ctx.staff, input.importId, 'consultant')),

  report: staff
    .input(importId)
    .query(({ ctx, input }) => readReport(ctx, ctx.staff, input.importId, 'consultant')),

  check: staff
    .input(importId.extend({ choices: importChoicesSchema }))
    .mutation(({ ctx, input }) =>
      checkAgain(ctx, ctx.staff, { id: input.importId, choices: input.choices }, 'consultant'),
    ),

  cancel: staff
    .input(importId)
    .mutation(({ ctx, input }) => cancelImport(ctx, ctx.staff, input.importId, 'consultant')),

  discard: staff
    .input(importId)
    .mutation(({ ctx, input }) => discardImport(ctx, ctx.staff, input.importId, 'consultant')),

  deliver: staff.input(deliveryNoteSchema).mutation(async ({ ctx, input }) => {
    await ctx.spend('submission');
    return deliverDraft(ctx, ctx.staff, input);
  }),

  /** Takes back what one delivered, while nobody has answered. */
  withdraw: staff
    .input(z.object({ deliveryId: z.uuid() }))
    .mutation(({ ctx, input }) => withdrawDelivery(ctx, ctx.staff, input.deliveryId)),
});
