import type { Config } from '../../config.ts';
import { askClamd } from './ask-clamd.ts';

/** `unasked`: no scanner is set up. `waiting`: the scanner did not answer, and the file is handed to nobody until it does. */
export type ScanState = 'unasked' | 'waiting' | 'clean' | 'infected';

/** Has the scanner look at a file. A scanner that is away never costs anyone their comment: the file waits. */
export async function scanFile({ clamd }: Pick<Config, 'clamd'>, bytes: Uint8Array): Promise<ScanState> {
  if (clamd === undefined) return 'unasked';
  try {
    const { found } = await askClamd(clamd, bytes);
    return found === null ? 'clean' : 'infected';
  } catch {
    return 'waiting';
  }
}
