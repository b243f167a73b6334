import { randomBytes } from 'node:crypto';
import type { CommentRecord, HandledRecord } from '../../domain/proof/comment-record.ts';
import { recordHash } from '../../domain/proof/record-hash.ts';
import { toHex } from '../../domain/proof/sha-256.ts';
import { logEntry } from '../../drizzle/schema/proof.ts';
import type { Transaction } from '../database/database.ts';
import { readReceivedRows } from './received-record.queries.ts';
import { readWithdrawnRecords } from './withdrawn-record.queries.ts';

/** Writes that its author took a comment back, in the transaction that does it. */
export async function logWithdrawn(
  transaction: Transaction,
  municipalityId: string,
  commentId: string,
): Promise<void> {
  const [record] = await readWithdrawnRecords(transaction, [commentId]);
  if (!record) throw new Error('the comment is not withdrawn');
  await insertEntry(transaction, { municipalityId, record });
}

/** Writes what the municipality shows and answers from a revision on, in the transaction that does it. */
export async function logHandled(
  transaction: Transaction,
  { municipalityId, revision }: { readonly municipalityId: string; readonly revision: number },
  record: HandledRecord,
): Promise<void> {
  await insertEntry(transaction, { municipalityId, record, revision });
}

/**
 * Writes that something of a comment's author was taken away, in the transaction that does it and after it has. The
 * record binds what is left, which must have a new salt.
 */
export async function logErased(transaction: Transaction, commentIds: readonly string[]): Promise<void> {
  for (const { record, author } of await readReceivedRows(transaction, commentIds)) {
    if (!author) throw new Error('the author has no row');
    const authorHash = await recordHash(author.salt, author.details);
    const { comment, municipality: municipalityId } = record;
    const erased = { event: 'erased', comment, author: toHex(authorHash) } as const;
    await insertEntry(transaction, { municipalityId, record: erased, authorHash });
  }
}

type NewEntry = {
  readonly municipalityId: string;
  readonly record: CommentRecord;
  readonly revision?: number;
  readonly authorHash?: Uint8Array;
};

async function insertEntry(transaction: Transaction, entry: NewEntry): Promise<void> {
  const salt = randomBytes(32);
  const { municipalityId, record, revision = null, authorHash = null } = entry;
  await transaction.insert(logEntry).values({
    municipalityId,
    commentId: record.comment,
    kind: record.event,
    revision,
    salt,
    recordHash: await recordHash(salt, record),
    authorHash,
  });
}
