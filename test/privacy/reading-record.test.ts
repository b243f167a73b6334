import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { readReceipt } from '../../server/comments/comment-receipt.service.ts';
import { hashReceiptSecret } from '../../server/comments/receipt-secret.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { decideFile } from '../../server/desk/decide-file.ts';
import { listQueue, readDeskComment } from '../../server/desk/desk-queue.service.ts';
import { readContact, readOriginal } from '../../server/desk/read-personal-data.ts';
import { listReadings } from '../../server/privacy/reading-record.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { sendByTus } from '../files/tus-for-comments.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

async function buildCase() {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality, 'Kari Leser');
  const auditor = await buildStaff(database, municipality, 'Tor Revisor', ['auditor']);
  const hearing = await buildHearing(database, await buildPlan(database, municipality));
  const { id } = await sendByTus(test, hearing.id, { bytes: Buffer.from('%PDF-1.7\n%%EOF') });
  const submission = buildSubmission(hearing.id, {
    text: 'Naboen er syk.',
    files: [id],
    places: [{ ...pointAt(10.41, 59.265), label: 'Hos naboen' }],
  });
  await submitComment(database, submission);
  const [item] = (await listQueue(database, staff, { hearingId: hearing.id, limit: 1 })).items;
  return { municipality, staff, auditor, hearing, submission, commentId: item?.id ?? '' };
}

const redact = (staff: Session, commentId: string) =>
  moderate(database, staff, {
    decision: 'redact',
    ...{ commentId, expectedRevision: 1, publicHeading: '', publicText: '[skjermet]' },
    ...{ placesHidden: false, nameHidden: true, reason: 'Helse', legalBasis: 'confidential' },
  });

const kinds = async (auditor: Session) =>
  (await listReadings(database, auditor, { limit: 50 })).items.map(({ kind }) => kind);

describe('the record of who reads personal data', () => {
  it('has a row for contact data that someone opens, and none for lists and the comment itself', async () => {
    const { staff, auditor, hearing, commentId } = await buildCase();
    await listQueue(database, staff, { hearingId: hearing.id, limit: 10 });
    const comment = await readDeskComment(database, staff, commentId);
    expect(comment.person.hasContact).toBe(true);
    expect(JSON.stringify(comment)).not.toContain('ola@eksempel.no');
    expect(await kinds(auditor)).toEqual([]);
    expect(await readContact(database, staff, commentId)).toMatchObject({ email: 'ola@eksempel.no' });
    expect((await listReadings(database, auditor, { limit: 50 })).items).toMatchObject([
      { kind: 'contact', reader: 'Kari Leser', commentNumber: 1, hearingCode: expect.stringMatching(/./) },
    ]);
  });

  it('has a row for the original of a redacted text, which the desk shows to nobody unasked', async () => {
    const { staff, auditor, hearing, commentId } = await buildCase();
    await redact(staff, commentId);
    const comment = await readDeskComment(database, staff, commentId);
    const queue = await listQueue(database, staff, { hearingId: hearing.id, limit: 10 });
    expect(JSON.stringify([comment, queue])).not.toMatch(/Naboen er syk|Hos naboen/);
    expect(comment.text).toBe('[skjermet]');
    expect(await readOriginal(database, staff, commentId)).toEqual({
      heading: null,
      text: 'Naboen er syk.',
      places: [{ position: 1, label: 'Hos naboen' }],
    });
    expect(await kinds(auditor)).toEqual(['original']);
  });

  it('has a row for a file that is held back, and none for another', async () => {
    const { staff, auditor, commentId } = await buildCase();
    const cookie = await test.cookieOf(staff);
    const open = () =>
      test.server.inject({ method: 'GET', url: `/files/comments/${commentId}/1`, headers: { cookie } });
    expect((await open()).statusCode).toBe(200);
    expect(await kinds(auditor)).toEqual([]);
    const why = { legalBasis: 'confidential', reason: 'Helse' } as const;
    await decideFile(database, staff, { decision: 'hold', commentId, position: 1, ...why });
    expect((await open()).statusCode).toBe(200);
    expect((await listReadings(database, auditor, { limit: 50 })).items).toMatchObject([
      { kind: 'heldFile', position: 1 },
    ]);
  });

  it('is read by whoever sent the comment, and by no one who did not', async () => {
    const { staff, commentId, submission } = await buildCase();
    const other = await buildCase();
    await readContact(database, staff, commentId);
    const { readings } = await readReceipt(database, submission.receiptSecret);
    expect(readings).toMatchObject([{ kind: 'contact', commentId }]);
    expect(JSON.stringify(readings)).not.toContain('Kari');
    const asked = database.withRole(
      'citizen',
      { receiptHash: hashReceiptSecret(submission.receiptSecret) },
      (transaction) => transaction.execute(sql`select reader from personal_data_read`),
    );
    await expect(asked).rejects.toMatchObject({ code: '42501' });
    expect((await readReceipt(database, other.submission.receiptSecret)).readings).toEqual([]);
    expect(await kinds(other.auditor)).toEqual([]);
  });

  it('is kept from those who read, signed by nobody for another, and changed by no one', async () => {
    const { staff, auditor, municipality, commentId } = await buildCase();
    const colleague = await buildStaff(database, municipality);
    const asPlanner = (statement: ReturnType<typeof sql>) =>
      database.withRole('planner', staff, (transaction) => transaction.execute(statement));
    await expect(asPlanner(sql`select reader from personal_data_read`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      asPlanner(sql`
        insert into personal_data_read (municipality_id, comment_id, kind, account_id, reader)
        values (${municipality.id}, ${commentId}, 'contact', ${colleague.accountId}, 'En annen')`),
    ).rejects.toMatchObject({ code: '42501' });
    await readContact(database, staff, commentId);
    const change = database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`delete from personal_data_read where comment_id = ${commentId}`),
    );
    await expect(change).rejects.toMatchObject({ code: '42501' });
    expect(await kinds(auditor)).toEqual(['contact']);
    await expect(listReadings(database, staff, { limit: 5 })).resolves.toMatchObject({ items: [] });
  });

  it('leaves nothing read where the row cannot be written', async () => {
    const { staff } = await buildCase();
    const stranger = await buildCase();
    await expect(readContact(database, staff, stranger.commentId)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(readOriginal(database, staff, stranger.commentId)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await kinds(stranger.auditor)).toEqual([]);
  });
});
