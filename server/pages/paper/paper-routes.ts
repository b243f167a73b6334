import type { FastifyInstance } from 'fastify';
import type { Spend } from '../../http/budgets.ts';
import type { PrintBackground } from '../../print/print-routes.ts';
import type { Services } from '../../services.ts';
import { drawPlanMap } from '../pictures/plan-map.ts';
import { type PlanRoute, readViewOrAnswer } from '../plan/plan-routes.ts';
import { pageDocument } from '../shell/page-document.ts';
import { sendPage } from '../shell/send-page.ts';
import { paperPage } from './paper-page.ts';
import { paperMapSize, writePaperForm } from './write-paper-form.ts';

type PaperTools = { readonly spend: Spend; readonly background: PrintBackground | undefined };

/** The form on paper, for those who write by hand: as a page to print, and as a PDF with the same content. */
export function addPaperRoutes(
  server: FastifyInstance,
  services: Services,
  { spend, background }: PaperTools,
): void {
  const { config, database } = services;

  server.get<PlanRoute>('/plan/:number/:identifier/skjema', async (request, reply) => {
    const view = await readViewOrAnswer(services, request, reply, '/skjema');
    if (!view) return reply;
    const content = paperPage(view, config.publicUrl);
    const markup = await pageDocument(content, view.asked, config.publicUrl);
    return sendPage(request, reply, { markup, keeping: 'shared', isIndexed: false });
  });

  server.get<PlanRoute>('/plan/:number/:identifier/skjema.pdf', async (request, reply) => {
    await spend(request, 'print');
    const view = await readViewOrAnswer(services, request, reply, '/skjema.pdf');
    if (!view) return reply;
    const map = await drawPlanMap(database, view, paperMapSize, background);
    const bytes = await writePaperForm(view, map, config.publicUrl);
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': 'inline',
        'cache-control': 'public, max-age=300',
        'x-robots-tag': 'noindex',
      })
      .send(bytes);
  });
}
