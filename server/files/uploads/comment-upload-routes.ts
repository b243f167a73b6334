import { Metadata } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import { AppError } from '../../../domain/errors.ts';
import { readClock } from '../../database/clock.ts';
import type { Spend } from '../../http/budgets.ts';
import { findStaff } from '../../http/staff-of-request.ts';
import type { Services } from '../../services.ts';
import { admitUploader } from '../files.service.ts';
import { commentUploadsPath, openCommentUploads, readMetadata } from './comment-uploads.ts';

const idParams = z.object({ id: z.uuid() });

/**
 * Attachments in parts by the tus protocol (tus.io), so that a lost line costs no more than the last part. What began
 * while the hearing took comments may go on after it has closed.
 */
export function addCommentUploadRoutes(server: FastifyInstance, services: Services, spend: Spend): void {
  const uploads = openCommentUploads(services);

  server.post(commentUploadsPath, async (request, reply) => {
    const { hearing } = readMetadata(metadataOf(request));
    const bytes = readLength(request);
    await spend(request, 'upload');
    const uploader = await admitUploader(services.database, hearing, await findStaff(request, services));
    if (!(await uploads.hasRoom(bytes))) throw new AppError('uploads-full');
    const begunAt = await services.database.withRole('public', {}, readClock);
    const { raw } = hijack(request, reply);
    await uploads.asAdmitted({ ...uploader, begunAt }, () => uploads.tus.handle(request.raw, raw));
  });

  server.route({
    method: ['HEAD', 'PATCH', 'DELETE'],
    url: `${commentUploadsPath}/:id`,
    handler: async (request, reply) => {
      const params = idParams.safeParse(request.params);
      if (!params.success) throw new AppError('not-found');
      if (request.method === 'HEAD') await uploads.finishWhole(params.data.id);
      const { raw } = hijack(request, reply);
      await uploads.tus.handle(request.raw, raw);
    },
  });
}

/** Hands the connection to the protocol's library, with the headers that every answer of ours bears. */
function hijack(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { raw } = reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  // Another method's rights were not asked for.
  delete request.raw.headers['x-http-method-override'];
  return reply;
}

function metadataOf({ headers }: FastifyRequest): Record<string, string | null> {
  try {
    return Metadata.parse(String(headers['upload-metadata'] ?? ''));
  } catch (cause) {
    throw new AppError('validation', { details: { field: 'file' }, cause });
  }
}

/** Bytes that will come. Throws `file-empty` and `file-too-large` before one has. */
function readLength(request: FastifyRequest): number {
  const length = z.coerce.number().int().min(0).safeParse(request.headers['upload-length']);
  if (!length.success) throw new AppError('validation', { details: { field: 'file' } });
  const name = metadataOf(request).filename?.slice(0, 120) ?? '';
  if (length.data === 0) throw new AppError('file-empty', { details: { name } });
  if (length.data > commentLimits.fileBytes) {
    throw new AppError('file-too-large', { details: { name, limit: commentLimits.fileBytes / 1024 / 1024 } });
  }
  return length.data;
}
