import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { emailProof } from '../../drizzle/schema/identity.ts';
import type { Transaction } from '../database/database.ts';

const mostTries = 5;

export async function insertProof(
  transaction: Transaction,
  proof: typeof emailProof.$inferInsert,
): Promise<void> {
  await transaction.delete(emailProof).where(lt(emailProof.expiresAt, sql`now()`));
  await transaction.insert(emailProof).values(proof);
}

/** How many questions to an address wait for an answer. */
export async function countProofs(transaction: Transaction, email: string): Promise<number> {
  return transaction.$count(
    emailProof,
    and(eq(emailProof.email, email), gt(emailProof.expiresAt, sql`now()`)),
  );
}

/** Takes a link's question out for good; nothing where it is unknown, used or too old. */
export async function takeProofByToken(transaction: Transaction, tokenHash: Uint8Array) {
  const [proof] = await transaction
    .delete(emailProof)
    .where(and(eq(emailProof.tokenHash, tokenHash), gt(emailProof.expiresAt, sql`now()`)))
    .returning();
  return proof;
}

/** Takes a code's question out for good, if this browser asked it. Each wrong try is counted, five end it. */
export async function takeProofByCode(
  transaction: Transaction,
  asked: {
    readonly email: string;
    readonly browserHash: Uint8Array;
    readonly codeHash: (id: string) => Uint8Array;
  },
): Promise<'wrong' | 'over' | { readonly email: string; readonly returnTo: string }> {
  const [proof] = await transaction
    .select()
    .from(emailProof)
    .where(
      and(
        eq(emailProof.email, asked.email),
        eq(emailProof.browserHash, asked.browserHash),
        gt(emailProof.expiresAt, sql`now()`),
        lt(emailProof.tries, mostTries),
      ),
    )
    .orderBy(desc(emailProof.createdAt))
    .limit(1)
    .for('update');
  if (!proof) return 'over';
  if (Buffer.compare(Buffer.from(proof.codeHash), Buffer.from(asked.codeHash(proof.id))) !== 0) {
    await transaction
      .update(emailProof)
      .set({ tries: proof.tries + 1 })
      .where(eq(emailProof.id, proof.id));
    return 'wrong';
  }
  await transaction.delete(emailProof).where(eq(emailProof.id, proof.id));
  return proof;
}
