import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { type Supplement, supplementSchema } from '../../domain/comments/comment-followup.ts';
import {
  readReceipt,
  supplementComment,
  withdrawComment,
} from '../../server/comments/comment-receipt.service.ts';
import { listPublicComments } from '../../server/comments/public-comments.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { atTime } from '../../server/database/at-time.ts';
import type { Database } from '../../server/database/database.ts';
import { type BuiltHearing, buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildSubmission, makeReceiptSecret, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

async function sendOne() {
  const plan = await buildPlan(database, await buildMunicipality(database));
  const hearing = await buildHearing(database, plan);
  const submission = buildSubmission(hearing.id, {
    target: { kind: 'places' },
    places: [pointAt(10.41, 59.265)],
    heading: 'Høyde',
  });
  await submitComment(database, submission);
  return { plan, hearing, submission, secret: submission.receiptSecret };
}

function supplementTo(receipt: string, changes: Partial<Supplement> = {}): Supplement {
  return supplementSchema.parse({
    receipt,
    idempotencyKey: randomUUID(),
    receiptSecret: makeReceiptSecret(),
    text: 'Jeg glemte skyggen om kvelden.',
    ...changes,
  });
}

async function handle(hearing: BuiltHearing, assignments: ReturnType<typeof sql>): Promise<void> {
  await database.withRole('planner', { municipalityId: hearing.municipalityId }, (transaction) =>
    transaction.execute(sql`update comment_handling set ${assignments} where hearing_id = ${hearing.id}`),
  );
}

describe('a receipt', () => {
  it('opens with its secret, and shows the author the whole comment', async () => {
    const { secret, plan } = await sendOne();
    expect(await readReceipt(database, secret)).toMatchObject({
      number: 1,
      heading: 'Høyde',
      text: 'Husene blir for høye mot kanalen.',
      author: { name: 'Ola Eksempel', email: 'ola@eksempel.no' },
      places: [
        { position: 1, label: 'Ved kanalen', geometry: { type: 'Point', coordinates: [10.41, 59.265] } },
      ],
      web: { state: 'waiting', isOnWeb: false },
      answer: null,
      citation: 'publicDisplay',
      plan: { identifier: plan.identifier },
      hearing: { state: 'open' },
      maySupplement: true,
      mayWithdraw: true,
    });
  });

  it('opens with no other secret', async () => {
    await sendOne();
    await expect(readReceipt(database, makeReceiptSecret())).rejects.toMatchObject({
      code: 'receipt-unknown',
    });
  });

  it('says why and by which law something is held back from the web', async () => {
    const { secret, hearing } = await sendOne();
    await handle(
      hearing,
      sql`web_state = 'held', hold_reason = 'Navngir en nabo', legal_basis = 'confidential'`,
    );
    expect((await readReceipt(database, secret)).web).toMatchObject({
      state: 'held',
      isOnWeb: false,
      holdReason: 'Navngir en nabo',
      legalBasis: 'confidential',
    });
  });

  it('shows the answer once it is given, and not while it is being written', async () => {
    const { secret, hearing } = await sendOne();
    await handle(hearing, sql`answer_text = 'Kladd', outcome = 'partly'`);
    expect((await readReceipt(database, secret)).answer).toBeNull();
    await handle(hearing, sql`answer_text = 'Høyden er senket.', answered_at = now()`);
    expect((await readReceipt(database, secret)).answer).toMatchObject({
      text: 'Høyden er senket.',
      outcome: 'partly',
    });
  });

  it('stays readable when the hearing is called off', async () => {
    const { secret, hearing } = await sendOne();
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`update hearing set cancelled_at = now() where id = ${hearing.id}`),
    );
    expect(await readReceipt(database, secret)).toMatchObject({
      number: 1,
      hearing: { state: 'cancelled' },
      maySupplement: false,
    });
  });
});

