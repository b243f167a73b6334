import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { languageSchema } from '../../domain/language-schema.ts';
import type { Spend } from '../http/budgets.ts';
import { languageOf } from '../http/problem.ts';
import { readBrowserCookie, writeBrowserCookie, writeSessionCookie } from '../http/session-cookie.ts';
import { hearLogout } from './hear-logout.ts';
import type { IdentityRoom } from './identity-room.ts';
import type { OidcClient } from './oidc-client.ts';
import { safeReturnAddress, withOutcome } from './return-address.ts';
import { beginSignIn, finishSignIn, newBrowserToken } from './sign-in.service.ts';
import { keepForSignOut } from './sign-out-note.ts';
import { addSignOutRoutes } from './sign-out-routes.ts';

const startQuery = z.object({
  /** Where to go afterwards. */
  til: z.string().max(1500).optional().catch(undefined),
  /** The level that is needed. */
  niva: z.enum(['substantial', 'high']).optional().catch(undefined),
  sprak: languageSchema.optional().catch(undefined),
});

const logoutBody = z.object({ logout_token: z.string().min(1).max(20_000) });

/** The way to a provider of sign-in and back. Plain addresses, so that they work without a program too. */
export function addSignInRoutes(server: FastifyInstance, room: IdentityRoom, spend: Spend): void {
  const { config } = room;
  addSignOutRoutes(server, room, spend);

  server.get<{ Params: { provider: string } }>('/innlogging/:provider', async (request, reply) => {
    const client = clientOf(room, request.params.provider);
    await spend(request, 'signIn');
    const query = startQuery.parse(request.query);
    const returnTo = safeReturnAddress(query.til);
    const browser = readBrowserCookie(request, config.isHttps) ?? newBrowserToken();
    writeBrowserCookie(reply, config.isHttps, browser);
    try {
      const address = await beginSignIn(room, client, {
        browser,
        returnTo,
        redirectUri: answerAddress(room, request, client),
        language: query.sprak ?? languageOf(request),
        ...(query.niva && { level: query.niva }),
      });
      return await goTo(reply, address.href);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      request.log.error({ cause: error.cause }, 'a provider of sign-in could not be reached');
      return goTo(reply, withOutcome(returnTo, error.code));
    }
  });

  server.get<{ Params: { provider: string } }>('/innlogging/:provider/svar', async (request, reply) => {
    const client = clientOf(room, request.params.provider);
    await spend(request, 'signIn');
    const { search } = new URL(request.url, room.publicUrl);
    const answer = new URL(answerAddress(room, request, client) + search);
    const browser = readBrowserCookie(request, config.isHttps);
    const { returnTo, outcome } = await finishSignIn(room, client, answer, browser);
    const back = returnTo ?? (client.provider.kind === 'staff' ? '/desk' : '/meg');
    if (outcome instanceof AppError) {
      request.log.info({ code: outcome.code, cause: outcome.cause }, 'a sign-in did not succeed');
      return goTo(reply, withOutcome(back, outcome.code));
    }
    writeSessionCookie(reply, config.isHttps, outcome.token, outcome.expiresAt);
    keepForSignOut(room, reply, { provider: client.provider.id, ...outcome });
    return goTo(reply, withOutcome(back, 'ok'));
  });

  server.register(async (inner) => {
    inner.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 65_536 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    // The provider itself calls, without a browser: nothing but the token's signature says who it is.
    inner.post<{ Params: { provider: string } }>(
      '/innlogging/:provider/utlogging',
      async (request, reply) => {
        const client = clientOf(room, request.params.provider);
        const body = logoutBody.safeParse(request.body);
        if (!body.success) throw new AppError('validation');
        await hearLogout(room.database, client, body.data.logout_token);
        return reply.header('cache-control', 'no-store').code(200).send();
      },
    );
  });
}

function clientOf({ clients }: IdentityRoom, id: string): OidcClient {
  const client = clients.get(id);
  if (!client) throw new AppError('not-found');
  return client;
}

function goTo(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(address, 303);
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Where the provider sends the browser back: under the portal's own address. On one's own machine any of its names
 * will do, since a browser keeps cookies and drafts for each apart.
 */
function answerAddress(
  { publicUrl }: IdentityRoom,
  request: FastifyRequest,
  { provider }: OidcClient,
): string {
  const isLocal = loopback.test(new URL(publicUrl).host) && loopback.test(request.host);
  return `${isLocal ? `http://${request.host}` : publicUrl}/innlogging/${provider.id}/svar`;
}
