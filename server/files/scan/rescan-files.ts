import type { Services } from '../../services.ts';
import { filesInTurn } from '../files-in-turn.ts';
import { findFilesToScan, writeScan } from './scan.queries.ts';
import { scanFile } from './scan-file.ts';

/** Looked at in one turn, so that a scanner that comes back is not stormed. */
const filesATurn = 50;

/**
 * Has the scanner look at the files that came while it was away, the oldest first. One that is found infected stays in
 * the case, for it was sent in, and is handed to nobody. Stops where the scanner is away still. Answers how many it
 * gave a verdict on.
 */
export async function rescanFiles({
  config,
  database,
  files,
}: Pick<Services, 'config' | 'database' | 'files'>): Promise<number> {
  if (config.clamd === undefined) return 0;
  const waiting = filesInTurn((after) =>
    database.withRole('operations', {}, (transaction) => findFilesToScan(transaction, filesATurn, after)),
  );
  let seen = 0;
  for await (const { id, sha256 } of waiting) {
    if (seen >= filesATurn) break;
    // Bytes that are missing are told of by `verify`; the others shall not wait for them.
    const bytes = await files.readAll(sha256).catch(() => null);
    if (!bytes) continue;
    const scan = await scanFile(config, bytes);
    if (scan === 'waiting') break;
    await database.withRole('operations', {}, (transaction) => writeScan(transaction, id, scan));
    seen += 1;
  }
  return seen;
}
