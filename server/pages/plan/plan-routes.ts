import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listPublicComments } from '../../comments/public-comments.service.ts';
import { listPlanObjects } from '../../portal/portal.service.ts';
import type { Services } from '../../services.ts';
import { emptyForm } from '../comment/comment-form-state.ts';
import { commentPage } from '../comment/comment-page.ts';
import { pageDocument } from '../shell/page-document.ts';
import { pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { choicesPage } from '../status/choices-page.ts';
import { sendMissing } from '../status/send-missing.ts';
import type { PublicObject } from './map-section.ts';
import { planPage } from './plan-page.ts';
import { type PlanView, receptionOf } from './plan-view.ts';
import { numberOf, readPlanView } from './read-plan-view.ts';

export type PlanRoute = { Params: { number: string; identifier: string } };

/** SOSI planstatus «trukket». */
const withdrawn = 10;

/** How many comments one page shows. */
const commentsShown = 20;

/** A plan in words, and the form by itself: what a browser meets before the map's program has come. */
export function addPlanPageRoutes(server: FastifyInstance, services: Services): void {
  const { database, config } = services;

  server.get<PlanRoute>('/plan/:number/:identifier', async (request, reply) => {
    const view = await readViewOrAnswer(services, request, reply, '');
    if (!view) return reply;
    const query = new URL(request.url, config.publicUrl).searchParams;
    const below = numberOf(query.get('under'));
    const content = planPage({
      view,
      objects: await objectsOf(services, view),
      comments: view.hearing
        ? await listPublicComments(database, { hearingId: view.hearing.id, below, limit: commentsShown })
        : null,
      below,
      form: emptyForm(),
      publicUrl: config.publicUrl,
    });
    const markup = await pageDocument(content, view.asked, config.publicUrl);
    // A page with a form bears a key of its own.
    const keeping = receptionOf(view.hearing) === 'none' ? 'shared' : 'own';
    return sendPage(request, reply, { markup, keeping });
  });

  server.get<PlanRoute>('/plan/:number/:identifier/innspill', async (request, reply) => {
    const view = await readViewOrAnswer(services, request, reply, '/innspill');
    if (!view) return reply;
    const content = commentPage(view, await objectsOf(services, view), emptyForm());
    const markup = await pageDocument(content, view.asked, config.publicUrl);
    return sendPage(request, reply, { markup, keeping: 'own', isIndexed: false });
  });
}

/** What the plan consists of, as the list beside the map has it. */
export async function objectsOf(
  { database }: Services,
  { version }: PlanView,
): Promise<readonly PublicObject[]> {
  return version ? listPlanObjects(database, version.id) : [];
}

/**
 * The plan that an address names. Where it names none, has moved or may mean several, the request is
 * answered with that, and there is no view.
 */
export async function readViewOrAnswer(
  services: Services,
  request: FastifyRequest<PlanRoute>,
  reply: FastifyReply,
  ending: string,
): Promise<PlanView | undefined> {
  const { database, config } = services;
  const { number, identifier } = request.params;
  const asked = pageLanguage(request);
  const { searchParams: query, search } = new URL(request.url, config.publicUrl);
  const answer = await readPlanView(database, { number, identifier, query, asked });
  switch (answer.kind) {
    case 'plan':
      if (answer.view.page.plan.status !== withdrawn) return answer.view;
      await sendMissing(services, request, reply, { number, identifier });
      return undefined;
    case 'moved':
      reply.header('cache-control', 'public, max-age=3600').redirect(answer.path + ending + search, 301);
      return undefined;
    case 'choices': {
      const markup = await pageDocument(choicesPage(answer.choices, asked), asked, config.publicUrl);
      await sendPage(request, reply, { status: 300, markup, keeping: 'shared', isIndexed: false });
      return undefined;
    }
    case 'missing':
      await sendMissing(services, request, reply, { number, identifier });
      return undefined;
  }
}
