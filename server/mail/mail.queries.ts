import { desc, eq, isNull, sql } from 'drizzle-orm';
import { mailMessage } from '../../drizzle/schema/mail.ts';
import type { Transaction } from '../database/database.ts';

/** For how long a process that took a message has it alone; after that another may try. */
const leaseMinutes = 5;

export type WaitingMail = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly sealedBody: Uint8Array;
  readonly sealedUnsubscribe: Uint8Array | null;
  /** This one included. */
  readonly attempts: number;
};

/** Takes some messages whose turn it is, so that no other process sends them meanwhile. */
export async function takeWaiting(transaction: Transaction, limit: number): Promise<readonly WaitingMail[]> {
  return transaction.execute<WaitingMail>(sql`
    update mail_message
    set attempts = attempts + 1, next_attempt_at = now() + make_interval(mins => ${leaseMinutes})
    where id in (
      select id from mail_message
      where state = 'waiting' and next_attempt_at <= now() and expires_at > now()
      order by next_attempt_at limit ${limit}
      for update skip locked
    )
    returning id, recipient, subject, sealed_body as "sealedBody",
      sealed_unsubscribe as "sealedUnsubscribe", attempts
  `);
}

const forgotten = { sealedBody: null, sealedUnsubscribe: null };

export async function markSent(transaction: Transaction, id: string): Promise<void> {
  await transaction
    .update(mailMessage)
    .set({ state: 'sent', sentAt: sql`now()` as unknown as Date, ...forgotten, lastError: null })
    .where(eq(mailMessage.id, id));
}

/** Tries again after a while, or gives it up when `retryInSeconds` is null. */
export async function markFailed(
  transaction: Transaction,
  id: string,
  { reason, retryInSeconds }: { readonly reason: string; readonly retryInSeconds: number | null },
): Promise<void> {
  await transaction
    .update(mailMessage)
    .set({
      lastError: reason,
      ...(retryInSeconds === null
        ? { state: 'failed', ...forgotten }
        : { nextAttemptAt: sql`now() + make_interval(secs => ${retryInSeconds})` as unknown as Date }),
    })
    .where(eq(mailMessage.id, id));
}

/** The newest messages of the municipality that the transaction acts for, or those of none. */
export async function listMail(transaction: Transaction, whose: 'municipality' | 'nobody', limit: number) {
  return transaction
    .select()
    .from(mailMessage)
    .where(whose === 'nobody' ? isNull(mailMessage.municipalityId) : undefined)
    .orderBy(desc(mailMessage.createdAt))
    .limit(limit);
}
