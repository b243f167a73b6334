import { mailMessage } from '../../drizzle/schema/mail.ts';
import type { Transaction } from '../database/database.ts';
import type { ServerSecret } from '../identity/server-secret.ts';

export type Mail = {
  /** Whose errand it is; null where no municipality in particular. */
  readonly municipalityId: string | null;
  /** What it is for, as a word for the log: `emailProof`. */
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** Where a mail program turns such messages off by itself (RFC 8058); absent for what was asked for once. */
  readonly unsubscribe?: string;
  /** After this it helps nobody and is not sent. */
  readonly expiresAt: Date;
};

/** Keeps a message in the transaction that has something to tell; a job sends it. */
export async function queueMail(transaction: Transaction, secret: ServerSecret, mail: Mail): Promise<void> {
  const { body, unsubscribe, ...rest } = mail;
  await transaction.insert(mailMessage).values({
    ...rest,
    // A line break in a header would begin another header.
    subject: rest.subject.replace(/\s+/g, ' ').slice(0, 200),
    sealedBody: secret.seal('mail-body', body),
    ...(unsubscribe && { sealedUnsubscribe: secret.seal('mail-body', unsubscribe) }),
  });
}
