import { noticeChoiceSchema } from '../../../domain/comment-notices.ts';
import { router, staff } from '../../rpc/trpc.ts';
import { chooseNotices, readNotices } from './comment-notices.service.ts';

/** Whether one is told of new comments by e-mail; each person's own choice. */
export const commentNoticesRouter = router({
  get: staff.query(({ ctx }) => readNotices(ctx.database, ctx.staff)),

  choose: staff
    .input(noticeChoiceSchema)
    .mutation(({ ctx, input }) => chooseNotices(ctx.database, ctx.staff, input)),
});
