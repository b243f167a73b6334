import type { Database, Transaction } from '../../database/database.ts';
import type { ServerSecret } from '../../identity/server-secret.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { countWaiting, markTold, takeDueNotice } from './comment-notices.queries.ts';
import { sealNoticeOff } from './notice-off.ts';
import { noticeOffPath } from './notice-off-path.ts';
import { noticeWords } from './notice-words.ts';

/** After this the number says nothing any more. */
const noticeHours = 12;

export type NoticeRoom = {
  readonly database: Database;
  readonly secret: ServerSecret;
  /** Where people reach the portal, without a slash at the end. */
  readonly publicUrl: string;
};

/**
 * Tells those staff who asked for it, and whose turn it is, how many new comments wait; answers how many were told. Each
 * in a transaction of its own with the message, so that two processes tell once and none is told of what was not sent.
 */
export async function tellNewComments(room: NoticeRoom): Promise<number> {
  let told = 0;
  for (;;) {
    const isTold = await room.database.withRole('operations', {}, (transaction) =>
      tellNext(transaction, room),
    );
    if (!isTold) return told;
    told++;
  }
}

async function tellNext(transaction: Transaction, { secret, publicUrl }: NoticeRoom): Promise<boolean> {
  const due = await takeDueNotice(transaction);
  if (!due) return false;
  const hearings = await countWaiting(transaction, due);
  await markTold(transaction, due);
  // A colleague has seen to them since.
  if (hearings.length === 0) return true;
  const words = noticeWords[due.language];
  const count = hearings.reduce((sum, one) => sum + one.count, 0);
  const turnOff = `${publicUrl}${noticeOffPath}?nokkel=${sealNoticeOff(secret, due)}`;
  await queueMail(transaction, secret, {
    municipalityId: due.municipalityId,
    kind: 'newComments',
    recipient: due.email,
    subject: words.subject(count, due.municipalityName),
    body: words.body({
      hearings,
      queueOf: (hearingId) => `${publicUrl}/desk/horing/${hearingId}`,
      settings: `${publicUrl}/desk/min-konto`,
    }),
    unsubscribe: turnOff,
    expiresAt: new Date(Date.now() + noticeHours * 3_600_000),
  });
  return true;
}
