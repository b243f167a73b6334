import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '../../domain/errors.ts';

/** A file that was made: read it, or drop it unread. */
export type MadeFile = {
  readonly size: number;
  readonly read: () => Readable;
  readonly drop: () => void;
};

export type MadeFiles = {
  /** The file under a key, made where it is not there; many who ask at once have it made once. */
  get(key: string, make: (path: string) => Promise<void>): Promise<MadeFile>;
  /** True where the file has been made. */
  has(key: string): Promise<boolean>;
  /** Makes a file that is gone as soon as it has been read. */
  once(make: (path: string) => Promise<void>): Promise<MadeFile>;
};

export type MadeFilesOptions = {
  /** Files are let go, those longest unused first, above this many bytes together. */
  readonly mostBytes?: number;
  /** How many may wait while another is made; the next is refused. */
  readonly mostWaiting?: number;
};

/**
 * Files made of what never changes, kept in a folder under their keys. One is made at a time in a process, since the
 * making fills a processor. `get` throws `busy` (503) where too many wait already.
 */
export function openMadeFiles(
  folder: string,
  { mostBytes = 2 * 1024 ** 3, mostWaiting = 20 }: MadeFilesOptions = {},
): MadeFiles {
  const underWay = new Map<string, Promise<void>>();
  let waiting = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const touch = async (key: string): Promise<boolean> => {
    const now = new Date();
    return utimes(join(folder, key), now, now).then(
      () => true,
      () => false,
    );
  };

  const makeOne = async (key: string, make: (path: string) => Promise<void>): Promise<void> => {
    const unfinished = await makeUnfinished(make);
    await rename(unfinished, join(folder, key));
    await letGo(folder, key, mostBytes);
  };

  const makeUnfinished = async (make: (path: string) => Promise<void>): Promise<string> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `.${randomUUID()}`);
    try {
      await make(path);
      return path;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  };

  /** One at a time, whatever became of those before. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting >= mostWaiting) throw new AppError('busy');
    waiting += 1;
    const turn = queue.then(work).finally(() => {
      waiting -= 1;
    });
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    has: touch,
    async get(key, make) {
      if (!(await touch(key))) {
        const running =
          underWay.get(key) ?? inTurn(() => makeOne(key, make)).finally(() => underWay.delete(key));
        underWay.set(key, running);
        await running;
      }
      return openFile(join(folder, key));
    },
    async once(make) {
      const path = await inTurn(() => makeUnfinished(make));
      // An open file can be read after its name is gone.
      return openFile(path).finally(() => rm(path, { force: true }));
    },
  };
}

async function openFile(path: string): Promise<MadeFile> {
  const file = await open(path);
  const { size } = await file.stat();
  return {
    size,
    read: () => file.createReadStream(),
    drop: () => void file.close(),
  };
}

const unfinishedAgeMs = 60 * 60 * 1000;

/** Removes the files longest unused, and what a process left unfinished when it died. */
async function letGo(folder: string, kept: string, mostBytes: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => undefined);
      return { name, size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
    }),
  );
  let bytes = 0;
  for (const { name, size, used } of files.toSorted((a, b) => b.used - a.used)) {
    const isUnfinished = name.startsWith('.');
    if (!isUnfinished) bytes += size;
    const isOld = isUnfinished ? Date.now() - used > unfinishedAgeMs : bytes > mostBytes && name !== kept;
    if (isOld) await rm(join(folder, name), { force: true });
  }
}
