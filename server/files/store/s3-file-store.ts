import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AppError } from '../../../domain/errors.ts';
import type { FileStore } from '../file-store.ts';
import { askS3, S3Refusal } from './s3-requests.ts';
import type { S3Settings } from './s3-settings.ts';

/** What readiness found is believed for this long: who asks often shall not write often. */
const obstacleKnownMs = 20_000;

/**
 * Keeps files in a bucket, each under its SHA-256, which also signs the upload: a store that got other bytes refuses
 * them. A store has no way to take a file aside, so removing looks at its age and then deletes; within one process
 * nothing is put meanwhile.
 */
export function openS3FileStore(settings: S3Settings): FileStore {
  const inTurn = createTurns();
  const nameOf = (sha256: Uint8Array) => {
    const hex = Buffer.from(sha256).toString('hex');
    return `${hex.slice(0, 2)}/${hex}`;
  };
  const put = (sha256: Buffer, body: Blob) =>
    inTurn(nameOf(sha256), async () => {
      await askS3(settings, { method: 'PUT', name: nameOf(sha256), body, sha256: sha256.toString('hex') });
    });
  let known: { readonly until: number; readonly obstacle: Promise<string | null> } | undefined;
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest();
      await put(sha256, new Blob([Buffer.from(bytes)])).catch(fail);
      return { sha256, size: bytes.byteLength };
    },
    putFile: async (path) => {
      try {
        const hash = createHash('sha256');
        for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece);
        const sha256 = hash.digest();
        const body = await openAsBlob(path);
        await put(sha256, body);
        return { sha256, size: body.size };
      } catch (error) {
        return fail(error);
      }
    },
    read: async (sha256, range) => {
      const asked = range && { range: `bytes=${range.start}-${range.end}` };
      const { body } = await askS3(settings, { method: 'GET', name: nameOf(sha256), ...asked }).catch(fail);
      // The type of the browser's streams, which are the same.
      return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
    },
    readAll: async (sha256) => {
      try {
        const response = await askS3(settings, { method: 'GET', name: nameOf(sha256) });
        const bytes = Buffer.from(await response.arrayBuffer());
        if (!createHash('sha256').update(bytes).digest().equals(sha256))
          throw new Error('the bytes are others');
        return bytes;
      } catch (error) {
        return fail(error);
      }
    },
    remove: (sha256, putBefore) =>
      inTurn(nameOf(sha256), async () => {
        const name = nameOf(sha256);
        try {
          const { headers } = await askS3(settings, { method: 'HEAD', name });
          const putAt = Date.parse(headers.get('last-modified') ?? '');
          if (putAt < putBefore.getTime()) await askS3(settings, { method: 'DELETE', name });
        } catch (error) {
          if (!isMissing(error)) fail(error);
        }
      }),
    findObstacle: () => {
      if (!known || known.until < Date.now())
        known = { until: Date.now() + obstacleKnownMs, obstacle: findObstacle(settings) };
      return known.obstacle;
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof S3Refusal && error.status === 404 && error.code !== 'NoSuchBucket';
}

function fail(cause: unknown): never {
  if (cause instanceof AppError) throw cause;
  throw new AppError(isMissing(cause) ? 'file-missing' : 'file-store-unavailable', { cause });
}

/** Writes an empty object: what a store says of reading tells nothing of that. */
async function findObstacle(settings: S3Settings): Promise<string | null> {
  try {
    await askS3(settings, { method: 'PUT', name: 'readiness', body: new Blob([]) });
    return null;
  } catch (error) {
    if (!(error instanceof S3Refusal)) return 'the file store does not answer';
    if (error.code === 'NoSuchBucket') return 'the file store lacks the bucket';
    return error.status === 403
      ? 'the file store refuses the access key'
      : `the file store cannot keep files: ${error.status} ${error.code}`.trim();
  }
}

/** Does what concerns one name in order, and other names beside it. */
function createTurns(): (name: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return async (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).catch(() => undefined).then(work);
    last.set(name, turn);
    try {
      await turn;
    } finally {
      if (last.get(name) === turn) last.delete(name);
    }
  };
}
