import { z } from 'zod';
import { router, staff } from '../../rpc/trpc.ts';
import { importChoicesSchema } from './staged-import.ts';
import {
  cancelImport,
  checkAgain,
  discardImport,
  listImports,
  readImport,
  readReport,
  storeImport,
} from './staging.service.ts';

const importId = z.object({ importId: z.uuid() });

/** Plan files on their way in, for the caseworkers of the municipality that got them. */
export const planImportsRouter = router({
  list: staff.query(({ ctx }) => listImports(ctx, ctx.staff)),

  get: staff.input(importId).query(({ ctx, input }) => readImport(ctx, ctx.staff, input.importId)),

  report: staff.input(importId).query(({ ctx, input }) => readReport(ctx, ctx.staff, input.importId)),

  check: staff
    .input(importId.extend({ choices: importChoicesSchema }))
    .mutation(({ ctx, input }) => checkAgain(ctx, ctx.staff, { id: input.importId, choices: input.choices })),

  store: staff.input(importId).mutation(({ ctx, input }) => storeImport(ctx, ctx.staff, input.importId)),

  cancel: staff.input(importId).mutation(({ ctx, input }) => cancelImport(ctx, ctx.staff, input.importId)),

  discard: staff.input(importId).mutation(({ ctx, input }) => discardImport(ctx, ctx.staff, input.importId)),
});
