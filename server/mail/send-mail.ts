import type { Database } from '../database/database.ts';
import type { ServerSecret } from '../identity/server-secret.ts';
import { markFailed, markSent, takeWaiting, type WaitingMail } from './mail.queries.ts';
import { isPermanent, type MailTransport } from './mail-transport.ts';

const batch = 20;
const mostAttempts = 12;
const longestPauseSeconds = 3600;

export type MailRoom = {
  readonly database: Database;
  readonly secret: ServerSecret;
  readonly transport: MailTransport;
};

/** Sends what waits, and says how many were sent. What fails waits longer each time: 30 s, 1 min, 2 min … an hour. What is over stays unsent; the rules of retention take it. */
export async function sendWaitingMail(room: MailRoom): Promise<number> {
  const { database } = room;
  let sent = 0;
  for (;;) {
    const taken = await database.withRole('operations', {}, (transaction) => takeWaiting(transaction, batch));
    for (const mail of taken) if (await sendOne(room, mail)) sent++;
    if (taken.length < batch) return sent;
  }
}

async function sendOne({ database, secret, transport }: MailRoom, mail: WaitingMail): Promise<boolean> {
  const { id, recipient: to, subject, attempts } = mail;
  const text = secret.unseal('mail-body', mail.sealedBody);
  if (text === null) {
    await database.withRole('operations', {}, (transaction) =>
      markFailed(transaction, id, { reason: 'sealed under another secret', retryInSeconds: null }),
    );
    return false;
  }
  const unsubscribe =
    mail.sealedUnsubscribe === null ? null : secret.unseal('mail-body', mail.sealedUnsubscribe);
  try {
    await transport.send({ to, subject, text, id, ...(unsubscribe !== null && { unsubscribe }) });
  } catch (error) {
    const isOver = isPermanent(error) || attempts >= mostAttempts;
    const pause = Math.min(longestPauseSeconds, 30 * 2 ** (attempts - 1));
    await database.withRole('operations', {}, (transaction) =>
      markFailed(transaction, id, { reason: reasonOf(error), retryInSeconds: isOver ? null : pause }),
    );
    return false;
  }
  await database.withRole('operations', {}, (transaction) => markSent(transaction, id));
  return true;
}

/** A code alone: what a mail server says of a message may name the one it was for. */
function reasonOf(error: unknown): string {
  const { responseCode, code } = (error ?? {}) as {
    readonly responseCode?: unknown;
    readonly code?: unknown;
  };
  return (
    [code, responseCode].filter((one) => typeof one === 'string' || typeof one === 'number').join(' ') ||
    'failed'
  );
}
