import { z } from 'zod';
import { retentionSettingSchema } from '../../domain/retention/retention-setting-schema.ts';
import { router, staff } from '../rpc/trpc.ts';
import { findRestingCases, keepCase } from './resting-cases.service.ts';
import { readRetentionReport, setRetention } from './retention-report.service.ts';

/** What is removed when: terms, counts and what goes next, and the cases that the desk is asked about. */
export const retentionRouter = router({
  report: staff.query(({ ctx }) => readRetentionReport(ctx.database, ctx.staff.municipalityId)),

  set: staff
    .input(retentionSettingSchema)
    .mutation(({ ctx, input }) => setRetention(ctx.database, ctx.staff, input)),

  resting: staff.query(({ ctx }) => findRestingCases(ctx.database, ctx.staff)),

  /** Says that a case without a decision goes on. */
  keepCase: staff
    .input(z.object({ planId: z.uuid() }))
    .mutation(({ ctx, input }) => keepCase(ctx.database, ctx.staff, input.planId)),
});
