import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../../domain/errors.ts';
import { asAppError } from '../../database/database-error.ts';
import type { FileStore } from '../../files/file-store.ts';
import { writeZip } from '../package/write-zip.ts';
import { errorKind } from './error-kind.ts';
import type { JournalAdapter } from './journal-adapter.ts';
import { readArchiveReceipt } from './read-archive-receipt.ts';

/** A receipt is some hundred bytes; what is larger is something else. */
const largestReceipt = 1_000_000;

/**
 * A folder that the archive system watches: `{number}/{key}.zip` for each municipality. A file with that name is whole,
 * since it is written beside it and renamed. What the archive says back goes into `{number}/kvitteringer`, and from
 * there into `behandlet` when it was noted, or `feil` when it cannot be; it stays while the database is away.
 */
export function createFolderAdapter(
  folder: string,
  store: FileStore,
  log: Pick<Console, 'warn'>,
): JournalAdapter {
  return {
    name: 'folder',
    deliver: async (made) => {
      const target = join(folder, made.municipalityNumber);
      const isThere = await stat(folder).then(
        (found) => found.isDirectory(),
        () => false,
      );
      // A share that is not mounted must not be made anew on our own disk.
      if (!isThere) throw new Error('the journal folder is not there');
      await mkdir(target, { recursive: true });
      const unfinished = join(target, `.${randomUUID()}.tmp`);
      try {
        await writeZip(unfinished, made, store);
        await rename(unfinished, join(target, `${made.name}.zip`));
        const directory = await open(target);
        await directory.sync().finally(() => directory.close());
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      return null;
    },
    collect: async (take) => {
      for (const number of await namesIn(folder, /^\d{4}$/)) {
        const inbox = join(folder, number, 'kvitteringer');
        for (const name of await namesIn(inbox, /^[^.].*\.(json|xml)$/i)) {
          const path = join(inbox, name);
          const receipt = await readReceiptFile(path);
          const fault = receipt ? await faultOf(take(receipt, number)) : new AppError('validation');
          if (fault) log.warn(`an archive receipt could not be noted: ${errorKind(fault.cause ?? fault)}`);
          // Nothing is wrong with the receipt: it is read again next time.
          if (fault?.code === 'database-unavailable') continue;
          await putAway(path, join(inbox, fault ? 'feil' : 'behandlet'));
        }
      }
    },
  };
}

async function namesIn(folder: string, pattern: RegExp): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => pattern.test(name)).toSorted();
}

/** Why the work failed; null where it did not. */
async function faultOf(work: Promise<void>): Promise<AppError | null> {
  return work.then(() => null, asAppError);
}

async function readReceiptFile(path: string) {
  const { size } = await stat(path);
  return size > largestReceipt ? null : readArchiveReceipt(await readFile(path, 'utf8'));
}

async function putAway(path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rename(path, join(folder, `${Date.now()}-${basename(path)}`));
}
