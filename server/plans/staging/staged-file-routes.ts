import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../domain/errors.ts';
import type { Language } from '../../../domain/language.ts';
import { languageSchema } from '../../../domain/language-schema.ts';
import { contentDisposition } from '../../files/content-disposition.ts';
import { requireStaff } from '../../http/staff-of-request.ts';
import type { Services } from '../../services.ts';
import type { StagedReport } from './check-staged-file.ts';
import type { StagedImport } from './staged-import.ts';
import { type ImportOffice, openImport, readReport } from './staging.service.ts';
import type { Staging } from './staging.ts';
import { writeReportSheet, writeReportText } from './write-report.ts';

const idParams = z.object({ id: z.uuid() });
const reportQuery = z.object({ sprak: languageSchema.default('nb') });

/**
 * What a check left to be drawn and kept: at one address for the caseworkers of the file's municipality, at another for
 * the consultant whose draft it is.
 */
export function addStagedFileRoutes(server: FastifyInstance, services: Services, staging: Staging): void {
  addRoutesAt('/files/plan-imports', 'planner', { server, services, staging });
  addRoutesAt('/files/plan-drafts', 'consultant', { server, services, staging });
}

type Room = { readonly server: FastifyInstance; readonly services: Services; readonly staging: Staging };

function addRoutesAt(path: string, as: ImportOffice, { server, services, staging }: Room): void {
  server.get(`${path}/:id/preview.geojson`, async (request, reply) => {
    const { id } = await stagedOf(request);
    const path = staging.folder.pathOf(id, 'preview.geojson.gz');
    const found = await stat(path).catch(() => null);
    if (!found) throw new AppError('not-found');
    return privately(reply)
      .headers({ 'content-length': found.size, 'content-encoding': 'gzip' })
      .type('application/geo+json')
      .send(createReadStream(path));
  });

  server.get(`${path}/:id/report.xlsx`, async (request, reply) => {
    const { staged, report, language } = await reportOf(request);
    return attached(reply, staged, 'xlsx')
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(await writeReportSheet(report, language));
  });

  server.get(`${path}/:id/report.txt`, async (request, reply) => {
    const { staged, report, language } = await reportOf(request);
    return attached(reply, staged, 'txt')
      .type('text/plain; charset=utf-8')
      .send(writeReportText(report, staged, language));
  });

  async function stagedOf(request: FastifyRequest): Promise<StagedImport> {
    const staff = await requireStaff(request, services);
    const params = idParams.safeParse(request.params);
    if (!params.success) throw new AppError('not-found');
    return openImport(staging, staff, params.data.id, as);
  }

  async function reportOf(
    request: FastifyRequest,
  ): Promise<{ staged: StagedImport; report: StagedReport; language: Language }> {
    const staff = await requireStaff(request, services);
    const staged = await stagedOf(request);
    const query = reportQuery.safeParse(request.query);
    const report = await readReport({ staging }, staff, staged.id, as);
    if (!report || !query.success) throw new AppError('not-found');
    return { staged, report, language: query.data.sprak };
  }
}

function privately(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'private, no-store').header('x-content-type-options', 'nosniff');
}

function attached(reply: FastifyReply, { fileName }: StagedImport, ending: string): FastifyReply {
  return privately(reply).header(
    'content-disposition',
    contentDisposition('attachment', `funn ${fileName}.${ending}`),
  );
}
