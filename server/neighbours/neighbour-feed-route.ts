import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { languageSchema } from '../../domain/language-schema.ts';
import type { ReaderOf } from '../http/reader-of-request.ts';
import type { Services } from '../services.ts';
import { lastNewsOf, neighbourFeed } from './neighbour-feed.ts';
import { findNotices } from './notices.queries.ts';

/** A parameter that is not there is a mistake of whoever asks, and is told. */
const querySchema = z.strictObject({ lang: languageSchema.default('nb') });

/**
 * `/feeds/neighbours.atom`: a municipality's notices for its own systems, by a key or signed in. Throws
 * `not-signed-in`, `geodata-key-unknown`, `validation`.
 */
export function addNeighbourFeedRoute(
  server: FastifyInstance,
  { config, database }: Services,
  readerOf: ReaderOf,
): void {
  server.get('/feeds/neighbours.atom', async (request, reply) => {
    const { municipalityId } = await readerOf(request);
    if (!municipalityId) throw new AppError('not-signed-in');
    const query = querySchema.safeParse(request.query);
    if (!query.success) throw new AppError('validation', { details: { field: 'lang' } });
    const language = query.data.lang;
    const { municipality, notices } = await database.withRole(
      'system',
      { municipalityId },
      async (transaction) => {
        const [row] = await transaction.execute<{ id: string; name: string }>(
          sql`select id, name from public_municipality where id = ${municipalityId}::uuid`,
        );
        if (!row) throw new AppError('not-found');
        return { municipality: row, notices: await findNotices(transaction) };
      },
    );
    // The newest first, whatever the municipality has done with them.
    const inOrder = notices.toSorted((a, b) => Date.parse(b.toldAt) - Date.parse(a.toldAt));
    const body = neighbourFeed({ publicUrl: config.publicUrl, language, municipality, notices: inOrder });
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    reply.headers({
      'content-type': 'application/atom+xml; charset=utf-8',
      'content-language': language,
      'cache-control': 'private, max-age=0, must-revalidate',
      'last-modified': lastNewsOf(notices).toUTCString(),
      vary: 'authorization, cookie',
      etag,
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.send(body);
  });
}
