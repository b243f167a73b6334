import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '../../domain/errors.ts';

/** Some of a file's bytes, both ends among them; counted from 0. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * Bytes under their SHA-256. Storing the same bytes twice keeps them once. What fails throws `file-missing` (the store
 * works and lacks the bytes) or `file-store-unavailable`.
 */
export type FileStore = {
  /** Returns after the bytes are kept for good, so that a row may safely point to them. */
  put(bytes: Uint8Array): Promise<{ readonly sha256: Buffer; readonly size: number }>;
  /** The same for a file on disk, piece by piece; the file itself stays. */
  putFile(path: string): Promise<{ readonly sha256: Buffer; readonly size: number }>;
  /** Resolves when the bytes are there to be read. */
  read(sha256: Uint8Array, range?: ByteRange): Promise<Readable>;
  readAll(sha256: Uint8Array): Promise<Buffer>;
  /** Removes bytes that were last put before an instant; bytes put since stay. */
  remove(sha256: Uint8Array, putBefore: Date): Promise<void>;
  /** Why nothing can be kept now, in words for operators without address or secret; null where it can. */
  findObstacle(): Promise<string | null>;
};

/** Keeps files in a local folder. */
export function openFileStore(directory: string): FileStore {
  const pathOf = (sha256: Uint8Array) => {
    const name = Buffer.from(sha256).toString('hex');
    return join(directory, name.slice(0, 2), name);
  };
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest();
      await writeDurably(pathOf(sha256), bytes).catch(fail);
      return { sha256, size: bytes.byteLength };
    },
    putFile: async (path) => {
      const copy = join(directory, `unfinished-${randomUUID()}`);
      try {
        await mkdir(directory, { recursive: true });
        const { sha256, size } = await copyAndHash(path, copy);
        await placeDurably(copy, pathOf(sha256));
        return { sha256, size };
      } catch (error) {
        return fail(error);
      } finally {
        await rm(copy, { force: true });
      }
    },
    read: async (sha256, range) => {
      const file = await open(pathOf(sha256)).catch(fail);
      return file.createReadStream(range ?? {});
    },
    readAll: (sha256) => readFile(pathOf(sha256)).catch(fail),
    remove: (sha256, putBefore) => removeOld(pathOf(sha256), putBefore).catch(fail),
    findObstacle: async () => {
      try {
        await mkdir(directory, { recursive: true });
        await access(directory, constants.R_OK | constants.W_OK);
        return null;
      } catch {
        return 'the folder of files cannot be written to';
      }
    },
  };
}

function fail(cause: unknown): never {
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  throw new AppError(isMissing ? 'file-missing' : 'file-store-unavailable', { cause });
}

/** Writes beside the target and renames, so that a crash leaves either the whole file or none. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = join(path, '..');
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await placeDurably(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function placeDurably(unfinished: string, path: string): Promise<void> {
  const folder = join(path, '..');
  await mkdir(folder, { recursive: true });
  await rename(unfinished, path);
  const directory = await open(folder);
  await directory.sync().finally(() => directory.close());
}

async function copyAndHash(from: string, to: string): Promise<{ sha256: Buffer; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const copy = await open(to, 'wx', 0o600);
  try {
    for await (const piece of createReadStream(from) as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.byteLength;
      await copy.writeFile(piece);
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
  return { sha256: hash.digest(), size };
}

/** Takes the file aside before looking at its age, so that one put meanwhile is never lost. */
async function removeOld(path: string, putBefore: Date): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  const { mtime } = await stat(aside);
  if (mtime < putBefore) await rm(aside);
  else await rename(aside, path);
}
