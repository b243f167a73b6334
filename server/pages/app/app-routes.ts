import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../services.ts';
import { personPath } from '../person/person-path.ts';
import { html } from '../shell/html.ts';
import { pageDocument } from '../shell/page-document.ts';
import { inLanguage, pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { personWords } from '../words/person-words.ts';
import { statusWords } from '../words/status-words.ts';

/**
 * Pages that only the client's program can show: the desk, the region's list of municipalities, and a comment followed by the secret behind
 * `#`, which never reaches the server. No search engine keeps them.
 */
export const appPaths = ['/desk', '/desk/*', '/innspill', '/meg', '/meg/*', '/region'] as const;

/** The shell by itself, which devices keep and show for these pages, and for others without network. */
export const shellPath = '/skall';

export function addAppRoutes(server: FastifyInstance, { config }: Services): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const asked = pageLanguage(request);
    const words = statusWords[asked.language];
    const content = {
      title: 'Allmenning',
      path: '/',
      hasApp: true,
      isIndexed: false,
      isAppAlone: true,
      main: html`<h1>${words.appTitle}</h1><p>${words.appText}</p>
${request.url.startsWith('/meg') && html`<p><a href="${inLanguage(personPath, asked)}">${personWords[asked.language].title}</a></p>`}
<p><a href="${inLanguage('/', asked)}">${words.toFrontPage}</a></p>`,
    };
    const markup = await pageDocument(content, asked, config.publicUrl);
    return sendPage(request, reply, { markup, keeping: 'shared', isIndexed: false });
  };
  for (const path of [...appPaths, shellPath]) server.get(path, answer);
}
