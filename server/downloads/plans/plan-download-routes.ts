import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../domain/errors.ts';
import type { Services } from '../../services.ts';
import { downloadName } from '../download-name.ts';
import type { DownloadTools } from '../download-routes.ts';
import { answerHead, type DownloadHead, sendMadeFile } from '../send-made-file.ts';
import { type PlanFormat, planFormats } from './exported-plan.ts';
import { findPlanVersion } from './find-plan-version.ts';
import { makePlanFile } from './make-plan-file.ts';
import type { FoundVersion } from './plan-downloads.queries.ts';

/** Another one whenever the writers write otherwise, so that kept files are made anew. */
const edition = 2;

const mediaTypes: Readonly<Record<PlanFormat, string>> = {
  sos: 'text/vnd.sosi; charset=utf-8',
  gml: 'application/gml+xml; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  'plan.geojson': 'application/geo+json; charset=utf-8',
  gpkg: 'application/geopackage+sqlite3',
};

const idSchema = z.object({ id: z.uuid() });

/** A plan version in each format and as it was delivered: everyone's once it is out, its municipality's before. */
export function addPlanDownloadRoutes(
  server: FastifyInstance,
  services: Services,
  { readerOf, spend, made }: DownloadTools,
): void {
  const { database, files } = services;

  for (const format of planFormats) {
    server.get(`/downloads/plan-versions/:id.${format}`, async (request, reply) => {
      const { version, reader, isForEveryone } = await find(request);
      const validator = validatorOf(version, format);
      const head: DownloadHead = {
        fileName: nameOf(version, format),
        mediaType: mediaTypes[format],
        validator,
        isForEveryone,
        isFinal: true,
      };
      if (answerHead(request, reply, head)) return reply;
      // A version that is not out may be taken back; its files are kept apart and go with time.
      const key = `${reader.origin}-${validator}.${format}`;
      if (!(await made.has(key))) await spend(request, 'download');
      const file = await made.get(key, (path) => makePlanFile(database, { version, reader, format, path }));
      return sendMadeFile(request, reply, { file, head });
    });
  }

  server.get('/downloads/plan-versions/:id/original', async (request, reply) => {
    const { version, isForEveryone } = await find(request);
    return sendOriginal(request, reply, version, isForEveryone);
  });

  function find(request: FastifyRequest) {
    const parsed = idSchema.safeParse(request.params);
    if (!parsed.success) throw new AppError('not-found');
    return findPlanVersion(database, parsed.data.id, () => readerOf(request));
  }

  async function sendOriginal(
    request: FastifyRequest,
    reply: FastifyReply,
    version: FoundVersion,
    isForEveryone: boolean,
  ): Promise<FastifyReply> {
    const { sourceSize, sourceName, sourceMediaType, sourceSha256 } = version;
    if (sourceSize === null || sourceName === null) throw new AppError('not-found');
    const ending = /\.([A-Za-z0-9]{1,7})$/.exec(sourceName)?.[1]?.toLowerCase() ?? 'dat';
    const sha256 = Buffer.from(sourceSha256);
    const head: DownloadHead = {
      fileName: nameOf(version, `original.${ending}`),
      mediaType: sourceMediaType ?? 'application/octet-stream',
      validator: sha256.toString('base64url'),
      isForEveryone,
      isFinal: true,
    };
    const isAsked = request.method !== 'HEAD' && request.headers['if-none-match'] === undefined;
    // Opened before anything is said of it: a failure has headers of its own.
    const opened = isAsked ? await files.read(sha256) : null;
    // RFC 9530: whoever takes it can see that it is what was delivered.
    reply.header('repr-digest', `sha-256=:${sha256.toString('base64')}:`);
    if (answerHead(request, reply, head)) return reply;
    if (request.method === 'HEAD')
      return reply.header('content-length', String(sourceSize)).send(Readable.from([]));
    return reply.header('content-length', String(sourceSize)).send(opened ?? (await files.read(sha256)));
  }
}

function nameOf(
  { municipalityNumber, identifier, number, alternative }: FoundVersion,
  ending: string,
): string {
  const parts = [municipalityNumber ?? '', identifier, `v${number}`, alternative ?? ''];
  return downloadName(parts, ending);
}

/** All that the file is made of: the version never changes, the municipality may be renamed and renumbered. */
function validatorOf(version: FoundVersion, format: PlanFormat): string {
  const { id, municipalityName, municipalityNumber, identifier } = version;
  return createHash('sha256')
    .update(JSON.stringify([edition, id, format, municipalityName, municipalityNumber, identifier]))
    .digest('hex')
    .slice(0, 32);
}
