import type { FastifyInstance } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import { type GeodataAnswer, geodataAnswer, sendGeodata } from '../geodata/geodata-answer.ts';
import { demoBackground } from './background/demo-background.ts';

const parts = ['region', 'detail'] as const;

/**
 * The demo's drawn base map, for everyone, so that a house is found and named without any outside map:
 * `region` is the coarse land of all, `detail` streets and houses around the plans.
 */
export function addDemoBackgroundRoutes(server: FastifyInstance): void {
  let answers: Promise<ReadonlyMap<string, GeodataAnswer>> | undefined;
  server.get<{ Params: { part: string } }>('/geodata/background/:part.geojson', async (request, reply) => {
    answers ??= makeAnswers();
    const answer = (await answers).get(request.params.part);
    if (!answer) throw new AppError('not-found');
    return sendGeodata(request, reply, answer, 'live');
  });
}

async function makeAnswers(): Promise<ReadonlyMap<string, GeodataAnswer>> {
  const features = demoBackground().features;
  const answers = parts.map(async (part) => {
    // What is invented stands around the plans; the rest is the region's.
    const ofPart = features.filter(({ properties }) => (properties.sample === true) === (part === 'detail'));
    return [part, await geodataAnswer(ofPart.map((feature) => JSON.stringify(feature)))] as const;
  });
  return new Map(await Promise.all(answers));
}
