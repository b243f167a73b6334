import { z } from 'zod';
import { emailProofAnswerSchema, emailProofRequestSchema } from '../../domain/identity/email-proof.ts';
import { signOut } from '../accounts/accounts.service.ts';
import { municipalityOfHearing } from '../hearings/hearings.service.ts';
import { everyone, router } from '../rpc/trpc.ts';
import { answerByEmail, askByEmail } from './email-proof.service.ts';
import { offeredSignIns } from './identity-room.ts';
import { endSessionHere } from './sign-out.service.ts';

/** How citizens show who they are. */
export const identityRouter = router({
  /** Who the citizen is, as far as they have shown it, and which ways of showing it there are. */
  state: everyone.query(async ({ ctx }) => {
    const person = await ctx.person();
    return {
      person: person && {
        name: person.name,
        email: person.email,
        level: person.level,
        organisation: person.organisation,
      },
      offers: offeredSignIns(ctx.identity),
    };
  }),

  /** Sends a link and a code to an address. Answers the same whoever's it is. */
  askByEmail: everyone.input(emailProofRequestSchema).mutation(async ({ ctx, input }) => {
    await ctx.spend('signIn');
    const { email, returnTo, hearingId, language } = input;
    const municipalityId = hearingId ? await municipalityOfHearing(ctx.database, hearingId) : null;
    const browser = ctx.browserToken();
    await askByEmail(ctx.identity, { email, returnTo, language, municipalityId, browser });
  }),

  /** The link's token, sent by a button and never by opening the link, or the code. */
  answerByEmail: everyone.input(emailProofAnswerSchema).mutation(async ({ ctx, input }) => {
    await ctx.spend('signIn');
    const { token, expiresAt, returnTo, isSameBrowser } = await answerByEmail(
      ctx.identity,
      input,
      ctx.browserToken(),
    );
    const former = ctx.sessionToken();
    if (former) await signOut(ctx.database, former);
    ctx.setSessionCookie(token, expiresAt);
    return { returnTo, isSameBrowser };
  }),

  /** Ends every session of whoever is signed in, on all devices. */
  signOutEverywhere: everyone.mutation(async ({ ctx }) => {
    const goOn = await endSessionHere(ctx.identity, {
      token: ctx.sessionToken(),
      ...{ isEverywhere: true, returnTo: '/meg' },
    });
    ctx.setSessionCookie(null);
    return { goOn };
  }),

  /** Ends this session. `goOn` is where the browser goes to end it at the provider too. */
  signOut: everyone.input(z.object({ returnTo: z.string().max(1500) })).mutation(async ({ ctx, input }) => {
    const goOn = await endSessionHere(ctx.identity, {
      token: ctx.sessionToken(),
      ...{ isEverywhere: false, returnTo: input.returnTo },
    });
    ctx.setSessionCookie(null);
    return { goOn };
  }),
});
