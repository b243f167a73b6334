import { z } from 'zod';
import { router, staff } from '../rpc/trpc.ts';
import { listCases, readCase, readCaseComments } from './cases.service.ts';

const hearing = z.object({ hearingId: z.uuid() });

/** Cases with all their comments, for those who read them and do not handle them. */
export const casesRouter = router({
  list: staff.query(({ ctx }) => listCases(ctx.database, ctx.staff, 'reader')),

  get: staff
    .input(hearing)
    .query(({ ctx, input }) => readCase(ctx.database, ctx.staff, 'reader', input.hearingId)),

  comments: staff
    .input(hearing.extend({ cursor: z.int32().min(0).nullish() }))
    .query(({ ctx, input: { hearingId, cursor } }) =>
      readCaseComments(ctx.database, ctx.staff, 'reader', { hearingId, after: cursor ?? 0 }),
    ),
});
