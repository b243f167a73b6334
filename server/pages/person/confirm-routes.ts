import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError, errorMessage } from '../../../domain/errors.ts';
import { emailTokenSchema } from '../../../domain/identity/email-proof.ts';
import { signOut } from '../../accounts/accounts.service.ts';
import type { Spend } from '../../http/budgets.ts';
import { readBrowserCookie, readSessionCookie, writeSessionCookie } from '../../http/session-cookie.ts';
import { answerByEmail } from '../../identity/email-proof.service.ts';
import type { IdentityRoom } from '../../identity/identity-room.ts';
import type { Services } from '../../services.ts';
import { pageDocument } from '../shell/page-document.ts';
import { pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { confirmWords } from '../words/confirm-words.ts';
import { type Confirmation, confirmPage } from './confirm-page.ts';
import { confirmPath } from './person-path.ts';

const keySchema = z.object({ nokkel: emailTokenSchema });

type Tools = { readonly identity: IdentityRoom; readonly spend: Spend };

/** Where the link of a message leads: a page with a button, and what the button sends. Works without a program. */
export function addConfirmRoutes(
  server: FastifyInstance,
  { config, database }: Services,
  { identity, spend }: Tools,
): void {
  server.get(confirmPath, async (request, reply) => {
    const key = keySchema.safeParse(request.query);
    return key.success
      ? answer(request, reply, { step: 'ask', token: key.data.nokkel })
      : answer(request, reply, { step: 'over', problem: brokenIn(request) }, 422);
  });

  // Only a page of ours posts here: `checkOrigin` has seen to that.
  server.register(async (forms) => {
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 2_000 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    forms.post(confirmPath, async (request, reply) => {
      const key = keySchema.safeParse(request.body);
      if (!key.success) return answer(request, reply, { step: 'over', problem: brokenIn(request) }, 422);
      try {
        await spend(request, 'signIn');
        const browser = readBrowserCookie(request, config.isHttps);
        const { token, expiresAt, ...proved } = await answerByEmail(
          identity,
          { token: key.data.nokkel },
          browser,
        );
        const former = readSessionCookie(request, config.isHttps);
        if (former) await signOut(database, former);
        writeSessionCookie(reply, config.isHttps, token, expiresAt);
        return await answer(request, reply, { step: 'done', ...proved });
      } catch (error) {
        if (!(error instanceof AppError) || error.status >= 500) throw error;
        const problem = errorMessage(error.code, pageLanguage(request).language, error.details);
        return answer(request, reply, { step: 'over', problem }, error.status);
      }
    });
  });

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    confirmation: Confirmation,
    status = 200,
  ) {
    const asked = pageLanguage(request);
    const markup = await pageDocument(confirmPage(confirmation, asked), asked, config.publicUrl);
    return sendPage(request, reply, { status, markup, keeping: 'secret', isIndexed: false });
  }
}

function brokenIn(request: FastifyRequest): string {
  return confirmWords[pageLanguage(request).language].broken;
}
