import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../domain/errors.ts';
import { openDataAttribution, openDataLicence } from '../../../domain/open-data-licence.ts';
import type { Scope } from '../../database/database.ts';
import type { Services } from '../../services.ts';
import { downloadName } from '../download-name.ts';
import type { DownloadTools } from '../download-routes.ts';
import { answerHead, type DownloadHead, sendMadeFile } from '../send-made-file.ts';
import { startWriter } from '../start-writer.ts';
import { type FoundHearing, findHearing, readCommentPage } from './comment-downloads.queries.ts';
import { type CommentFormat, commentFormats, type ToCommentWriter } from './comment-file-messages.ts';

const edition = 1;
const commentsAPage = 500;

const mediaTypes: Readonly<Record<CommentFormat, string>> = {
  geojson: 'application/geo+json; charset=utf-8',
  gpkg: 'application/geopackage+sqlite3',
  csv: 'text/csv; charset=utf-8; header=present',
};

const idSchema = z.object({ id: z.uuid() });

/** The published comments of a hearing, never with a name: everyone's where the municipality shares them with all. */
export function addCommentDownloadRoutes(
  server: FastifyInstance,
  { database }: Services,
  { readerOf, spend, made }: DownloadTools,
): void {
  for (const format of commentFormats) {
    server.get(`/downloads/hearings/:id/comments.${format}`, async (request, reply) => {
      const { hearing, scope, isForEveryone } = await find(request);
      const validator = createHash('sha256')
        .update(JSON.stringify([edition, format, hearing]))
        .digest('hex')
        .slice(0, 32);
      const { municipalityNumber, identifier, code } = hearing;
      const head: DownloadHead = {
        fileName: downloadName([municipalityNumber ?? '', identifier, code, 'innspill'], format),
        mediaType: mediaTypes[format],
        validator,
        isForEveryone,
        isFinal: false,
      };
      if (answerHead(request, reply, head)) return reply;
      await spend(request, 'download');
      // What is withdrawn shall not lie about: the file's name is gone once it is open.
      const file = await made.once((path) => makeCommentFile(hearing, { scope, format, path }));
      return sendMadeFile(request, reply, { file, head });
    });
  }

  /** By the same rule as plan versions: everyone's, else what its owner shares with the reader's municipality. */
  async function find(request: FastifyRequest) {
    const parsed = idSchema.safeParse(request.params);
    if (!parsed.success) throw new AppError('not-found');
    const { id } = parsed.data;
    const open = await database.withRole('public', {}, (transaction) => findHearing(transaction, id));
    if (!open) throw new AppError('not-found');
    if (open.isShared) return { hearing: open, scope: {}, isForEveryone: true };
    const scope = await readerOf(request);
    const shared =
      scope.municipalityId === undefined
        ? undefined
        : await database.withRole('public', scope, (transaction) => findHearing(transaction, id));
    if (shared?.isShared) return { hearing: shared, scope, isForEveryone: false };
    throw new AppError('layer-withheld', { details: { municipality: open.municipalityName } });
  }

  async function makeCommentFile(
    hearing: FoundHearing,
    { scope, format, path }: { scope: Scope; format: CommentFormat; path: string },
  ): Promise<void> {
    const writer = startWriter<ToCommentWriter>(new URL('./comment-file-process.ts', import.meta.url), path);
    try {
      const { municipalityName, municipalityNumber, identifier, planName } = hearing;
      const publisher = /kommune$/i.test(municipalityName) ? municipalityName : `${municipalityName} kommune`;
      const head = { attribution: openDataAttribution(publisher).nb, licence: openDataLicence.url };
      const name = `${municipalityNumber ?? ''} ${identifier} ${planName}`.trim();
      await writer.ask({
        kind: 'open',
        task: { format, path, name, head, changed: new Date().toISOString() },
      });
      for (let after = -1; ; ) {
        const rows = await database.withRole('public', scope, (transaction) =>
          readCommentPage(transaction, { hearingId: hearing.id, after, limit: commentsAPage }),
        );
        const last = rows.at(-1);
        if (last === undefined) break;
        after = last.number;
        await writer.ask({ kind: 'rows', rows });
        if (rows.length < commentsAPage) break;
      }
      await writer.ask({ kind: 'finish' });
    } finally {
      writer.stop();
    }
  }
}
