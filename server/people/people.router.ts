import { z } from 'zod';
import {
  authoritySchema,
  inviteSchema,
  personSchema,
  planOfPersonSchema,
  roleOfPersonSchema,
} from '../../domain/people/people.ts';
import type { Session } from '../accounts/session.ts';
import type { Context } from '../rpc/context.ts';
import { router, staff } from '../rpc/trpc.ts';
import { findPlans, givePlan, keepAuthority, takePlan } from './authorities.service.ts';
import { invite, withdrawInvitation } from './invite.service.ts';
import { endAllSessions, giveRole, listChanges, listPeople, takeRole } from './people.service.ts';

/** Who has access to a municipality's desk, and as what. */
export const peopleRouter = router({
  list: staff.query(async ({ ctx }) => ({
    ...(await listPeople(ctx.database, ctx.staff)),
    hasProvider: hasProvider(ctx, ctx.staff),
  })),

  giveRole: staff
    .input(roleOfPersonSchema)
    .mutation(({ ctx, input }) => giveRole(ctx.database, ctx.staff, input)),

  takeRole: staff
    .input(roleOfPersonSchema)
    .mutation(({ ctx, input }) => takeRole(ctx.database, ctx.staff, input)),

  invite: staff.input(inviteSchema).mutation(async ({ ctx, input }) => {
    await ctx.spend('signIn');
    return invite(ctx.database, ctx.staff, input, hasProvider(ctx, ctx.staff));
  }),

  withdrawInvitation: staff
    .input(z.object({ invitationId: z.uuid() }))
    .mutation(({ ctx, input }) => withdrawInvitation(ctx.database, ctx.staff, input.invitationId)),

  endSessions: staff
    .input(personSchema)
    .mutation(({ ctx, input }) => endAllSessions(ctx.database, ctx.staff, input.accountId)),

  keepAuthority: staff
    .input(authoritySchema)
    .mutation(({ ctx, input }) => keepAuthority(ctx.database, ctx.staff, input)),

  findPlans: staff
    .input(z.object({ text: z.string().trim().max(100) }))
    .query(({ ctx, input }) => findPlans(ctx.database, ctx.staff, input.text)),

  givePlan: staff
    .input(planOfPersonSchema)
    .mutation(({ ctx, input }) => givePlan(ctx.database, ctx.staff, input)),

  takePlan: staff
    .input(planOfPersonSchema)
    .mutation(({ ctx, input }) => takePlan(ctx.database, ctx.staff, input)),

  changes: staff
    .input(z.object({ cursor: z.int().positive().nullish() }))
    .query(({ ctx, input }) => listChanges(ctx.database, ctx.staff, input.cursor ?? null)),
});

/** Whether the municipality has a provider of sign-in of its own. */
function hasProvider({ identity }: Context, { municipalityNumber }: Session): boolean {
  return [...identity.clients.values()].some(
    ({ provider }) => provider.kind === 'staff' && provider.municipalityNumber === municipalityNumber,
  );
}
