import { and, eq, sql } from 'drizzle-orm';
import type { Seal } from '../../domain/proof/seal.ts';
import { comment } from '../../drizzle/schema/comments.ts';
import { logEntry } from '../../drizzle/schema/proof.ts';
import type { Transaction } from '../database/database.ts';

/** The entry of the comment whose receipt the transaction holds; undefined for an unknown receipt. */
export async function findOwnEntry(transaction: Transaction) {
  const [row] = await transaction
    .select({
      entry: logEntry.id,
      comment: logEntry.commentId,
      municipalityId: logEntry.municipalityId,
      salt: logEntry.salt,
      recordHash: logEntry.recordHash,
      authorHash: logEntry.authorHash,
      sealNumber: logEntry.sealNumber,
      sealIndex: logEntry.sealIndex,
    })
    .from(logEntry)
    .innerJoin(comment, eq(comment.id, logEntry.commentId))
    .where(and(eq(comment.receiptHash, sql`app.receipt_hash()`), eq(logEntry.kind, 'received')));
  return row;
}

/** One seal of a municipality; the hash that everyone may read beside it. */
export async function findSeal(
  transaction: Transaction,
  municipalityId: string,
  number: number,
): Promise<{ readonly seal: Seal; readonly hash: string } | undefined> {
  const [seal] = await findSeals(transaction, municipalityId, { after: number - 1, limit: 1 });
  return seal?.seal.number === number ? seal : undefined;
}

/** The seals after a number, in order. */
export async function findSeals(
  transaction: Transaction,
  municipalityId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly { readonly seal: Seal; readonly hash: string }[]> {
  const rows = await transaction.execute<Seal & { hash: string }>(sql`
    select municipality_id as municipality, number, encode(previous_hash, 'hex') as previous,
      encode(root, 'hex') as root, leaves, sealed_at as "sealedAt", encode(hash, 'hex') as hash
    from public_seal
    where municipality_id = ${municipalityId} and number > ${after}
    order by number limit ${limit}
  `);
  return rows.map(({ hash, ...seal }) => ({ seal, hash }));
}

/** The leaves of a seal in their order, hexadecimal. */
export async function findLeaves(
  transaction: Transaction,
  municipalityId: string,
  sealNumber: number,
): Promise<readonly string[]> {
  const rows = await transaction.execute<{ leaf: string }>(sql`
    select encode(leaf_hash, 'hex') as leaf from public_leaf
    where municipality_id = ${municipalityId} and seal_number = ${sealNumber}
    order by seal_index
  `);
  return rows.map(({ leaf }) => leaf);
}
