import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { municipalityNumberSchema } from '../../domain/municipalities.ts';
import { readUpload } from '../files/read-upload.ts';
import { sendStoredFile } from '../files/send-stored-file.ts';
import type { Spend } from '../http/budgets.ts';
import { requireStaff } from '../http/staff-of-request.ts';
import type { Services } from '../services.ts';
import { drawLogo } from './draw-logo.ts';
import { setMunicipalityLogo } from './municipality-page.service.ts';
import { findPublicLogo } from './public-logo.queries.ts';

const largestLogoMegabytes = 2;
const fieldsSchema = z.object({ expectedRevision: z.coerce.number().int().min(0) });

/** Coats of arms: in by municipality administrators, out to everyone. */
export function addLogoRoutes(server: FastifyInstance, services: Services, spend: Spend): void {
  const { database, files } = services;

  server.post('/files/municipality-logo', async (request, reply) => {
    const staff = await requireStaff(request, services);
    await spend(request, 'upload');
    const { bytes, name, fields } = await readUpload(request, largestLogoMegabytes);
    const parsed = fieldsSchema.safeParse(fields);
    if (!parsed.success) throw new AppError('validation');
    const { sha256 } = await files.put(await drawLogo(bytes, name));
    const logo = sha256.toString('hex');
    const answer = await setMunicipalityLogo(database, staff, { ...parsed.data, logo });
    return reply.header('cache-control', 'no-store').send(answer);
  });

  // The hash in the address makes a new picture a new address.
  server.get<{ Params: { number: string; hash: string } }>(
    '/files/municipalities/:number/:hash.png',
    async (request, reply) => {
      const number = municipalityNumberSchema.safeParse(request.params.number);
      const logo =
        number.success &&
        (await database.withRole('public', {}, (transaction) => findPublicLogo(transaction, number.data)));
      if (!logo || logo !== request.params.hash) throw new AppError('not-found');
      const bytes = await files.readAll(Buffer.from(logo, 'hex')).catch(() => null);
      if (!bytes) throw new AppError('not-found');
      const file = {
        sha256: Buffer.from(logo, 'hex'),
        size: bytes.length,
        mediaType: 'image/png',
        name: 'logo.png',
      };
      return sendStoredFile(reply, files, file, {
        cacheControl: 'public, max-age=31536000, immutable',
      });
    },
  );
}
