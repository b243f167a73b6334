import { router, staff } from '../rpc/trpc.ts';
import { readOutbox } from './mail.service.ts';

export const mailRouter = router({
  /** The newest messages of the municipality; with their texts where no mail server is set. */
  outbox: staff.query(({ ctx }) => readOutbox({ ...ctx, secret: ctx.identity.secret }, ctx.staff)),
});
