import { codeDecisionsSchema, mappedValueSchema } from '../../../domain/code-mapping-schema.ts';
import { router, staff } from '../../rpc/trpc.ts';
import { listCodeMappings, removeCodeMapping, setCodeMappings } from './code-mapping.service.ts';

/** What the values in a municipality's plan files mean, for its caseworkers. */
export const codeMappingRouter = router({
  list: staff.query(({ ctx }) => listCodeMappings(ctx.database, ctx.staff)),

  set: staff
    .input(codeDecisionsSchema)
    .mutation(({ ctx, input }) => setCodeMappings(ctx.database, ctx.staff, input.decisions)),

  remove: staff
    .input(mappedValueSchema)
    .mutation(({ ctx, input }) => removeCodeMapping(ctx.database, ctx.staff, input)),
});
