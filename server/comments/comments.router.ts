import { z } from 'zod';
import { supplementSchema, withdrawalSchema } from '../../domain/comments/comment-followup.ts';
import { commentSubmissionSchema, receiptSecretSchema } from '../../domain/comments/comment-submission.ts';
import { workSchema } from '../../domain/comments/work.ts';
import { findUploadOfHearing } from '../files/files.service.ts';
import { searchUpload } from '../privacy/search-files.service.ts';
import { readReceiptProof } from '../proof/receipt-proof.service.ts';
import { citizen, everyone, receiptHolder, router } from '../rpc/trpc.ts';
import { readReceipt, supplementComment, withdrawComment } from './comment-receipt.service.ts';
import { readUploadShape } from './file-shapes/file-shapes.service.ts';
import { claimComment, readOwnComments } from './own-comments.service.ts';
import { listPublicComments } from './public-comments.service.ts';
import { hashReceiptSecret } from './receipt-secret.ts';
import { submitComment } from './submit-comment.ts';

const listInput = z.object({
  hearingId: z.uuid(),
  /** The `nextCursor` of the page before. */
  cursor: z.int32().min(1).nullish(),
  theme: z.string().max(200).optional(),
  objectId: z.uuid().optional(),
  outcome: z.enum(['followed', 'partly', 'notFollowed', 'noted']).optional(),
  limit: z.int().min(1).max(50).default(20),
});

/** A comment, and the reckoning that was asked for it, if any. */
const sentSchema = commentSubmissionSchema.safeExtend({ work: workSchema.optional() });

/** What citizens send in and follow up, and what everyone may read of it. */
export const commentsRouter = router({
  submit: everyone.input(sentSchema).mutation(async ({ ctx, input: { work, ...submission } }) => {
    const admit = await ctx.admission();
    return submitComment(ctx.database, submission, {
      person: await ctx.person(),
      waitedSeconds: ctx.waitedSeconds,
      admit: () => admit(submission, work),
    });
  }),

  /** Whether a file has arrived, by the id that its sender made for it; null while it has not. */
  upload: everyone
    .input(z.object({ hearingId: z.uuid(), fileId: z.uuid() }))
    .query(({ ctx, input }) => findUploadOfHearing(ctx.database, input.hearingId, input.fileId)),

  /** What in an upload may be personal data, by kind and page; searched here, and shown to its sender alone. */
  searchFile: everyone
    .input(z.object({ hearingId: z.uuid(), fileId: z.uuid() }))
    .query(({ ctx, input }) => searchUpload(ctx, input)),

  /** What a file that has arrived shows on the map; null for other files, and until it is its turn to be read. */
  uploadShape: everyone
    .input(z.object({ hearingId: z.uuid(), fileId: z.uuid() }))
    .query(({ ctx, input }) => readUploadShape(ctx, input.hearingId, input.fileId)),

  /** What the signed-in citizen has sent or claimed, with the answers. */
  own: citizen.query(({ ctx }) => readOwnComments(ctx.database, ctx.citizen)),

  /** Takes over a comment that one sent as a guest, by the key of its receipt. */
  claim: citizen.input(z.object({ receiptSecret: receiptSecretSchema })).mutation(async ({ ctx, input }) => {
    await ctx.spend('signIn');
    return claimComment(ctx.database, ctx.citizen, input.receiptSecret);
  }),

  list: everyone
    .input(listInput)
    .query(({ ctx, input: { cursor, ...filter } }) =>
      listPublicComments(ctx.database, { ...filter, below: cursor ?? undefined }),
    ),

  /** Our client sends queries by POST, so that the secret stands in no address and no log. */
  receipt: receiptHolder
    .input(z.object({ secret: receiptSecretSchema }))
    .query(({ ctx, input }) => readReceipt(ctx.database, input.secret)),

  /** What the one who sent needs to check the receipt without trusting the server that shows it. */
  receiptProof: receiptHolder
    .input(z.object({ secret: receiptSecretSchema }))
    .query(({ ctx, input }) => readReceiptProof(ctx.database, hashReceiptSecret(input.secret))),

  supplement: receiptHolder.input(supplementSchema).mutation(async ({ ctx, input }) => {
    await ctx.spend('submission');
    return supplementComment(ctx.database, input, ctx.waitedSeconds);
  }),

  withdraw: receiptHolder
    .input(withdrawalSchema)
    .mutation(({ ctx, input }) => withdrawComment(ctx.database, input)),
});
