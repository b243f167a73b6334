import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import { z } from 'zod';
import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import { AppError, errorMessage } from '../../../domain/errors.ts';
import { retentionTerms } from '../../../domain/retention/retention-terms.ts';
import { asAppError } from '../../database/database-error.ts';
import type { Services } from '../../services.ts';
import { storeUpload, type Uploader } from '../files.service.ts';

export const commentUploadsPath = '/files/comment-uploads';

/** An upload that nobody finished within a day goes; the device sends it anew. */
const keptHours = retentionTerms.uploadHours;

/** Of all uploads under way: a flood must not fill the disk that comments are kept on. */
const mostBytesUnderWay = 4 * 1024 ** 3;

/** What the sender says of a file when its upload begins. */
const uploadMetadata = z.object({
  hearing: z.uuid(),
  /** The id that the file gets, made on the device: sent again it is the same file. */
  file: z.uuid(),
  filename: z.string().min(1).max(300),
  keepsLocation: z.literal('yes').optional(),
});

/** What the server knows of an upload that it let begin. */
type Admission = Uploader & { readonly begunAt: Date };

const admissionMetadata = uploadMetadata.extend({
  municipalityId: z.uuid(),
  begunAt: z.coerce.date(),
});

/** Attachments on their way in by the tus protocol. Whoever knows an upload's random address may go on with it. */
export type CommentUploads = {
  readonly tus: Server;
  /** Runs a request that begins an upload with what it was admitted as. */
  asAdmitted<T>(admission: Admission, work: () => Promise<T>): Promise<T>;
  /** Keeps what came whole but was not kept, because something failed just then. */
  finishWhole(id: string): Promise<void>;
  /** False while too much is on its way. */
  hasRoom(bytes: number): Promise<boolean>;
};

export function commentUploadsFolder({ dataDirectory }: Pick<Services['config'], 'dataDirectory'>): string {
  return join(dataDirectory, 'comment-uploads');
}

export function openCommentUploads(services: Services): CommentUploads {
  const admissions = new AsyncLocalStorage<Admission>();
  const directory = commentUploadsFolder(services.config);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: keptHours * 3_600_000 });

  const keep = async (upload: Upload) => {
    const { municipalityId, ...said } = admissionMetadata.parse(upload.metadata ?? {});
    const given = {
      bytes: await readFile(join(directory, upload.id)),
      name: said.filename,
      id: said.file,
      begunAt: said.begunAt,
      keepsLocation: said.keepsLocation === 'yes',
    };
    try {
      await storeUpload(services, { municipalityId }, given);
    } catch (error) {
      // What is refused for good goes; what failed on our side is tried again when the sender asks.
      if (asAppError(error).status < 500) await store.remove(upload.id);
      throw error;
    }
    await store.remove(upload.id);
  };

  const tus = new Server({
    path: commentUploadsPath,
    datastore: store,
    relativeLocation: true,
    maxSize: commentLimits.fileBytes,
    // Our own pages send; what is on its way is no open data.
    allowedOrigins: () => false,
    namingFunction: () => randomUUID(),
    onUploadCreate: async (_request, upload) => {
      const admission = admissions.getStore();
      if (!admission) throw new Error('an upload that nobody admitted');
      const { municipalityId, begunAt } = admission;
      // What the server knows stands last, whatever the sender called it.
      return { metadata: { ...upload.metadata, municipalityId, begunAt: begunAt.toISOString() } };
    },
    onUploadFinish: async (_request, upload) => {
      await keep(upload);
      return {};
    },
    onResponseError: (_request, error) => (error instanceof Error ? problemOf(error) : undefined),
  });

  return {
    tus,
    asAdmitted: (admission, work) => admissions.run(admission, work),
    finishWhole: async (id) => {
      const upload = await store.getUpload(id).catch(() => undefined);
      if (upload && upload.size === upload.offset) await keep(upload);
    },
    hasRoom: async (bytes) => {
      const ids = (await store.configstore.list?.()) ?? [];
      const known = await Promise.all(ids.map((id) => store.configstore.get(id)));
      const underWay = known.reduce((sum, upload) => sum + (upload?.size ?? 0), 0);
      return underWay + bytes <= mostBytesUnderWay;
    },
  };
}

/** Removes uploads that nobody finished within a day. Answers how many. */
export async function sweepCommentUploads(
  config: Pick<Services['config'], 'dataDirectory'>,
): Promise<number> {
  const directory = commentUploadsFolder(config);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return new FileStore({ directory, expirationPeriodInMilliseconds: keptHours * 3_600_000 }).deleteExpired();
}

/** The body that our own routes give a failure, for what the protocol's library answers itself. */
function problemOf(error: Error): { status_code: number; body: string } {
  const { code, status, details = {} } = asAppError(error);
  const title = errorMessage(code, 'nb', details);
  const body = JSON.stringify({ type: `urn:allmenning:error:${code}`, title, status, code, details });
  return { status_code: status, body };
}

/** Throws `validation` where the sender says too little of the file. */
export function readMetadata(given: Readonly<Record<string, string | null>>): z.infer<typeof uploadMetadata> {
  const parsed = uploadMetadata.safeParse(given);
  if (!parsed.success) throw new AppError('validation', { details: { field: 'file' }, cause: parsed.error });
  return parsed.data;
}
