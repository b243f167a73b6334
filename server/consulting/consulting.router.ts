import { z } from 'zod';
import { replyDecisionSchema, suggestedReplySchema } from '../../domain/comments/suggested-reply.ts';
import { listCases, readCase, readCaseComments } from '../cases/cases.service.ts';
import { router, staff } from '../rpc/trpc.ts';
import {
  decideReply,
  listSuggestions,
  listWaitingReplies,
  suggestReply,
} from './suggested-replies.service.ts';

const hearing = z.object({ hearingId: z.uuid() });

/** What consultants and proposers do on their own plans, and what caseworkers make of it. */
export const consultingRouter = router({
  list: staff.query(({ ctx }) => listCases(ctx.database, ctx.staff, 'consultant')),

  get: staff
    .input(hearing)
    .query(({ ctx, input }) => readCase(ctx.database, ctx.staff, 'consultant', input.hearingId)),

  comments: staff
    .input(hearing.extend({ cursor: z.int32().min(0).nullish() }))
    .query(({ ctx, input: { hearingId, cursor } }) =>
      readCaseComments(ctx.database, ctx.staff, 'consultant', { hearingId, after: cursor ?? 0 }),
    ),

  suggestions: staff
    .input(hearing)
    .query(({ ctx, input }) => listSuggestions(ctx.database, ctx.staff, input.hearingId)),

  suggest: staff.input(suggestedReplySchema).mutation(async ({ ctx, input }) => {
    await ctx.spend('submission');
    return suggestReply(ctx.database, ctx.staff, input);
  }),

  waiting: staff
    .input(z.object({ commentId: z.uuid() }))
    .query(({ ctx, input }) => listWaitingReplies(ctx.database, ctx.staff, input.commentId)),

  decide: staff
    .input(replyDecisionSchema)
    .mutation(({ ctx, input }) => decideReply(ctx.database, ctx.staff, input)),
});
