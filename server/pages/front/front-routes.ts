import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../domain/errors.ts';
import { listMunicipalities, readRegion } from '../../portal/portal.service.ts';
import { findPortalPage } from '../../portal/portal-plans.service.ts';
import type { Services } from '../../services.ts';
import { numberOf } from '../plan/read-plan-view.ts';
import { pageDocument } from '../shell/page-document.ts';
import { inLanguage, pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { sendMissing } from '../status/send-missing.ts';
import { frontPage, plansShown } from './front-page.ts';

/** The front page and each municipality's: plans in words. */
export function addFrontPageRoutes(server: FastifyInstance, services: Services): void {
  const { database, config } = services;

  server.get('/', (request, reply) => answer(request, reply, undefined));

  server.get('/index.html', (_request, reply) => reply.redirect('/', 301));

  server.get<{ Params: { number: string } }>('/kommune/:number', (request, reply) =>
    answer(request, reply, request.params.number),
  );

  async function answer(request: FastifyRequest, reply: FastifyReply, number: string | undefined) {
    const asked = pageLanguage(request);
    const query = new URL(request.url, config.publicUrl).searchParams;
    const searched = (query.get('sok') ?? '').slice(0, 80);
    const pageNumber = numberOf(query.get('side')) ?? 1;
    const [municipalities, region, found] = await Promise.all([
      listMunicipalities(database),
      readRegion(database),
      findPlans({ municipalityNumber: number, text: searched.trim(), pageNumber }),
    ]);
    if (!found) return sendMissing(services, request, reply, { ...(number && { number }) });
    // A former number means today's municipality.
    if (number !== undefined && found.municipalityNumber !== number)
      return reply.redirect(inLanguage(`/kommune/${found.municipalityNumber}`, asked), 301);
    const content = frontPage({
      regionName: region?.name ?? null,
      municipalities,
      municipality: municipalities.find((one) => one.number === number),
      found,
      searched,
      pageNumber,
      asked,
      now: new Date(),
      publicUrl: config.publicUrl,
    });
    const markup = await pageDocument(content, asked, config.publicUrl);
    return sendPage(request, reply, { markup, keeping: 'shared' });
  }

  /** One page of plans; null for a municipality that the portal does not have. */
  async function findPlans({ pageNumber, ...which }: WantedPlans) {
    const cursor = (pageNumber - 1) * plansShown;
    return findPortalPage(database, { ...which, cursor, limit: plansShown }).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'municipality-unknown') return null;
      throw error;
    });
  }
}

type WantedPlans = {
  readonly municipalityNumber: string | undefined;
  readonly text: string;
  /** From 1. */
  readonly pageNumber: number;
};
