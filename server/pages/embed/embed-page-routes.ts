import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allowFraming } from '../../http/allow-framing.ts';
import { listMunicipalities } from '../../portal/portal.service.ts';
import { findPortalPage } from '../../portal/portal-plans.service.ts';
import type { Services } from '../../services.ts';
import { readPlanView } from '../plan/read-plan-view.ts';
import { html } from '../shell/html.ts';
import { pageDocument } from '../shell/page-document.ts';
import { inLanguage, type PageLanguage, pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { sendMissing } from '../status/send-missing.ts';
import { embedWords } from '../words/embed-words.ts';

type PlanParams = { readonly number: string; readonly identifier: string };

/**
 * The portal without its frame, to stand in a frame on other sites: those that the municipality has allowed, and no
 * others. The program draws it; without one there is a link to the page itself.
 */
export function addEmbedPageRoutes(server: FastifyInstance, services: Services): void {
  const { database, config } = services;

  server.get<{ Params: { number: string } }>('/embed/kommune/:number', async (request, reply) => {
    const asked = pageLanguage(request);
    const { number } = request.params;
    const municipality = (await listMunicipalities(database)).find((one) => one.number === number);
    if (!municipality) return sendToday(request, reply, number);
    return sendFrame(request, reply, { path: `/kommune/${number}`, asked, profile: municipality.profile });
  });

  for (const rest of ['', '/innspill']) {
    server.get<{ Params: PlanParams }>(`/embed/plan/:number/:identifier${rest}`, async (request, reply) => {
      const asked = pageLanguage(request);
      const { number, identifier } = request.params;
      const found = await readPlanView(database, { number, identifier, query: new URLSearchParams(), asked });
      if (found.kind === 'moved') return reply.redirect(inLanguage(`/embed${found.path}${rest}`, asked), 301);
      // An address that may mean two plans is for no frame: nobody can ask there which.
      if (found.kind !== 'plan') return sendMissing(services, request, reply, { number, identifier });
      const { profile } = found.view.page.municipality;
      return sendFrame(request, reply, { path: `${found.view.path}${rest}`, asked, profile });
    });
  }

  type Frame = {
    readonly path: string;
    readonly asked: PageLanguage;
    readonly profile: {
      readonly accent?: string | undefined;
      readonly embedOrigins?: readonly string[] | undefined;
    };
  };

  async function sendFrame(request: FastifyRequest, reply: FastifyReply, { path, asked, profile }: Frame) {
    const words = embedWords[asked.language];
    const content = {
      title: words.frameTitle,
      path,
      accent: profile.accent,
      hasApp: true,
      isAppAlone: true,
      isIndexed: false,
      main: html`<h1>${words.frameTitle}</h1>
<p><a href="${inLanguage(path, asked)}" target="_top">${words.openWhole}</a></p>`,
    };
    const markup = await pageDocument(content, asked, config.publicUrl);
    allowFraming(reply, profile.embedOrigins ?? []);
    return sendPage(request, reply, { markup, keeping: 'shared', isIndexed: false });
  }

  /** A former number leads to today's municipality. */
  async function sendToday(request: FastifyRequest, reply: FastifyReply, number: string) {
    const found = /^\d{4}$/.test(number)
      ? await findPortalPage(database, { municipalityNumber: number, cursor: 0, limit: 1 }).catch(() => null)
      : null;
    const today = found?.municipalityNumber;
    if (!today || today === number) return sendMissing(services, request, reply, { number });
    const query = new URL(request.url, config.publicUrl).search;
    return reply.redirect(`/embed/kommune/${today}${query}`, 301);
  }
}
