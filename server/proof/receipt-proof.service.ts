import { AppError } from '../../domain/errors.ts';
import { auditPath } from '../../domain/proof/hash-tree.ts';
import type { ReceiptProof } from '../../domain/proof/receipt-proof.ts';
import { toHex } from '../../domain/proof/sha-256.ts';
import type { Database } from '../database/database.ts';
import { findLeaves, findOwnEntry, findSeal } from './receipt-proof.queries.ts';
import { readReceivedRows } from './received-record.queries.ts';

/**
 * Everything that the holder of a receipt needs to check it by themselves: the record as it stands, its salts, its
 * line of the log and, once sealed, the way to the root. Throws `receipt-unknown`.
 */
export async function readReceiptProof(database: Database, receiptHash: Uint8Array): Promise<ReceiptProof> {
  return database.withRole('citizen', { receiptHash }, async (transaction) => {
    const own = await findOwnEntry(transaction);
    const [row] = own ? await readReceivedRows(transaction, [own.comment]) : [];
    if (!own || !row) throw new AppError('receipt-unknown');
    const { municipalityId, sealNumber, sealIndex } = own;
    const sealed = sealNumber === null ? undefined : await findSeal(transaction, municipalityId, sealNumber);
    const leaves = sealed ? await findLeaves(transaction, municipalityId, sealed.seal.number) : [];
    const path =
      sealed && sealIndex !== null
        ? await auditPath(
            leaves.map((leaf) => Buffer.from(leaf, 'hex')),
            sealIndex,
          )
        : [];
    return {
      format: 'allmenning-receipt-1',
      record: { ...row.record, author: own.authorHash && toHex(own.authorHash) },
      salt: toHex(own.salt),
      author:
        row.author && !row.author.isErased
          ? { salt: toHex(row.author.salt), details: row.author.details }
          : null,
      entry: { entry: own.entry, kind: 'received', comment: own.comment, record: toHex(own.recordHash) },
      inclusion:
        sealed && sealIndex !== null ? { index: sealIndex, path: path.map(toHex), seal: sealed.seal } : null,
    };
  });
}
