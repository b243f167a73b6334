import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { readAhead } from './read-ahead.ts';
import type { ReadObject } from './read-object.ts';

const pieceBytes = 256 * 1024;

/**
 * Writes objects to a file, one line of JSON each, in the order they come, and tells after whole lines how many bytes
 * stand. Synchronous: for a process of its own.
 */
export function createObjectFile(
  path: string,
  onWritten: (bytes: number) => void = () => undefined,
): {
  readonly add: (object: ReadObject) => void;
  readonly close: () => void;
} {
  const file = openSync(path, 'w', 0o600);
  let lines: string[] = [];
  let length = 0;
  let stands = 0;
  const flush = (): void => {
    if (lines.length === 0) return;
    const bytes = Buffer.from(lines.join(''));
    for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
    lines = [];
    length = 0;
    stands += bytes.byteLength;
    onWritten(stands);
  };
  return {
    add(object) {
      const line = `${JSON.stringify(object)}\n`;
      lines.push(line);
      length += line.length;
      if (length >= pieceBytes) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

export type BatchSize = { readonly objects: number; readonly bytes: number };

/** Some milliseconds of work for the event loop, and a statement that any database takes. */
const usualBatch: BatchSize = { objects: 500, bytes: 2 * 1024 * 1024 };

/** Such a file by its path, or its bytes as they come. */
export type ObjectSource = string | AsyncIterable<Buffer>;

/** The objects of such a file in batches, never holding more than two batches and one piece of the file. */
export function readObjectBatches(
  source: ObjectSource,
  size: BatchSize = usualBatch,
): AsyncGenerator<ReadObject[]> {
  return readAhead(batchesOf(source, size));
}

async function* batchesOf(source: ObjectSource, { objects, bytes }: BatchSize): AsyncGenerator<ReadObject[]> {
  let batch: ReadObject[] = [];
  let length = 0;
  for await (const line of linesOf(source)) {
    if (batch.length > 0 && length + line.length > bytes) {
      yield batch;
      batch = [];
      length = 0;
    }
    batch.push(JSON.parse(line) as ReadObject);
    length += line.length;
    if (batch.length < objects) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}

async function* linesOf(source: ObjectSource): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  const pieces: AsyncIterable<Buffer> =
    typeof source === 'string' ? createReadStream(source, { highWaterMark: pieceBytes }) : source;
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(10) + 1;
    if (end > 0) {
      // Whole lines are made text at once: letters of two bytes are never parted.
      const text = rest.length === 0 ? piece.toString('utf8', 0, end) : joined(rest, piece, end);
      rest = [];
      let start = 0;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
        yield text.slice(start, at);
        start = at + 1;
      }
    }
    if (end < piece.byteLength) rest.push(piece.subarray(end));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString();
}

function joined(rest: readonly Buffer[], piece: Buffer, end: number): string {
  return Buffer.concat([...rest, piece.subarray(0, end)]).toString();
}
