import type { FastifyReply, FastifyRequest } from 'fastify';
import { osloDate } from '../../../domain/oslo-time.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { listMunicipalities } from '../../portal/portal.service.ts';
import type { Services } from '../../services.ts';
import { type Html, html } from '../shell/html.ts';
import { pageDocument } from '../shell/page-document.ts';
import { inLanguage, type PageLanguage, pageLanguage } from '../shell/page-language.ts';
import { factList } from '../shell/plain-text.ts';
import { sendPage } from '../shell/send-page.ts';
import { pageWords } from '../words/page-words.ts';
import { statusWords } from '../words/status-words.ts';
import { type FormerPlan, findFormerPlan } from './former-plan.queries.ts';
import { searchForm } from './search-form.ts';

type Municipality = Awaited<ReturnType<typeof listMunicipalities>>[number];

/** What was asked for and is not there; nothing of it for an address that no page has. */
type Asked = { readonly number?: string; readonly identifier?: string };

/**
 * Says what is not there and where to go on: 410 for a plan that everyone could read once and that was
 * withdrawn, 404 for all else, without telling a draft from what never was.
 */
export async function sendMissing(
  { database, config }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { number, identifier }: Asked,
): Promise<FastifyReply> {
  const asked = pageLanguage(request);
  const municipality = number
    ? (await listMunicipalities(database)).find((one) => one.number === number)
    : undefined;
  const former =
    number && identifier
      ? await database.withRole('public', {}, (transaction) =>
          findFormerPlan(transaction, number, identifier),
        )
      : undefined;
  const { title, text } = former
    ? formerWords(former, asked)
    : missingWords({ number, identifier }, municipality, asked);
  const main = html`<h1>${title}</h1>
${text}
${searchForm(asked)}
<ul class="plain-list">
${municipality && html`<li><a href="${inLanguage(`/kommune/${municipality.number}`, asked)}">${statusWords[asked.language].plansThere(municipality.name)}</a></li>`}
<li><a href="${inLanguage('/', asked)}">${statusWords[asked.language].toFrontPage}</a></li>
</ul>
${municipality && contactOf(municipality, asked)}`;
  const content = { title, path: '/', main, isIndexed: false, accent: municipality?.profile.accent };
  const markup = await pageDocument(content, asked, config.publicUrl);
  return sendPage(request, reply, {
    status: former ? 410 : 404,
    markup,
    keeping: 'shared',
    isIndexed: false,
  });
}

function missingWords(
  { number, identifier }: { number: string | undefined; identifier: string | undefined },
  municipality: Municipality | undefined,
  { language }: PageLanguage,
): { readonly title: string; readonly text: Html } {
  const words = statusWords[language];
  if (number === undefined) return { title: words.missingTitle, text: html`<p>${words.missingText}</p>` };
  if (identifier === undefined) {
    return {
      title: words.missingTitle,
      text: html`<p>${words.missingMunicipality} ${words.missingText}</p>`,
    };
  }
  const where = municipality ? '' : ` ${words.missingMunicipality}`;
  return {
    title: words.missingPlanTitle,
    text: html`<p>${words.missingPlan(`${number}/${identifier}`)}${where} ${words.missingPlanText}</p>`,
  };
}

function formerWords(former: FormerPlan, { language }: PageLanguage) {
  const words = statusWords[language];
  const happened = former.cancelledAt
    ? words.goneCancelled(fullDate(osloDate(new Date(former.cancelledAt)), language))
    : words.goneStatus;
  return {
    title: words.goneTitle(former.name),
    text: html`<p class="plain-lead">${happened}</p><p>${words.goneComments}</p>`,
  };
}

function contactOf({ name, profile }: Municipality, { language }: PageLanguage): Html {
  const words = pageWords[language];
  const { phone, email } = profile;
  return html`<h2>${statusWords[language].askMunicipality(name)}</h2>
${factList([
  [words.phone, phone && html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`],
  [words.email, email && html`<a href="mailto:${email}">${email}</a>`],
  [words.visit, profile.visitAddress],
  [words.hours, profile.openingHours?.[language]],
])}`;
}
