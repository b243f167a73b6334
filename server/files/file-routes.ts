import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { commentLimits } from '../../domain/comments/comment-limits.ts';
import { AppError } from '../../domain/errors.ts';
import type { Spend } from '../http/budgets.ts';
import { findStaff, requireStaff } from '../http/staff-of-request.ts';
import type { Services } from '../services.ts';
import {
  admitUploader,
  findFileForAuthor,
  findFileForStaff,
  findPublicFile,
  storeUpload,
} from './files.service.ts';
import { readUpload } from './read-upload.ts';
import { sendAttachment } from './send-stored-file.ts';

const largestMegabytes = commentLimits.fileBytes / 1024 / 1024;

const uploadQuery = z.object({ hearing: z.uuid() });
const commentFileParams = z.object({
  commentId: z.uuid(),
  position: z.coerce.number().int().min(1).max(100),
});
const receiptFileBody = z.object({
  secret: z.string().min(16).max(100),
  position: z.int().min(1).max(100),
});

/** Attachments on their way in, and out again to those who may see them. */
export function addFileRoutes(server: FastifyInstance, services: Services, spend: Spend): void {
  const { database, files } = services;

  server.post('/files/uploads', async (request, reply) => {
    const { hearing } = parse(uploadQuery, request.query);
    await spend(request, 'upload');
    const uploader = await admitUploader(database, hearing, await findStaff(request, services));
    const { bytes, name } = await readUpload(request, largestMegabytes);
    const upload = await storeUpload(services, uploader, { bytes, name });
    return reply.code(201).header('cache-control', 'no-store').send(upload);
  });

  server.get('/files/comments/:commentId/:position', async (request, reply) => {
    const staff = await requireStaff(request, services);
    const { commentId, position } = parse(commentFileParams, request.params);
    const file = await findFileForStaff(database, staff, commentId, position);
    return sendAttachment(reply, files, file, 'private, no-store');
  });

  // What everyone may read of a comment goes by an address of its own, which no cookie opens more of.
  server.get('/files/public-comments/:commentId/:position', async (request, reply) => {
    const { commentId, position } = parse(commentFileParams, request.params);
    const file = await findPublicFile(database, commentId, position);
    // It may be taken off the web, or withdrawn, at any time.
    return sendAttachment(reply, files, file, 'no-cache');
  });

  // The secret travels in the body, so that no log, history or referrer keeps it.
  server.post('/files/receipt-files', async (request, reply) => {
    const { secret, position } = parse(receiptFileBody, request.body);
    const file = await findFileForAuthor(database, secret, position);
    return sendAttachment(reply, files, file, 'private, no-store');
  });
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('validation', { cause: parsed.error });
  return parsed.data;
}
