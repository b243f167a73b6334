import { signInSchema } from '../../domain/accounts.ts';
import { everyone, router } from '../rpc/trpc.ts';
import { signIn, signOut } from './accounts.service.ts';

export const accountsRouter = router({
  /** Who is signed in, or null. */
  me: everyone.query(({ ctx }) => ctx.session()),

  signIn: everyone.input(signInSchema).mutation(async ({ ctx, input }) => {
    await ctx.spend('signIn');
    const { token, expiresAt } = await signIn(ctx.database, input.username, input.password);
    ctx.setSessionCookie(token, expiresAt);
    return { expiresAt };
  }),

  signOut: everyone.mutation(async ({ ctx }) => {
    const token = ctx.sessionToken();
    if (token) await signOut(ctx.database, token);
    ctx.setSessionCookie(null);
  }),
});
