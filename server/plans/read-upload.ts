import type { FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';

export type PlanUpload = {
  readonly bytes: Buffer;
  readonly name: string;
  /** The form's other fields, as text. */
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * The one file of a multipart form with the fields beside it, in whatever order they come. Throws `validation`
 * where there is none, `file-too-large`.
 */
export async function readUpload(request: FastifyRequest, largestMegabytes: number): Promise<PlanUpload> {
  if (!request.isMultipart()) throw new AppError('validation');
  const limits = { files: 1, fields: 10, fieldSize: 2000, fileSize: largestMegabytes * 1024 * 1024 };
  const fields: Record<string, string> = {};
  let found: { bytes: Buffer; name: string } | undefined;
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
      continue;
    }
    const bytes = await part.toBuffer().catch((error: unknown) => {
      if (!isTooLarge(error)) throw error;
      const name = part.filename.slice(0, 120);
      throw new AppError('file-too-large', { details: { name, limit: largestMegabytes } });
    });
    found = { bytes, name: part.filename };
  }
  if (!found) throw new AppError('validation', { details: { field: 'file' } });
  return { ...found, fields };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';
}
