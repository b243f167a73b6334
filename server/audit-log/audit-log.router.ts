import { z } from 'zod';
import { logFilterSchema } from '../../domain/audit/log-filter.ts';
import { router, staff } from '../rpc/trpc.ts';
import { readLog } from './audit-log.service.ts';

/** The log of what was done in a municipality, for its auditors. */
export const auditLogRouter = router({
  list: staff
    .input(logFilterSchema.extend({ cursor: z.int().positive().nullish() }))
    .query(({ ctx, input: { cursor, ...filter } }) =>
      readLog(ctx.database, ctx.staff, filter, cursor ?? null),
    ),
});
