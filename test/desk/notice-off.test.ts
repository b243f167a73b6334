import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailMessage } from '../../drizzle/schema/mail.ts';
import type { Session } from '../../server/accounts/session.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { atTime } from '../../server/database/at-time.ts';
import { chooseNotices, readNotices } from '../../server/desk/notices/comment-notices.service.ts';
import { tellNewComments } from '../../server/desk/notices/tell-new-comments.ts';
import { openServerSecret } from '../../server/identity/server-secret.ts';
import type { OutgoingMail } from '../../server/mail/mail-transport.ts';
import { sendWaitingMail } from '../../server/mail/send-mail.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
let open: OpenHearing;
beforeAll(async () => {
  test = await openTestServer(database);
  open = await buildOpenHearing(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const hourAhead = new Date(Date.now() + 3_600_000);
let count = 0;

/** Someone who asked for notices, and the notice as the mail server gets it. */
async function buildNotice(): Promise<{ staff: Session; email: string; mail: OutgoingMail; path: string }> {
  const secret = await openServerSecret(test.config);
  const staff = await buildStaff(database, open.municipality);
  const email = `varsel.${Date.now()}.${++count}@eksempel.no`;
  await chooseNotices(database, staff, { cadence: 'hourly', email, language: 'nb' });
  await submitComment(database, buildSubmission(open.hearing.id));
  const room = { database: atTime(database, hourAhead), secret, publicUrl: 'https://plan.example' };
  await tellNewComments(room);
  const sent: OutgoingMail[] = [];
  const transport = { send: async (mail: OutgoingMail) => void sent.push(mail), close: () => undefined };
  await sendWaitingMail({ database, secret, transport });
  const mail = sent.find(({ to }) => to === email);
  if (!mail) throw new Error('no notice was sent');
  const { pathname, search } = new URL(mail.unsubscribe ?? '');
  return { staff, email, mail, path: pathname + search };
}

/** As a mail program does it by itself: no cookie, no origin. */
const oneClick = (url: string, headers: Record<string, string> = {}) =>
  test.server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: 'List-Unsubscribe=One-Click',
  });

const cadenceOf = async (staff: Session) => (await readNotices(database, staff)).cadence;

describe('a notice of new comments', () => {
  it('is turned off by its own key alone, by a click and not by opening the link', async () => {
    const mine = await buildNotice();
    const other = await buildNotice();
    expect(mine.mail.unsubscribe).toMatch(/^https:\/\/plan\.example\/varsel\/av\?nokkel=[\w-]{100,}$/);
    expect(mine.mail.text).not.toContain('nokkel');
    for (const method of ['GET', 'HEAD'] as const) {
      const opened = await test.server.inject({ method, url: mine.path });
      expect(opened.statusCode, method).toBe(200);
      expect(opened.headers['cache-control']).toBe('private, no-store');
    }
    expect(await cadenceOf(mine.staff)).toBe('hourly');
    for (let time = 0; time < 2; time += 1) {
      const clicked = await oneClick(mine.path);
      expect(clicked.statusCode).toBe(200);
      expect(clicked.body).toContain('E-posten er slått av');
      expect(clicked.headers['set-cookie']).toBeUndefined();
    }
    expect(await cadenceOf(mine.staff)).toBe('none');
    expect(await cadenceOf(other.staff)).toBe('hourly');
  });

  it('is not turned off by a key that was changed, cut, made up, or belongs to a former address', async () => {
    const { staff, path, email } = await buildNotice();
    const key = path.split('=')[1] ?? '';
    const flipped = key.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    for (const wrong of [flipped, key.slice(0, -8), 'A'.repeat(120), '', '%00', `${key}&nokkel=${key}`]) {
      const answer = await oneClick(`/varsel/av?nokkel=${wrong}`);
      expect(answer.statusCode, wrong).toBe(422);
    }
    await chooseNotices(database, staff, { cadence: 'daily', email: `ny.${email}`, language: 'nb' });
    expect((await oneClick(path)).statusCode).toBe(200);
    expect(await cadenceOf(staff)).toBe('daily');
  });

  it('is turned off by no other site’s page', async () => {
    const { staff, path } = await buildNotice();
    expect((await oneClick(path, { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect(await cadenceOf(staff)).toBe('hourly');
  });

  it('leaves its key nowhere to be read once it is sent', async () => {
    const { email } = await buildNotice();
    const [row] = await database.withRole('operations', {}, (transaction) =>
      transaction.select().from(mailMessage).where(eq(mailMessage.recipient, email)),
    );
    expect(row).toMatchObject({ state: 'sent', sealedBody: null, sealedUnsubscribe: null });
  });
});
