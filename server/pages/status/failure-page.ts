import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { errorMessage } from '../../../domain/errors.ts';
import { problemOf, sendProblem } from '../../http/problem.ts';
import { html } from '../shell/html.ts';
import { pageDocument } from '../shell/page-document.ts';
import { inLanguage, pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { statusWords } from '../words/status-words.ts';
import { wantsPage } from './wants-page.ts';

/** Answers a failure: a calm page that asks nothing of the database for people, a problem for programs. */
export function answerFailure(publicUrl: string) {
  return async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    if (!wantsPage(request)) {
      sendProblem(error, request, reply);
      return reply;
    }
    const reason = problemOf(error, request, reply);
    const asked = pageLanguage(request);
    const words = statusWords[asked.language];
    const isOurs = reason.status >= 500;
    const content = {
      title: isOurs ? words.failureTitle : words.problemTitle,
      path: '/',
      isIndexed: false,
      main: html`<h1>${isOurs ? words.failureTitle : words.problemTitle}</h1>
<p>${isOurs ? words.failureText : errorMessage(reason.code, asked.language, reason.details)}</p>
<p><a class="ds-button" href="${inLanguage('/', asked)}">${words.toFrontPage}</a></p>`,
    };
    const markup = await pageDocument(content, asked, publicUrl);
    return sendPage(request, reply, { status: reason.status, markup, keeping: 'own', isIndexed: false });
  };
}
