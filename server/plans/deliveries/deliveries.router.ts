import { z } from 'zod';
import { deliveryReturnSchema } from '../../../domain/plan-delivery.ts';
import { router, staff } from '../../rpc/trpc.ts';
import {
  listDeliveries,
  listWaitingDeliveries,
  openDeliveredPlan,
  sendDeliveryBack,
  takeDeliveredDocument,
} from './deliveries.service.ts';

const deliveryId = z.object({ deliveryId: z.uuid() });

/** What consultants delivered to the municipality's plans, for its caseworkers to take in or send back. */
export const deliveriesRouter = router({
  waiting: staff.query(({ ctx }) => listWaitingDeliveries(ctx.database, ctx.staff)),

  list: staff
    .input(z.object({ planId: z.uuid() }))
    .query(({ ctx, input }) => listDeliveries(ctx.database, ctx.staff, 'planner', input.planId)),

  openPlan: staff
    .input(deliveryId)
    .mutation(({ ctx, input }) => openDeliveredPlan(ctx, ctx.staff, input.deliveryId)),

  takeDocument: staff
    .input(deliveryId)
    .mutation(({ ctx, input }) => takeDeliveredDocument(ctx, ctx.staff, input.deliveryId)),

  sendBack: staff
    .input(deliveryReturnSchema)
    .mutation(({ ctx, input }) => sendDeliveryBack(ctx, ctx.staff, input)),
});
