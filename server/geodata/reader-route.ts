import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { ReaderOf } from '../http/reader-of-request.ts';
import type { Services } from '../services.ts';

/**
 * `/geodata/reader.json` says on whose behalf a request reads geodata, so that a key can be tried before it
 * is put into use: `{ municipality: { number, name } | null }`, null for everyone.
 */
export function addReaderRoute(
  server: FastifyInstance,
  { database }: Pick<Services, 'database'>,
  readerOf: ReaderOf,
): void {
  server.get('/geodata/reader.json', async (request, reply) => {
    const { municipalityId } = await readerOf(request);
    reply.headers({ 'cache-control': 'private, no-store', vary: 'authorization, cookie' });
    if (!municipalityId) return { municipality: null };
    const [municipality] = await database.withRole('public', {}, (transaction) =>
      transaction.execute<{ number: string; name: string }>(sql`
        select number, name from public_municipality where id = ${municipalityId}::uuid
      `),
    );
    return { municipality: municipality ?? null };
  });
}
