import { Metadata } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../domain/errors.ts';
import type { Session } from '../../accounts/session.ts';
import type { Spend } from '../../http/budgets.ts';
import { requireStaff } from '../../http/staff-of-request.ts';
import type { Services } from '../../services.ts';
import { findReachedPlan } from '../deliveries/reached-plans.ts';
import {
  draftUploadsPath,
  largestPlanBytes,
  largestPlanMegabytes,
  type UploadSender,
  uploadsPath,
} from './plan-uploads.ts';
import type { Staging } from './staging.ts';

const idParams = z.object({ id: z.uuid() });
const lengthHeader = z.coerce.number().int().min(1);

/**
 * Plan files in parts by the tus protocol (tus.io), so that a lost connection costs no more than the last part: at one
 * address from caseworkers, at another from consultants, for a plan of theirs.
 */
export function addPlanUploadRoutes(
  server: FastifyInstance,
  services: Services,
  { staging, spend }: { readonly staging: Staging; readonly spend: Spend },
): void {
  // The protocol's library reads the body itself.
  server.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null));
  addRoutesAt(uploadsPath, async () => null);
  addRoutesAt(draftUploadsPath, (request, staff) =>
    findReachedPlan(services.database, staff, draftPlanOf(request)),
  );

  type Path = typeof uploadsPath | typeof draftUploadsPath;

  function addRoutesAt(
    path: Path,
    draftOf: (request: FastifyRequest, staff: Session) => Promise<UploadSender['draftFor']>,
  ): void {
    server.post(path, async (request, reply) => {
      const staff = await requireStaff(request, services);
      await spend(request, 'upload');
      admitLength(request);
      const draftFor = await draftOf(request, staff);
      if (!(await staging.uploads().makeRoom(staff))) throw new AppError('too-many-uploads');
      return passOn(request, reply, { path, sender: { staff, draftFor } });
    });

    server.route({
      method: ['HEAD', 'PATCH', 'DELETE'],
      url: `${path}/:id`,
      handler: async (request, reply) => {
        const staff = await requireStaff(request, services);
        const params = idParams.safeParse(request.params);
        if (!params.success) throw new AppError('not-found');
        const { id } = params.data;
        const staged = await staging.folder.read(id);
        // The last answer may have been lost: a whole upload says so for as long as its import is there.
        if (request.method === 'HEAD' && staged?.accountId === staff.accountId)
          return tellWhole(reply, staged.size);
        if (!(await staging.uploads().findOwn(staff, id))) throw new AppError('not-found');
        return passOn(request, reply, { path, sender: { staff, draftFor: null } });
      },
    });
  }

  async function passOn(
    request: FastifyRequest,
    reply: FastifyReply,
    { path, sender }: { readonly path: Path; readonly sender: UploadSender },
  ): Promise<void> {
    const { raw } = reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) raw.setHeader(name, value);
    }
    // Another method's rights were not asked for.
    delete request.raw.headers['x-http-method-override'];
    const uploads = staging.uploads();
    await uploads.asSender(sender, () => uploads.tus[path].handle(request.raw, raw));
  }
}

/** Throws `validation`, `file-too-large` before a byte has come. */
function admitLength({ headers }: FastifyRequest): void {
  const length = lengthHeader.safeParse(headers['upload-length']);
  if (!length.success) throw new AppError('validation', { details: { field: 'file' } });
  if (length.data > largestPlanBytes) {
    throw new AppError('file-too-large', { details: { name: '', limit: largestPlanMegabytes } });
  }
}

/** Which plan a consultant says that the file is for. Throws `validation`. */
function draftPlanOf({ headers }: FastifyRequest): string {
  try {
    return z.uuid().parse(Metadata.parse(String(headers['upload-metadata'] ?? '')).draftFor);
  } catch (cause) {
    throw new AppError('validation', { details: { field: 'draftFor' }, cause });
  }
}

function tellWhole(reply: FastifyReply, size: number): FastifyReply {
  return reply
    .headers({ 'tus-resumable': '1.0.0', 'upload-offset': size, 'upload-length': size })
    .header('cache-control', 'no-store')
    .send();
}
