import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { plainLine } from '../../domain/comments/plain-text.ts';
import { AppError } from '../../domain/errors.ts';
import { languageSchema } from '../../domain/language-schema.ts';
import { documentKinds } from '../../domain/plan-codes/document-kinds.ts';
import { readUpload } from '../files/read-upload.ts';
import { sendStoredFile } from '../files/send-stored-file.ts';
import type { Spend } from '../http/budgets.ts';
import { findStaff, requireStaff } from '../http/staff-of-request.ts';
import type { Services } from '../services.ts';
import { readDocumentText } from './document-text.service.ts';
import { addDocument, type FoundFile, openDocument, openSource } from './plan-documents.service.ts';
import { findVersionObjects } from './version-objects.queries.ts';

const largestDocumentMegabytes = 50;

/** An empty field of a form says nothing. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const documentFields = z
  .object({
    planId: z.uuid(),
    kind: z.enum(documentKinds),
    title: plainLine({ maximum: 200, missing: 'invalid' }),
    replaces: optional(z.uuid()),
    replacedReason: optional(plainLine({ maximum: 500 })),
  })
  // Who replaces a document says what was changed.
  .refine(({ replaces, replacedReason }) => !replaces || replacedReason, { path: ['replacedReason'] });

const idParams = z.object({ id: z.uuid() });

/** Documents on their way in, by caseworkers, and documents and plan files out again, to everyone once they are out. */
export function addPlanFileRoutes(server: FastifyInstance, services: Services, spend: Spend): void {
  const { database } = services;

  server.post('/files/plan-documents', async (request, reply) => {
    const staff = await requireStaff(request, services);
    await spend(request, 'upload');
    const { bytes, name, fields } = await readUpload(request, largestDocumentMegabytes);
    const { replaces = null, replacedReason = null, ...document } = parse(documentFields, fields);
    const added = await addDocument(
      services,
      staff,
      { ...document, replaces, replacedReason },
      { bytes, name },
    );
    return reply.code(201).header('cache-control', 'no-store').send(added);
  });

  // The name is for people and for saving; the id alone decides.
  server.get('/files/documents/:id/:name', async (request, reply) => {
    const { id } = parse(idParams, request.params);
    return send(reply, await openDocument(database, staffOf(request), id));
  });

  // The same content without PDF, for everyone who reads better so.
  server.get('/files/documents/:id/text', async (request, reply) => {
    const { id } = parse(idParams, request.params);
    const { language } = parse(z.object({ language: languageSchema.default('nb') }), request.query);
    const { html, isPublic } = await readDocumentText(database, staffOf(request), id, language);
    return reply
      .header('cache-control', isPublic ? 'public, max-age=300' : 'private, no-store')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .type('text/html; charset=utf-8')
      .send(html);
  });

  server.get('/files/plan-versions/:id/source', async (request, reply) => {
    const { id } = parse(idParams, request.params);
    return send(reply, await openSource(database, staffOf(request), id));
  });

  // The desk looks at a version before it is out; the public geodata never holds such.
  server.get('/files/plan-versions/:id/objects.geojson', async (request, reply) => {
    const { id } = parse(idParams, request.params);
    const staff = await requireStaff(request, services);
    const features = await database.withRole('planner', staff, (transaction) =>
      findVersionObjects(transaction, id),
    );
    if (!features) throw new AppError('not-found');
    return reply
      .header('cache-control', 'private, no-store')
      .type('application/geo+json')
      .send(`{"type":"FeatureCollection","features":[${features.join(',')}]}`);
  });

  function staffOf(request: FastifyRequest) {
    return () => findStaff(request, services);
  }

  function send(reply: FastifyReply, { file, isPublic }: FoundFile): Promise<FastifyReply> {
    const cacheControl = isPublic ? 'public, max-age=3600' : 'private, no-store';
    return sendStoredFile(reply, services.files, file, { cacheControl });
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('validation', { cause: parsed.error });
  return parsed.data;
}
