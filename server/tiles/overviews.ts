import { AnswerCache } from '../geodata/answer-cache.ts';
import type { ReadRows, TileRequest } from './tile-reading.ts';

/** What many tiles are made from, kept under a key that changes with the data; read once however many ask. */
export type Overviews = {
  /** For the tiles of one layer, version and reader, which `key` names. */
  of(key: string, read: ReadRows): TileRequest['overview'];
};

const keptBytes = 8 * 1024 * 1024;
/** A row of numbers and a name or two. */
const rowBytes = 400;

export function createOverviews(): Overviews {
  const kept = new AnswerCache<readonly object[]>(keptBytes, (rows) => rowBytes * (rows.length + 1));
  return {
    of:
      (key, read) =>
      async <Row extends object>(what: string, make: (read: ReadRows) => Promise<readonly Row[]>) =>
        // One key has rows of one kind, since whoever asks for `what` makes it the same way.
        ((await kept.get(`${key}/${what}`, () => make(read))) ?? []) as readonly Row[],
  };
}
