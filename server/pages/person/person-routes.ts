import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError, errorMessage } from '../../../domain/errors.ts';
import { emailProofAnswerSchema, emailProofRequestSchema } from '../../../domain/identity/email-proof.ts';
import { signOut } from '../../accounts/accounts.service.ts';
import { readOwnComments } from '../../comments/own-comments.service.ts';
import type { Spend } from '../../http/budgets.ts';
import { findPerson } from '../../http/person-of-request.ts';
import {
  readBrowserCookie,
  readSessionCookie,
  writeBrowserCookie,
  writeSessionCookie,
} from '../../http/session-cookie.ts';
import { answerByEmail, askByEmail } from '../../identity/email-proof.service.ts';
import { type IdentityRoom, offeredSignIns } from '../../identity/identity-room.ts';
import { safeReturnAddress } from '../../identity/return-address.ts';
import { newBrowserToken } from '../../identity/sign-in.service.ts';
import type { Services } from '../../services.ts';
import { pageDocument } from '../shell/page-document.ts';
import { pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { personWords } from '../words/person-words.ts';
import { type PersonPage, personPage } from './person-page.ts';
import { personPath } from './person-path.ts';

const formSchema = z.object({
  epost: z.string().max(1000).default(''),
  kode: z.string().max(100).default(''),
  til: z.string().max(1500).optional(),
});
const querySchema = z.object({
  til: z.string().max(1500).optional().catch(undefined),
  innlogging: z.string().max(100).optional().catch(undefined),
});

type Tools = { readonly identity: IdentityRoom; readonly spend: Spend };

/** `/min-side` without a program: signing in by a provider or a code, and what one has sent. */
export function addPersonRoutes(
  server: FastifyInstance,
  services: Services,
  { identity, spend }: Tools,
): void {
  const { config, database } = services;

  server.get(personPath, async (request, reply) => {
    const { til, innlogging } = querySchema.parse(request.query);
    return answer(request, reply, { returnTo: returnToOf(til), outcome: innlogging });
  });

  // Only a page of ours posts here: `checkOrigin` has seen to that.
  server.register(async (forms) => {
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 10_000 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );

    forms.post(`${personPath}/e-post`, async (request, reply) => {
      const { epost, til } = formOf(request);
      const returnTo = returnToOf(til);
      const { language } = pageLanguage(request);
      const parsed = emailProofRequestSchema.safeParse({ email: epost, returnTo, language });
      if (!parsed.success) {
        return answer(request, reply, { returnTo, problem: personWords[language].emailWrong }, 422);
      }
      const browser = readBrowserCookie(request, config.isHttps) ?? newBrowserToken();
      writeBrowserCookie(reply, config.isHttps, browser);
      return orSay(request, reply, { returnTo }, async () => {
        await spend(request, 'signIn');
        await askByEmail(identity, { ...parsed.data, municipalityId: null, browser });
        return answer(request, reply, { returnTo, sentTo: parsed.data.email });
      });
    });

    forms.post(`${personPath}/kode`, async (request, reply) => {
      const { epost, kode, til } = formOf(request);
      const returnTo = returnToOf(til);
      const parsed = emailProofAnswerSchema.safeParse({ email: epost, code: kode });
      const again = { returnTo, sentTo: epost.slice(0, 254) };
      if (!parsed.success) {
        const problem = personWords[pageLanguage(request).language].codeWrong;
        return answer(request, reply, { ...again, problem }, 422);
      }
      return orSay(request, reply, again, async () => {
        await spend(request, 'signIn');
        const browser = readBrowserCookie(request, config.isHttps);
        const { token, expiresAt } = await answerByEmail(identity, parsed.data, browser);
        const former = readSessionCookie(request, config.isHttps);
        if (former) await signOut(database, former);
        writeSessionCookie(reply, config.isHttps, token, expiresAt);
        return reply.header('cache-control', 'no-store').redirect(returnTo, 303);
      });
    });
  });

  type Said = Pick<PersonPage, 'returnTo' | 'sentTo' | 'problem' | 'outcome'>;

  async function answer(request: FastifyRequest, reply: FastifyReply, said: Said, status = 200) {
    const person = await findPerson(request, services);
    const content = personPage({
      ...said,
      asked: pageLanguage(request),
      person,
      comments: person ? await readOwnComments(database, person) : [],
      offers: offeredSignIns(identity),
    });
    const markup = await pageDocument(content, pageLanguage(request), config.publicUrl);
    return sendPage(request, reply, { status, markup, keeping: 'secret', isIndexed: false });
  }

  /** What the person can do something about is said where they are. */
  async function orSay(
    request: FastifyRequest,
    reply: FastifyReply,
    said: Said,
    work: () => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      const problem = errorMessage(error.code, pageLanguage(request).language, error.details);
      return answer(request, reply, { ...said, problem }, error.status);
    }
  }
}

function formOf(request: FastifyRequest): z.infer<typeof formSchema> {
  const form = formSchema.safeParse(request.body);
  if (!form.success) throw new AppError('validation', { cause: form.error });
  return form.data;
}

/** Somewhere in this portal; this page where nothing was said. */
function returnToOf(asked: string | undefined): string {
  return asked === undefined ? personPath : safeReturnAddress(asked);
}
