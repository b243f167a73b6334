import { crc32, inflateRawSync } from 'node:zlib';

/** One file of a ZIP archive; its name is for telling kinds apart and is never a path on our disk. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly localOffset: number;
};

/** Why an archive is not read. */
export type ZipFault = 'broken' | 'encrypted' | 'too-many-entries' | 'too-large' | 'too-dense';

const mostEntries = 2000;
/** Of all files that are read of one archive. */
export const mostUnpackedBytes = 200 * 1024 * 1024;
/** Text of coordinates packs to a tenth; a hundredfold is a bomb. */
const largestRatio = 100;
const smallEnough = 1024 * 1024;

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;

/** The archive's table of contents, as its end has it: folders and the entries of Mac's Finder left out. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return 'broken';
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return 'too-many-entries';
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== centralHeader) return 'broken';
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      localOffset: view.getUint32(at + 42, true),
    };
    at = next;
    if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._)/.test(name)) continue;
    if ((flags & 1) !== 0) return 'encrypted';
    entries.push(entry);
  }
  return entries;
}

/** One entry's bytes, never more than the archive says and we allow. */
export function readZipEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array | ZipFault {
  const { localOffset, packedBytes, bytes, method } = entry;
  if (bytes > mostUnpackedBytes) return 'too-large';
  if (bytes > smallEnough && bytes > packedBytes * largestRatio) return 'too-dense';
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (localOffset + 30 > archive.byteLength || view.getUint32(localOffset, true) !== localHeader)
    return 'broken';
  const start =
    localOffset + 30 + view.getUint16(localOffset + 26, true) + view.getUint16(localOffset + 28, true);
  const packed = archive.subarray(start, start + packedBytes);
  if (packed.byteLength !== packedBytes) return 'broken';
  const unpacked = method === 0 ? packed : method === 8 ? inflate(packed, bytes) : null;
  if (unpacked === null || unpacked.byteLength !== bytes) return 'broken';
  return crc32(unpacked) === entry.crc ? unpacked : 'broken';
}

function inflate(packed: Uint8Array, bytes: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1) });
  } catch {
    // Broken data, or more than was said.
    return null;
  }
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return null;
}

/** UTF-8 where it is, else as old archivers wrote it; only letters of names are at stake. */
function nameOf(bytes: Uint8Array): string {
  const utf8 = Buffer.from(bytes).toString('utf8');
  return utf8.includes('\ufffd') ? Buffer.from(bytes).toString('latin1') : utf8;
}
