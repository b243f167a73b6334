import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Transaction } from '../database/database.ts';
import type { Services } from '../services.ts';
import { AnswerCache } from './answer-cache.ts';
import {
  commentPlaceFeatures,
  hearingAreaFeatures,
  isPublicPlanVersion,
  municipalityFeatures,
  planObjectFeatures,
  planOutlineFeatures,
  planOutlineState,
} from './geodata.queries.ts';
import { type GeodataAnswer, geodataAnswer, sendGeodata, sizeOfAnswer } from './geodata-answer.ts';

const cachedBytes = 64 * 1024 * 1024;
const idSchema = z.object({ id: z.uuid() });

/** Public geodata by plain HTTP, for everyone: GeoJSON (RFC 7946), read from public views alone. */
export function addGeodataRoutes(server: FastifyInstance, { database }: Services): void {
  const versions = new AnswerCache(cachedBytes, sizeOfAnswer);
  const outlines = new AnswerCache(cachedBytes / 4, sizeOfAnswer);
  const read = async (features: (transaction: Transaction) => Promise<string[]>): Promise<GeodataAnswer> =>
    geodataAnswer(await database.withRole('public', {}, features));

  server.get('/geodata/plan-versions/:id.geojson', async (request, reply) => {
    const { id } = readId(request.params);
    const answer = await versions.get(id, async () => {
      const features = await database.withRole('public', {}, async (transaction) =>
        (await isPublicPlanVersion(transaction, id)) ? planObjectFeatures(transaction, id) : null,
      );
      return features && geodataAnswer(features);
    });
    if (!answer) throw new AppError('not-found');
    return sendGeodata(request, reply, answer, 'immutable');
  });

  // Simplifying thousands of borders takes seconds: done once for everyone, until a plan changes.
  server.get('/geodata/portal.geojson', async (request, reply) => {
    const state = await database.withRole('public', {}, planOutlineState);
    const answer = await outlines.get(state, () => read(planOutlineFeatures));
    if (!answer) throw new AppError('not-found');
    return sendGeodata(request, reply, answer, 'live');
  });

  server.get('/geodata/municipalities.geojson', async (request, reply) =>
    sendGeodata(request, reply, await read(municipalityFeatures), 'live'),
  );

  server.get('/geodata/hearings/:id/comments.geojson', async (request, reply) => {
    const { id } = readId(request.params);
    const answer = await read((transaction) => commentPlaceFeatures(transaction, id));
    return sendGeodata(request, reply, answer, 'live');
  });

  server.get('/geodata/hearings/:id/area.geojson', async (request, reply) => {
    const { id } = readId(request.params);
    const features = await database.withRole('public', {}, (transaction) =>
      hearingAreaFeatures(transaction, id),
    );
    if (features.length === 0) throw new AppError('not-found');
    return sendGeodata(request, reply, await geodataAnswer(features), 'live');
  });
}

function readId(parameters: unknown): z.output<typeof idSchema> {
  const parsed = idSchema.safeParse(parameters);
  if (!parsed.success) throw new AppError('not-found');
  return parsed.data;
}
