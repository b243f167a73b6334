import { authorityStatementSchema } from '../../domain/neighbours/neighbour-statement.ts';
import { router, staff } from '../rpc/trpc.ts';
import { giveAuthorityStatement, listStatementHearings } from './authority-statements.ts';

/** Statements of authorities that hold a role in the municipality: county, state, Sámi Parliament. */
export const statementsRouter = router({
  hearings: staff.query(({ ctx }) => listStatementHearings(ctx.database, ctx.staff)),

  give: staff.input(authorityStatementSchema).mutation(async ({ ctx, input }) => {
    await ctx.spend('submission');
    return giveAuthorityStatement(ctx.database, ctx.staff, input);
  }),
});
