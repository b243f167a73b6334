import { z } from 'zod';
import { privacySettingSchema } from '../../domain/privacy/privacy-notice.ts';
import { listReadings } from '../privacy/reading-record.ts';
import { router, staff } from '../rpc/trpc.ts';
import { readPrivacySetting, updatePrivacySetting } from './privacy-setting.service.ts';

/** How a municipality looks after personal data. */
export const privacyDeskRouter = router({
  get: staff.query(({ ctx }) => readPrivacySetting(ctx.database, ctx.staff)),

  update: staff
    .input(privacySettingSchema)
    .mutation(({ ctx, input }) => updatePrivacySetting(ctx.database, ctx.staff, input)),

  /** Who has read personal data, the latest first. */
  readings: staff
    .input(z.object({ cursor: z.int().min(1).nullish(), limit: z.int().min(1).max(200).default(100) }))
    .query(({ ctx, input: { cursor, limit } }) =>
      listReadings(ctx.database, ctx.staff, { below: cursor ?? undefined, limit }),
    ),
});
