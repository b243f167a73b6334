import { Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file of an archive; what is packed already (pictures, PDF) goes in as it is. */
export type ZipEntry = {
  readonly name: string;
  readonly isPacked: boolean;
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/** A zip that is made while it is read, so that only one piece of one file is in memory at a time. */
export function streamZip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): Readable {
  return Readable.from(zipPieces(entries), { objectMode: false });
}

async function* zipPieces(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else made.push(piece);
  });
  const taken = () => {
    if (failure) throw failure;
    return made.splice(0);
  };
  for await (const { name, isPacked, pieces } of entries) {
    const file = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for await (const piece of pieces) {
      file.push(piece);
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