describe('a supplement', () => {
  it('has its own number and receipt, and stands with the comment it adds to', async () => {
    const { secret, hearing } = await sendOne();
    const supplement = supplementTo(secret);
    expect((await supplementComment(database, supplement)).number).toBe(2);
    expect((await readReceipt(database, secret)).supplements).toMatchObject([
      { number: 2, text: supplement.text },
    ]);
    expect(await readReceipt(database, supplement.receiptSecret)).toMatchObject({
      number: 2,
      kind: 'supplement',
      author: { name: 'Ola Eksempel' },
      supplements: [],
    });
    await handle(hearing, sql`web_state = 'shown'`);
    const { items, received, shown } = await listPublicComments(database, {
      hearingId: hearing.id,
      limit: 10,
    });
    expect({ received, shown }).toEqual({ received: 2, shown: 2 });
    expect(items).toMatchObject([{ number: 1, supplements: [{ number: 2 }] }]);
  });

  it('is one supplement when it is sent twice', async () => {
    const { secret } = await sendOne();
    const supplement = supplementTo(secret);
    const receipts = await Promise.all([1, 2, 3].map(() => supplementComment(database, supplement)));
    expect(new Set(receipts.map(({ number }) => number))).toEqual(new Set([2]));
  });

  it('adds neither to a supplement nor to a withdrawn comment', async () => {
    const { secret } = await sendOne();
    const supplement = supplementTo(secret);
    await supplementComment(database, supplement);
    await expect(supplementComment(database, supplementTo(supplement.receiptSecret))).rejects.toMatchObject({
      code: 'hearing-wrong-state',
    });
    await withdrawComment(database, { receipt: secret, reason: '' });
    await expect(supplementComment(database, supplementTo(secret))).rejects.toMatchObject({
      code: 'comment-withdrawn',
    });
  });

  it('is told so where its comment is withdrawn while it is on its way, and nothing of it is kept', async () => {
    const { secret } = await sendOne();
    const withdrawnMeanwhile: Database = {
      ...database,
      callTogether: async (query, makeItem) => {
        await withdrawComment(database, { receipt: secret, reason: '' });
        return database.callTogether(query, makeItem);
      },
    };
    await expect(supplementComment(withdrawnMeanwhile, supplementTo(secret))).rejects.toMatchObject({
      code: 'comment-withdrawn',
    });
    expect(await readReceipt(database, secret)).toMatchObject({ supplements: [], maySupplement: false });
  });

  it('needs the receipt', async () => {
    await expect(supplementComment(database, supplementTo(makeReceiptSecret()))).rejects.toMatchObject({
      code: 'receipt-unknown',
    });
  });
});

describe('a withdrawal', () => {
  it('takes the comment and its supplements off the web and leaves them in the case', async () => {
    const { secret, hearing } = await sendOne();
    await supplementComment(database, supplementTo(secret));
    await handle(hearing, sql`web_state = 'shown'`);
    await withdrawComment(database, { receipt: secret, reason: 'Jeg har ombestemt meg' });
    expect(await listPublicComments(database, { hearingId: hearing.id, limit: 10 })).toMatchObject({
      received: 2,
      shown: 0,
      items: [],
    });
    expect(await readReceipt(database, secret)).toMatchObject({
      text: 'Husene blir for høye mot kanalen.',
      withdrawnReason: 'Jeg har ombestemt meg',
      mayWithdraw: false,
    });
  });

  it('happens once: a second one changes nothing', async () => {
    const { secret } = await sendOne();
    const first = await withdrawComment(database, { receipt: secret, reason: '' });
    const later = atTime(database, new Date(Date.now() + 3_600_000));
    expect(await withdrawComment(later, { receipt: secret, reason: 'igjen' })).toEqual(first);
  });

  it('is refused once the plan is decided', async () => {
    const { secret, plan } = await sendOne();
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`update plan set decided_on = '2026-11-01' where id = ${plan.id}`),
    );
    await expect(withdrawComment(database, { receipt: secret, reason: '' })).rejects.toThrow();
    expect((await readReceipt(database, secret)).withdrawnAt).toBeNull();
  });

  it('needs the receipt', async () => {
    await expect(
      withdrawComment(database, { receipt: makeReceiptSecret(), reason: '' }),
    ).rejects.toMatchObject({ code: 'receipt-unknown' });
  });
});
