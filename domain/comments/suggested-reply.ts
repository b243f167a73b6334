import { z } from 'zod';

/** An answer that a plan's consultant suggests; nobody's answer until a caseworker has made it theirs. */
export const suggestedReplySchema = z.object({
  commentId: z.uuid(),
  text: z.string().trim().min(1).max(10_000),
});

/** What a caseworker does with it. */
export const replyDecisionSchema = z.object({
  replyId: z.uuid(),
  state: z.enum(['taken', 'left']),
});
