import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../domain/errors.ts';
import { AnswerCache } from '../../geodata/answer-cache.ts';
import { type GeodataAnswer, sizeOfAnswer } from '../../geodata/geodata-answer.ts';
import type { Spend } from '../../http/budgets.ts';
import type { PrintBackground } from '../../print/print-routes.ts';
import type { Services } from '../../services.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { readPlanView } from '../plan/read-plan-view.ts';
import { pageLanguage } from '../shell/page-language.ts';
import { drawPlanMap } from './plan-map.ts';
import { mapPicture, mapPictureSize, pictureMapSize, planPicture } from './plan-picture.ts';

const keptBytes = 32 * 1024 * 1024;

type PictureTools = { readonly spend: Spend; readonly background: PrintBackground | undefined };

/**
 * Pictures of public plans: `/pictures/plan/{number}/{id}.png` for shared links, with words, and
 * `/pictures/plan/{number}/{id}/kart.png` the map alone. Made when first asked for; published versions only.
 */
export function addPictureRoutes(
  server: FastifyInstance,
  services: Services,
  { spend, background }: PictureTools,
): void {
  const { database, config } = services;
  const kept = new AnswerCache(keptBytes, sizeOfAnswer);

  server.get<{ Params: { number: string; identifier: string } }>(
    '/pictures/plan/:number/:identifier',
    async (request, reply) => {
      const { number, identifier: file } = request.params;
      if (!file.endsWith('.png')) throw new AppError('not-found');
      const view = await viewOf(request, number, file.slice(0, -'.png'.length));
      return answer(request, reply, `${keyOf(view)}/${view.asked.language}`, async () => {
        const map = await drawPlanMap(database, view, pictureMapSize, background);
        return planPicture(view, map);
      });
    },
  );

  server.get<{ Params: { number: string; identifier: string } }>(
    '/pictures/plan/:number/:identifier/kart.png',
    async (request, reply) => {
      const view = await viewOf(request, request.params.number, request.params.identifier);
      return answer(request, reply, `${view.version?.id ?? view.hearing?.id}/kart`, async () => {
        const map = await drawPlanMap(database, view, mapPictureSize, background);
        if (!map) throw new AppError('not-found');
        return mapPicture(map);
      });
    },
  );

  async function viewOf(request: FastifyRequest, number: string, identifier: string): Promise<PlanView> {
    const { searchParams: query } = new URL(request.url, config.publicUrl);
    // Whoever shows a shared link asks in no language: the picture's is the address's.
    const asked = query.has('sprak') ? pageLanguage(request) : ({ language: 'nb', isAsked: false } as const);
    const found = await readPlanView(database, { number, identifier, query, asked });
    if (found.kind !== 'plan') throw new AppError('not-found');
    return found.view;
  }

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    draw: () => Promise<Buffer>,
  ): Promise<FastifyReply> {
    const picture = await kept.get(key, async () => {
      await spend(request, 'print');
      return pictureAnswer(await draw());
    });
    if (!picture) throw new AppError('not-found');
    reply.headers({
      etag: picture.etag,
      'cache-control': 'public, max-age=3600',
      // Other sites show it with the links that people share.
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (request.headers['if-none-match'] === picture.etag) return reply.code(304).send();
    return reply.type('image/png').send(picture.plain);
  }
}

/** All that the words of the picture and its map are made of. */
function keyOf({ page, hearing, version }: PlanView): string {
  const { plan, municipality, stage } = page;
  const facts = [version?.id, hearing?.id, hearing?.state, hearing?.closesAt, stage, plan.name, municipality];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}

function pictureAnswer(plain: Buffer): GeodataAnswer {
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { plain, gzipped: Buffer.alloc(0), etag };
}
