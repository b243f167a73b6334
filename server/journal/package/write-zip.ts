import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { FileStore } from '../../files/file-store.ts';
import type { JournalPackage, PackageFile } from './journal-package.ts';

/** One time for all: the same package is the same bytes. The format begins in 1980. */
const writtenAt = new Date('1980-01-01T12:00:00Z');

/** Writes a package as a zip, `arkivmelding.xml` first, and waits until it is on disk. Files pass piece by piece. */
export async function writeZip(
  path: string,
  { message, files }: JournalPackage,
  store: FileStore,
): Promise<void> {
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  await once(target, 'open');
  const failed = new Promise<never>((_, reject) => target.once('error', reject));
  failed.catch(() => undefined);
  let needsDrain = false;
  const zip = new Zip((error, piece, isLast) => {
    if (error) return void target.destroy(error);
    needsDrain = !target.write(piece);
    if (isLast) target.end();
  });
  const finished = once(target, 'close');
  finished.catch(() => undefined);
  const drained = () => (needsDrain ? Promise.race([once(target, 'drain'), failed]) : undefined);
  try {
    const xml = new ZipDeflate('arkivmelding.xml', { level: 6 });
    add(zip, xml).push(Buffer.from(message), true);
    for (const file of files) {
      const entry = add(zip, new ZipPassThrough(file.fileName));
      for await (const piece of piecesOf(file, store)) {
        entry.push(piece);
        await drained();
      }
      entry.push(new Uint8Array(), true);
    }
    zip.end();
    await Promise.race([finished, failed]);
  } catch (error) {
    target.destroy();
    throw error;
  }
  const written = await open(path);
  await written.sync().finally(() => written.close());
}

function add<Entry extends ZipDeflate | ZipPassThrough>(zip: Zip, entry: Entry): Entry {
  entry.mtime = writtenAt;
  zip.add(entry);
  return entry;
}

/** Throws when the bytes in the store are not those that the message names: the archive gets no broken file. */
async function* piecesOf({ bytes, sha256 }: PackageFile, store: FileStore): AsyncGenerator<Uint8Array> {
  if (bytes) return yield bytes;
  const hash = createHash('sha256');
  for await (const piece of (await store.read(Buffer.from(sha256, 'hex'))) as AsyncIterable<Buffer>) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) throw new Error('a stored file is not what it was');
}
