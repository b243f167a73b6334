import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
/** All that decides a piece's text: how things are written here, the names of codes, and how numbers are put in words. */
const sources = [
  'server/ogc/**/*.ts',
  'server/geodata/read-twkb.ts',
  'domain/plan-codes/**/*.ts',
  'domain/wording/measure-words.ts',
];

/**
 * By which rules pieces are made: another number for each release in which those could have changed, so that no page is
 * put together of what an earlier one wrote. Never 0.
 */
export const formOfPieces = (() => {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: root }).sort()) hash.update(readFileSync(join(root, path)));
  return 1 + (hash.digest().readUInt32LE() % 2_000_000_000);
})();
