import { and, asc, eq, sql } from 'drizzle-orm';
import { storedFile } from '../../../drizzle/schema/plans.ts';
import type { Transaction } from '../../database/database.ts';
import { cameAfter } from '../came-after.ts';
import type { ScanState } from './scan-file.ts';

/** Files that no scanner has looked at though one is set up, the oldest first, or those that came after one of them. */
export async function findFilesToScan(transaction: Transaction, most: number, after: string | undefined) {
  return transaction
    .select({ id: storedFile.id, sha256: storedFile.sha256 })
    .from(storedFile)
    .where(and(eq(storedFile.scan, 'waiting'), cameAfter(after)))
    .orderBy(asc(storedFile.createdAt), asc(storedFile.id))
    .limit(most);
}

export async function writeScan(transaction: Transaction, id: string, scan: ScanState): Promise<void> {
  await transaction
    .update(storedFile)
    .set({ scan, scannedAt: sql`app.clock()` })
    .where(eq(storedFile.id, id));
}
