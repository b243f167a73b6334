import type { FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';

export type SentFile = {
  readonly bytes: Buffer;
  /** As its sender called it; empty where it has no name. */
  readonly name: string;
  /** The form's other fields, as text. */
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * The one file of a multipart form with the fields beside it, in whatever order they come. Throws `validation` where
 * there is none or the form is broken, `file-too-large`, `payload-too-large`.
 */
export async function readUpload(request: FastifyRequest, largestMegabytes: number): Promise<SentFile> {
  if (!request.isMultipart()) throw new AppError('validation');
  try {
    return await readForm(request, largestMegabytes);
  } catch (error) {
    if (error instanceof AppError || hasStatus(error)) throw error;
    // What the reader of forms throws has no code: a form without its end or its boundary, a sender who went away.
    throw new AppError('validation', { details: { field: 'file' }, cause: error });
  }
}

async function readForm(request: FastifyRequest, largestMegabytes: number): Promise<SentFile> {
  const limits = { files: 1, fields: 10, fieldSize: 2000, fileSize: largestMegabytes * 1024 * 1024 };
  const fields: Record<string, string> = {};
  let found: { bytes: Buffer; name: string } | undefined;
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
      continue;
    }
    // An empty name reaches us as none at all.
    const name = (part.filename as string | undefined) ?? '';
    const bytes = await part.toBuffer().catch((error: unknown) => {
      if (!isTooLarge(error)) throw error;
      throw new AppError('file-too-large', {
        details: { name: name.slice(0, 120), limit: largestMegabytes },
      });
    });
    found = { bytes, name };
  }
  if (!found) throw new AppError('validation', { details: { field: 'file' } });
  return { ...found, fields };
}

/** An error of Fastify's own, that says which status it has. */
function hasStatus(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';
}
