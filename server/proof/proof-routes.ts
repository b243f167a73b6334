import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { municipalityNumberSchema } from '../../domain/municipalities.ts';
import { findMunicipalities } from '../municipalities/find-municipalities.ts';
import type { Services } from '../services.ts';
import { findLeaves, findSeal, findSeals } from './receipt-proof.queries.ts';

const pathSchema = z.object({ number: municipalityNumberSchema });
const sealPathSchema = pathSchema.extend({ seal: z.coerce.number().int().min(1).max(2_147_483_647) });
const querySchema = z.strictObject({
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/**
 * The seals of a municipality's log, for everyone: what a receipt is checked against, and what anyone may copy so
 * that the municipality cannot change its log unseen. Hashes, numbers and times alone.
 */
export function addProofRoutes(server: FastifyInstance, { database }: Services): void {
  server.get('/proof/:number/seals.json', async (request, reply) => {
    const { number } = parsed(pathSchema, request.params);
    const query = querySchema.safeParse(request.query);
    if (!query.success) throw new AppError('validation');
    const seals = await database.withRole('public', {}, async (transaction) => {
      const [municipality] = await findMunicipalities(transaction, number);
      if (!municipality) throw new AppError('not-found');
      return findSeals(transaction, municipality.id, query.data);
    });
    return reply
      .headers({ 'cache-control': 'public, max-age=10', 'access-control-allow-origin': '*' })
      .send({ seals: seals.map(({ seal, hash }) => ({ ...seal, hash })) });
  });

  server.get('/proof/:number/seals/:seal.json', async (request, reply) => {
    const { number, seal: sealNumber } = parsed(sealPathSchema, request.params);
    const answer = await database.withRole('public', {}, async (transaction) => {
      const [municipality] = await findMunicipalities(transaction, number);
      const found = municipality && (await findSeal(transaction, municipality.id, sealNumber));
      if (!found) throw new AppError('not-found');
      return {
        ...found.seal,
        hash: found.hash,
        leafHashes: await findLeaves(transaction, municipality.id, sealNumber),
      };
    });
    return reply
      .headers({ 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' })
      .send(answer);
  });
}

function parsed<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given);
  if (!result.success) throw new AppError('not-found');
  return result.data;
}
