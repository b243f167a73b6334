import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { html } from '../shell/html.ts';
import { pageDocument } from '../shell/page-document.ts';
import { inLanguage, pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { accessibilityWords } from '../words/accessibility-words.ts';

/** `/tilgjengelighet`: the accessibility statement (forskrift om universell utforming av ikt-løsninger § 4 b). */
export function addAccessibilityRoute(server: FastifyInstance, { config }: Services): void {
  server.get('/tilgjengelighet', async (request, reply) => {
    const asked = pageLanguage(request);
    const words = accessibilityWords[asked.language];
    const list = (...items: readonly string[]) =>
      html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
    const main = html`<h1>${words.title}</h1>
<p class="plain-lead">${words.lead}</p>
<p>${words.standard}</p>
<h2>${words.metTitle}</h2>
${list(words.met1, words.met2, words.met3, words.met4, words.met5, words.met6, words.met7)}
<h2>${words.notMetTitle}</h2>
${list(words.notMet1, words.notMet2, words.notMet3, words.notMet4)}
<h2>${words.testedTitle}</h2>
<p>${words.tested}</p>
<h2>${words.tellTitle}</h2>
<p>${words.tell}</p>
<p>${words.oversight}</p>
<p><a href="${inLanguage('/', asked)}">${words.toFront}</a></p>`;
    const content = { title: words.title, description: words.lead, path: '/tilgjengelighet', main };
    const markup = await pageDocument(content, asked, config.publicUrl);
    return sendPage(request, reply, { markup, keeping: 'shared' });
  });
}
