import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { commentNotice } from '../../../drizzle/schema/comment-notices.ts';
import type { Database } from '../../database/database.ts';
import type { ServerSecret } from '../../identity/server-secret.ts';

const noticeSchema = z.object({
  municipalityId: z.uuid(),
  accountId: z.uuid(),
  /** SHA-256 of the address: a message to a former one turns nothing off. */
  address: z.string(),
});

type NoticeOf = { readonly municipalityId: string; readonly accountId: string; readonly email: string };

/** A text that only we can have written, which turns this one notice off and is good for nothing else. */
export function sealNoticeOff(secret: ServerSecret, { municipalityId, accountId, email }: NoticeOf): string {
  const notice = { municipalityId, accountId, address: hashOf(email) };
  return secret.seal('notice-off', JSON.stringify(notice)).toString('base64url');
}

/** Turns the notice off, if it is on. Answers false for a text that is not ours; a second time changes nothing. */
export async function turnNoticeOff(
  database: Database,
  secret: ServerSecret,
  sealed: string,
): Promise<boolean> {
  const notice = openNoticeOff(secret, sealed);
  if (!notice) return false;
  await database.withRole('operations', {}, async (transaction) => {
    const own = and(
      eq(commentNotice.municipalityId, notice.municipalityId),
      eq(commentNotice.accountId, notice.accountId),
    );
    const [row] = await transaction.select({ email: commentNotice.email }).from(commentNotice).where(own);
    if (row && hashOf(row.email) === notice.address) await transaction.delete(commentNotice).where(own);
  });
  return true;
}

/** What the text says; null where it is not ours. */
export function openNoticeOff(secret: ServerSecret, sealed: string) {
  const text = secret.unseal('notice-off', Buffer.from(sealed, 'base64url'));
  const notice = text === null ? undefined : noticeSchema.safeParse(JSON.parse(text));
  return notice?.success ? notice.data : null;
}

function hashOf(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}
