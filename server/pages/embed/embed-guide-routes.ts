import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { languages } from '../../../domain/language.ts';
import { versionedEmbedScript } from '../../embed/embed-script-route.ts';
import { listMunicipalities } from '../../portal/portal.service.ts';
import { findPortalPage } from '../../portal/portal-plans.service.ts';
import type { Services } from '../../services.ts';
import { html, ownMarkup } from '../shell/html.ts';
import { pageDocument } from '../shell/page-document.ts';
import { inLanguage, pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { embedWords } from '../words/embed-words.ts';
import { embedBuilder, eventsSection } from './embed-builder.ts';
import { type EmbedChoice, embedElement, embedTypes } from './embed-code.ts';

const guideScript = readFileSync(join(import.meta.dirname, 'guide-script.js'));

/** The page that makes the code to paste, and one that shows the element as other sites may have it. */
export function addEmbedGuideRoutes(server: FastifyInstance, { database, config }: Services): void {
  const { publicUrl } = config;

  server.get('/embed/guide.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(guideScript),
  );

  server.get('/embed/bygg', async (request, reply) => {
    const asked = pageLanguage(request);
    const guide = await readGuide(request);
    const main = guide
      ? embedBuilder({ asked, publicUrl, ...guide })
      : html`<h1>${embedWords[asked.language].buildTitle}</h1><p>${embedWords[asked.language].noMunicipality}</p>`;
    const title = embedWords[asked.language].buildTitle;
    const markup = await pageDocument({ ...page, title, path: '/embed/bygg', main }, asked, publicUrl);
    return sendPage(request, reply, { markup, keeping: 'shared' });
  });

  server.get('/embed/demo', async (request, reply) => {
    const asked = pageLanguage(request);
    const words = embedWords[asked.language];
    const guide = await readGuide(request);
    const show = (type: EmbedChoice['type']) =>
      guide &&
      ownMarkup(
        embedElement(
          { ...guide.choice, type, height: null, language: asked.language },
          publicUrl,
          words.openWhole,
        ),
      );
    const main = html`<h1>${words.demoTitle}</h1>
<p class="plain-lead">${words.demoLead}</p>
<p><a class="ds-button" href="${inLanguage(`/embed/bygg?kommune=${guide?.choice.number ?? ''}`, asked)}">${words.toBuilder}</a></p>
${guide ? html`<p class="plain-subtle">${words.last} <output data-event-log>${words.none}</output></p>` : html`<p>${words.noMunicipality}</p>`}
<section aria-labelledby="liste"><h2 id="liste">${words.list}</h2>${show('liste')}</section>
<section aria-labelledby="kart"><h2 id="kart">${words.map}</h2>${show('kart')}</section>
${guide?.choice.plan && html`<section aria-labelledby="plan"><h2 id="plan">${words.plan}</h2>${show('plan')}</section>`}
${eventsSection(asked)}`;
    const markup = await pageDocument(
      { ...page, title: words.demoTitle, path: '/embed/demo', main },
      asked,
      publicUrl,
    );
    return sendPage(request, reply, { markup, keeping: 'shared' });
  });

  /** What is asked for, mended to what there is; null in a portal without municipalities. */
  async function readGuide(request: FastifyRequest) {
    const query = new URL(request.url, publicUrl).searchParams;
    const municipalities = await listMunicipalities(database);
    const municipality =
      municipalities.find(({ number }) => number === query.get('kommune')) ??
      (await firstWithPlans(municipalities));
    if (!municipality) return null;
    const { number } = municipality;
    const { rows: plans } = await findPortalPage(database, {
      municipalityNumber: number,
      cursor: 0,
      limit: 100,
    });
    const isDemo = new URL(request.url, publicUrl).pathname.endsWith('/demo');
    const plan =
      plans.find(({ identifier }) => identifier === query.get('plan')) ?? (isDemo ? plans[0] : undefined);
    const height = Number(query.get('hoyde'));
    const choice: EmbedChoice = {
      number,
      type: embedTypes.find((type) => type === query.get('type')) ?? 'liste',
      plan: plan?.identifier ?? '',
      height: Number.isInteger(height) && height >= 200 && height <= 5000 ? height : null,
      language: languages.find((language) => language === query.get('rammesprak')) ?? 'nb',
    };
    return { choice, municipalities, plans, allowed: municipality.profile.embedOrigins ?? [] };
  }

  async function firstWithPlans<M extends { readonly number: string }>(municipalities: readonly M[]) {
    const { rows } = await findPortalPage(database, { group: 'hearing', cursor: 0, limit: 1 });
    return municipalities.find(({ number }) => number === rows[0]?.municipalityNumber) ?? municipalities[0];
  }
}

const page = { isIndexed: true, ownScripts: [versionedEmbedScript, '/embed/guide.js'] } as const;
