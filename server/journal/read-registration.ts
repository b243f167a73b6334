import { AppError } from '../../domain/errors.ts';
import { journalKey } from '../../domain/journal/journal-entry.ts';
import { type ShieldingFacts, shieldingOf } from '../../domain/journal/journal-shielding.ts';
import { readSheet } from '../comments/sheet/read-sheet.ts';
import type { Database } from '../database/database.ts';
import type { JournalRegistration } from './package/journal-package.ts';
import { findEntry } from './registration.queries.ts';

/** A file of the comment waits for the virus scanner: the package is made when it has spoken. */
export class NotScannedError extends Error {
  override readonly name = 'NotScannedError';
}

/** Everything that the archive is told of one entry. Throws `not-found`, `NotScannedError`. */
export async function readRegistration(
  database: Database,
  entryId: number,
): Promise<JournalRegistration & { readonly recordHash: string | null }> {
  const entry = await database.withRole('operations', {}, (transaction) => findEntry(transaction, entryId));
  if (!entry) throw new AppError('not-found');
  if (entry.kind === 'received' && entry.unscanned) throw new NotScannedError('a file waits for the scanner');
  const sheet = await readSheet(database, entry.commentId);
  return {
    entryId,
    key: journalKey(entry),
    kind: entry.kind,
    sequence: entry.sequence,
    happenedAt: entry.happenedAt,
    answer: entry.content,
    shielding: shieldingOf(
      { shielding: entry.shielding, basis: entry.shieldingBasis },
      // The columns are checked by the database.
      entry as ShieldingFacts,
    ),
    sheet: { ...sheet, files: sheet.files.filter(({ position }) => !entry.infected.includes(position)) },
    recordHash: entry.recordHash,
  };
}
