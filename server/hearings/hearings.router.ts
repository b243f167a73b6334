import { z } from 'zod';
import { everyone, router } from '../rpc/trpc.ts';
import { readHearingByCode } from './hearings.service.ts';

/** What everyone may read of hearings. */
export const hearingsRouter = router({
  byCode: everyone
    .input(z.object({ code: z.string().regex(/^[a-z0-9]{4,12}$/) }))
    .query(({ ctx, input }) => readHearingByCode(ctx.database, input.code)),
});
