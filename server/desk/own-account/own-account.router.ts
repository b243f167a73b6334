import { z } from 'zod';
import { deskThings, passwordChangeSchema } from '../../../domain/accounts.ts';
import { AppError } from '../../../domain/errors.ts';
import { changePassword, readOwnAccount, switchMunicipality } from '../../accounts/own-account.service.ts';
import type { Context } from '../../rpc/context.ts';
import { anyStaff, router } from '../../rpc/trpc.ts';
import { findOwner } from './find-owner.ts';

/** What everyone who is signed in at a desk has of their own: municipalities, and perhaps a password. */
export const ownAccountRouter = router({
  get: anyStaff.query(({ ctx }) => readOwnAccount(ctx.database, ctx.staff)),

  switchTo: anyStaff
    .input(z.object({ municipalityId: z.uuid() }))
    .mutation(({ ctx, input }) =>
      switchMunicipality(ctx.database, ctx.staff, tokenOf(ctx), input.municipalityId),
    ),

  /** Which other municipality of one's own a page belongs to; null where none does, or the present one. */
  ownerOf: anyStaff
    .input(z.object({ kind: z.enum(deskThings), id: z.string().max(60) }))
    .query(({ ctx, input }) => findOwner(ctx.database, ctx.staff, input)),

  changePassword: anyStaff.input(passwordChangeSchema).mutation(async ({ ctx, input }) => {
    await ctx.spend('signIn');
    return changePassword(ctx.database, ctx.staff, tokenOf(ctx), input);
  }),
});

function tokenOf({ sessionToken }: Context): string {
  const token = sessionToken();
  if (!token) throw new AppError('not-signed-in');
  return token;
}
