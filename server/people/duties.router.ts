import { dutyLoanSchema } from '../../domain/people/duty-loan.ts';
import { personSchema } from '../../domain/people/people.ts';
import { router, staff } from '../rpc/trpc.ts';
import { lendDuty, listDuties, takeDutyBack } from './duties.service.ts';

/** Case managers who let a colleague decide for a time. */
export const dutiesRouter = router({
  list: staff.query(({ ctx }) => listDuties(ctx.database, ctx.staff)),

  lend: staff.input(dutyLoanSchema).mutation(({ ctx, input }) => lendDuty(ctx.database, ctx.staff, input)),

  takeBack: staff
    .input(personSchema)
    .mutation(({ ctx, input }) => takeDutyBack(ctx.database, ctx.staff, input.accountId)),
});
