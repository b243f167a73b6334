import { createHash } from 'node:crypto';
import { AppError } from '../../../domain/errors.ts';
import { auditOperator } from '../../accounts/audit.ts';
import type { Database } from '../../database/database.ts';
import { buildPackage, type PackageSources } from '../package/build-package.ts';
import { NotScannedError, readRegistration } from '../read-registration.ts';
import { claimDue, findEntryByKey, markDelivered, markFailed, writeNumber } from './delivery.queries.ts';
import { errorKind } from './error-kind.ts';
import type { ArchiveReceipt, JournalAdapter } from './journal-adapter.ts';

/** So many are taken at a time: what a crash can leave undone until its next turn. */
const batch = 10;

export type Delivery = { readonly delivered: number; readonly failed: number; readonly numbered: number };

type DeliveryOptions = {
  /** The id of the one municipality to deliver for. */
  readonly only?: string | undefined;
  readonly by?: 'folder' | 'adapter' | 'command';
};

/**
 * Hands over everything whose turn it is, and notes the numbers that have come back. Safe to run in several processes
 * at once: an entry is taken by one of them.
 */
export async function deliverDue(
  sources: PackageSources,
  adapter: JournalAdapter,
  { only, by = adapter.name }: DeliveryOptions = {},
): Promise<Delivery> {
  const { database } = sources;
  const counts = { delivered: 0, failed: 0, numbered: 0 };
  for (;;) {
    const due = await database.withRole('operations', {}, (transaction) =>
      claimDue(transaction, { limit: batch, only }),
    );
    for (const entryId of due) {
      const isDone = await deliverOne(sources, adapter, { entryId, by });
      counts[isDone ? 'delivered' : 'failed'] += 1;
    }
    // Where nothing gets through, the rest keeps its turn.
    if (due.length < batch || counts.failed >= batch) break;
  }
  await adapter.collect(async (receipt, municipalityNumber) => {
    await noteReceipt(database, receipt, municipalityNumber);
    counts.numbered += 1;
  });
  return counts;
}

async function deliverOne(
  sources: PackageSources,
  adapter: JournalAdapter,
  { entryId, by }: { readonly entryId: number; readonly by: string },
): Promise<boolean> {
  const { database, log } = sources;
  try {
    const made = await buildPackage(sources, await readRegistration(database, entryId));
    const receipt = await adapter.deliver(made);
    const messageHash = createHash('sha256').update(made.message).digest();
    await database.withRole('operations', {}, (transaction) =>
      markDelivered(transaction, entryId, { by, messageHash }),
    );
    if (receipt) await noteReceipt(database, receipt, made.municipalityNumber);
    return true;
  } catch (error) {
    // The reason may quote a file's or a person's name: the log gets the kind of error alone.
    const failure = error instanceof NotScannedError ? 'not-scanned' : 'not-delivered';
    log.warn(`journal entry ${entryId} was not handed over: ${errorKind(error)}`);
    await database.withRole('operations', {}, (transaction) => markFailed(transaction, entryId, failure));
    return false;
  }
}

/** Notes a number that came back. Throws `not-found` for what is none of ours, or another municipality's. */
async function noteReceipt(
  database: Database,
  { key, journalNumber, journalDate }: ArchiveReceipt,
  municipalityNumber: string | null,
): Promise<void> {
  await database.withRole('operations', {}, async (transaction) => {
    const entry = await findEntryByKey(transaction, key, municipalityNumber);
    if (!entry) throw new AppError('not-found');
    if (entry.journalNumber === journalNumber) return;
    await writeNumber(transaction, entry.id, { number: journalNumber, date: journalDate, by: 'arkivet' });
    await auditOperator(transaction, entry.municipalityId, 'arkivet', {
      act: 'journal.number',
      subjectKind: 'comment',
      subjectId: entry.commentId,
      details: { key, number: journalNumber },
    });
  });
}
