import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { requireStaff } from '../http/staff-of-request.ts';
import type { PrintBackground } from '../print/print-routes.ts';
import type { Services } from '../services.ts';
import { hasEntry, noteDownload } from './journal-desk.service.ts';
import { buildPackage } from './package/build-package.ts';
import { writeZip } from './package/write-zip.ts';
import { NotScannedError, readRegistration } from './read-registration.ts';

const params = z.object({ entry: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });

/** `/files/journal/{entry}.zip`: a package for whoever brings it to the archive by hand. */
export function addJournalRoutes(
  server: FastifyInstance,
  services: Services,
  background: PrintBackground | undefined,
): void {
  const { database, files, config } = services;
  server.get('/files/journal/:entry.zip', async (request, reply) => {
    const staff = await requireStaff(request, services);
    const asked = params.safeParse(request.params);
    if (!asked.success) throw new AppError('not-found');
    // Before anything is read as the operator, it is the municipality's own.
    await hasEntry(database, staff, asked.data.entry);
    const registration = await readRegistration(database, asked.data.entry).catch((error: unknown) => {
      throw error instanceof NotScannedError ? new AppError('file-not-scanned', { cause: error }) : error;
    });
    const made = await buildPackage({ database, background, log: request.log }, registration);
    const folder = join(config.dataDirectory, 'journal');
    const path = join(folder, `${randomUUID()}.zip`);
    await mkdir(folder, { recursive: true });
    try {
      await writeZip(path, made, files);
      const { size } = await stat(path);
      await noteDownload(database, staff, asked.data.entry);
      const stream = createReadStream(path);
      stream.once('close', () => rm(path, { force: true }).catch(() => undefined));
      return await reply
        .headers({
          'cache-control': 'private, no-store',
          'content-length': String(size),
          'content-disposition': `attachment; filename="${made.name}.zip"`,
        })
        .type('application/zip')
        .send(stream);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  });
}
