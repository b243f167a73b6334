import type { FastifyInstance } from 'fastify';
import { listMunicipalities } from '../../portal/portal.service.ts';
import type { Services } from '../../services.ts';
import { html } from '../shell/html.ts';
import { pageDocument } from '../shell/page-document.ts';
import { inLanguage, pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { sendMissing } from '../status/send-missing.ts';
import { privacyWords } from '../words/privacy-words.ts';
import { findPrivacyNotice } from './privacy-notice.queries.ts';
import { privacyPage } from './privacy-page.ts';
import { privacyPath } from './privacy-path.ts';

/** `/kommune/{number}/personvern`: each municipality's privacy notice; `/personvern`: which there are. */
export function addPrivacyRoutes(server: FastifyInstance, services: Services): void {
  const { database, config } = services;

  server.get<{ Params: { number: string } }>('/kommune/:number/personvern', async (request, reply) => {
    const { number } = request.params;
    const asked = pageLanguage(request);
    const found = await database.withRole('public', {}, (transaction) =>
      findPrivacyNotice(transaction, number),
    );
    if (!found) return sendMissing(services, request, reply, { number });
    const { currentNumber } = found;
    // A former number means today's municipality.
    if (currentNumber !== number) return reply.redirect(inLanguage(privacyPath(currentNumber), asked), 301);
    const content = privacyPage({ ...found, asked });
    return sendPage(request, reply, {
      markup: await pageDocument(content, asked, config.publicUrl),
      keeping: 'shared',
    });
  });

  server.get('/personvern', async (request, reply) => {
    const asked = pageLanguage(request);
    const words = privacyWords[asked.language];
    const municipalities = await listMunicipalities(database);
    const main = html`<h1>${words.title}</h1>
<p class="plain-lead">${words.listLead}</p>
<ul>${municipalities.map(({ number, name }) => html`<li><a href="${inLanguage(privacyPath(number), asked)}">${name}</a></li>`)}</ul>`;
    const content = { title: words.title, description: words.listLead, path: '/personvern', main };
    return sendPage(request, reply, {
      markup: await pageDocument(content, asked, config.publicUrl),
      keeping: 'shared',
    });
  });
}
