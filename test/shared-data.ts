import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', 'shared', 'data');

/** True where the real plans, boundaries and comments lie beside the project; tests of them need it. */
export const hasSharedData = existsSync(root);

/** Path of one real file, e.g. `plans-no/evjetun-leirsted-4219-202202/evjetun-leirsted.sos`. */
export function sharedDataPath(path: string): string {
  return join(root, path);
}

/** Bytes of one real file. Throws where the file is missing. */
export function readSharedData(path: string): Buffer {
  return readFileSync(sharedDataPath(path));
}
