import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { Spend } from '../http/budgets.ts';
import { languageOf } from '../http/problem.ts';
import { readSessionCookie, writeSessionCookie } from '../http/session-cookie.ts';
import { hearFrontChannel } from './hear-front-channel.ts';
import type { IdentityRoom } from './identity-room.ts';
import { safeReturnAddress } from './return-address.ts';
import { endSessionHere } from './sign-out.service.ts';
import { takeSignOutNote } from './sign-out-note.ts';
import { openSignOut, sealSignOut } from './sign-out-proof.ts';

const formSchema = z.object({
  til: z.string().max(1500).optional().catch(undefined),
  overalt: z.literal('ja').optional().catch(undefined),
});

const frontSchema = z.object({ iss: z.string().min(1).max(500), sid: z.string().min(1).max(255) });

/** Signing out here and at the provider, and hearing of it where the person signs out at the provider. */
export function addSignOutRoutes(server: FastifyInstance, room: IdentityRoom, spend: Spend): void {
  const { config, secret, clients, publicUrl } = room;

  // Only a page of ours posts here: `checkOrigin` has seen to that.
  server.register(async (forms) => {
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 10_000 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    forms.post('/innlogging/ut', async (request, reply) => {
      const form = formSchema.safeParse(request.body);
      if (!form.success) throw new AppError('validation');
      const asked = form.data;
      const returnTo = safeReturnAddress(asked.til);
      const goOn = await endSessionHere(room, {
        token: readSessionCookie(request, config.isHttps),
        isEverywhere: asked.overalt === 'ja',
        returnTo,
      });
      writeSessionCookie(reply, config.isHttps, null);
      // A form's answer may not lead to another site (form-action): a page of ours goes on from here.
      return goOn ? sendOnward(reply, goOn, languageOf(request)) : goTo(reply, returnTo);
    });
  });

  // The proof says that the person asked: another site cannot sign anyone out at the provider.
  server.get('/innlogging/ut', async (request, reply) => {
    await spend(request, 'signIn');
    const { bevis } = request.query as { readonly bevis?: unknown };
    const returnTo = openSignOut(secret, 'out', bevis);
    if (returnTo === null) return goTo(reply, '/');
    const note = takeSignOutNote(room, request, reply);
    const client = note && clients.get(note.provider);
    if (!note || !client) return goTo(reply, returnTo);
    const address = await client
      .endSession({
        returnTo: `${ownAddress(request)}/innlogging/${client.provider.id}/utlogget`,
        state: sealSignOut(secret, 'back', returnTo),
        idToken: note.idToken,
      })
      .catch((cause: unknown) => {
        // Signed out here all the same.
        request.log.error({ cause }, 'a provider of sign-in could not be reached');
        return null;
      });
    return goTo(reply, address?.href ?? returnTo);
  });

  server.get('/innlogging/:provider/utlogget', async (request, reply) => {
    const { state } = request.query as { readonly state?: unknown };
    return goTo(reply, openSignOut(secret, 'back', state) ?? '/');
  });

  /** OpenID Connect Front-Channel Logout 1.0: the provider shows this in a frame, where no cookie of ours comes. */
  server.get<{ Params: { provider: string } }>(
    '/innlogging/:provider/frontutlogging',
    async (request, reply) => {
      const client = clients.get(request.params.provider);
      if (!client) throw new AppError('not-found');
      const query = frontSchema.safeParse(request.query);
      if (!query.success || query.data.iss !== client.provider.issuer) throw new AppError('validation');
      await hearFrontChannel(room.database, query.data);
      return sendFramed(reply, new URL(client.provider.issuer).origin);
    },
  );

  /** The portal's address; on one's own machine by whichever of its names was asked. */
  function ownAddress(request: FastifyRequest): string {
    const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
    const isLocal = loopback.test(new URL(publicUrl).host) && loopback.test(request.host);
    return isLocal ? `http://${request.host}` : publicUrl;
  }
}

function goTo(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(address, 303);
}

/** Goes on by itself, and by a link where the browser does not. The address is of our own making. */
function sendOnward(reply: FastifyReply, address: string, language: Language): FastifyReply {
  const { title, text } = onwardWords[language];
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="refresh" content="0;url=${address}">
<p><a href="${address}">${text}</a></p></html>`);
}

const onwardWords: Readonly<Record<Language, { readonly title: string; readonly text: string }>> = {
  nb: { title: 'Logger ut', text: 'Du er logget ut her. Logg ut der du logget inn også.' },
  nn: { title: 'Loggar ut', text: 'Du er logga ut her. Logg ut der du logga inn òg.' },
  en: { title: 'Signing out', text: 'You are signed out here. Sign out where you signed in too.' },
};

/** Nothing to see; the provider alone may frame it. */
function sendFramed(reply: FastifyReply, origin: string): FastifyReply {
  reply.removeHeader('x-frame-options');
  return reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', `default-src 'none'; frame-ancestors ${origin}`)
    .header('cross-origin-resource-policy', 'cross-origin')
    .type('text/html; charset=utf-8')
    .send('<!doctype html><html lang="nb"><meta charset="utf-8"><title>Logget ut</title></html>');
}
