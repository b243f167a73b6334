import { z } from 'zod';
import { receiptSecretSchema } from '../../domain/comments/comment-submission.ts';
import { citizen, receiptHolder, router } from '../rpc/trpc.ts';
import { eraseByReceipt, eraseContact, eraseEverything } from './erase.service.ts';
import { readStored } from './stored.service.ts';

/** What a person sees and removes of what is stored about them. The download is a plain address. */
export const meRouter = router({
  stored: citizen.query(({ ctx }) => readStored(ctx.database, ctx.citizen)),

  /** Contact data and the name on the web. */
  eraseContact: citizen.mutation(({ ctx }) => eraseContact(ctx.database, ctx.citizen)),

  /** Those and the person; signs out everywhere. */
  eraseEverything: citizen.mutation(async ({ ctx }) => {
    const forgotten = await eraseEverything(ctx.database, ctx.citizen);
    ctx.setSessionCookie(null);
    return forgotten;
  }),

  eraseByReceipt: receiptHolder
    .input(z.object({ secret: receiptSecretSchema }))
    .mutation(({ ctx, input }) => eraseByReceipt(ctx.database, input.secret)),
});
