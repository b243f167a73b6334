import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import type { Transaction } from '../../server/database/database.ts';
import { asAppError, sqlState } from '../../server/database/database-error.ts';
import { type BuiltHearing, buildHearing, type HearingOptions } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

async function openHearing(options: HearingOptions = {}, decidedOn?: string): Promise<BuiltHearing> {
  const plan = await buildPlan(database, await buildMunicipality(database), decidedOn ? { decidedOn } : {});
  return buildHearing(database, plan, options);
}

type Insertion = {
  channel?: string;
  receivedAt?: Date;
  kind?: string;
  authorKind?: string;
  parentId?: string;
};

/** What a faulty service, or someone with its rights, might try: a row straight into the table. */
async function insertDirectly(
  role: 'citizen' | 'planner',
  hearing: BuiltHearing,
  {
    channel = 'web',
    receivedAt = new Date(),
    kind = 'comment',
    authorKind = 'private',
    parentId,
  }: Insertion = {},
) {
  const receiptHash = randomBytes(32);
  const id = randomUUID();
  return database.withRole(
    role,
    { municipalityId: hearing.municipalityId, receiptHash },
    async (transaction) => {
      const [row] = await transaction.execute<{ received_at: string; is_late: boolean }>(sql`
      insert into comment (
        id, municipality_id, hearing_id, kind, parent_id, channel, idempotency_key, body_hash, receipt_hash,
        target, text, author_kind, received_at, accepted_at, is_late, number
      ) values (
        ${id}, ${hearing.municipalityId}, ${hearing.id}, ${kind}, ${parentId ?? null}, ${channel}, ${randomUUID()},
        ${randomBytes(32)}, ${receiptHash}, 'wholePlan', 'Direkte', ${authorKind},
        ${receivedAt.toISOString()}, ${receivedAt.toISOString()}, false, 77
      )
      returning received_at, is_late
    `);
      await transaction.execute(sql`select app.number_comment(${id})`);
      return { id, receivedAt: new Date(row?.received_at ?? 0), isLate: row?.is_late };
    },
  );
}

async function stateOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => 'done',
    (error: unknown) => sqlState(error),
  );
}

describe('the database itself', () => {
  it('takes nothing before the opening, in a draft or after a refusing deadline', async () => {
    expect(await stateOf(insertDirectly('citizen', await openHearing({ isDraft: true })))).toBe('AL201');
    expect(await stateOf(insertDirectly('citizen', await openHearing({ opensInDays: 1 })))).toBe('AL202');
    const refusing = await openHearing({ closesInDays: -1, lateRule: 'refuse' });
    expect(await stateOf(insertDirectly('citizen', refusing))).toBe('AL203');
    const decided = await openHearing({ closesInDays: -1, sentToDecision: true });
    expect(await stateOf(insertDirectly('citizen', decided))).toBe('AL203');
  });

  it('writes its own time and lateness over what it is told', async () => {
    const late = await openHearing({ closesInDays: -1 });
    const lastWeek = new Date(Date.now() - 7 * 86_400_000);
    const kept = await insertDirectly('citizen', late, { receivedAt: lastWeek });
    expect(kept.isLate).toBe(true);
    expect(kept.receivedAt.getTime()).toBeGreaterThan(lastWeek.getTime() + 86_400_000);
  });

  it('lets a planner register what came in time after the deadline, never from the future', async () => {
    const closed = await openHearing({ closesInDays: -1, lateRule: 'refuse' });
    const inTime = new Date(Date.now() - 3 * 86_400_000);
    const kept = await insertDirectly('planner', closed, { channel: 'letter', receivedAt: inTime });
    expect(kept).toMatchObject({ receivedAt: inTime, isLate: false });
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(
      await stateOf(insertDirectly('planner', closed, { channel: 'letter', receivedAt: tomorrow })),
    ).toBe('AL204');
  });

  it('takes an objection from an authority only, and never from the web', async () => {
    const hearing = await openHearing();
    const objection = { kind: 'objection', channel: 'letter' };
    expect(await stateOf(insertDirectly('planner', hearing, objection))).toBe('AL205');
    expect(
      await stateOf(insertDirectly('citizen', hearing, { kind: 'objection', authorKind: 'authority' })),
    ).toBe('AL205');
    expect(await stateOf(insertDirectly('planner', hearing, { ...objection, authorKind: 'authority' }))).toBe(
      'done',
    );
  });

  it('keeps citizens to the web: no other channel can be claimed', async () => {
    expect(await stateOf(insertDirectly('citizen', await openHearing(), { channel: 'letter' }))).toBe(
      '42501',
    );
  });

  it('lets a supplement add to a comment of its own hearing only', async () => {
    const [hearing, other] = [await openHearing(), await openHearing()];
    const elsewhere = await insertDirectly('citizen', other);
    const supplement = { kind: 'supplement', parentId: elsewhere.id };
    expect(await stateOf(insertDirectly('citizen', hearing, supplement))).toBe('AL210');
    expect(await stateOf(insertDirectly('citizen', hearing, { kind: 'supplement' }))).toBe('AL210');
    expect(await stateOf(insertDirectly('citizen', other, supplement))).toBe('done');
  });

  it('leaves no comment without a number', async () => {
    const hearing = await openHearing();
    const receiptHash = randomBytes(32);
    const insert = database.withRole(
      'citizen',
      { municipalityId: hearing.municipalityId, receiptHash },
      (transaction) =>
        transaction.execute(sql`
        insert into comment (
          id, municipality_id, hearing_id, kind, idempotency_key, body_hash, receipt_hash, target, text,
          author_kind, received_at, accepted_at
        ) values (
          ${randomUUID()}, ${hearing.municipalityId}, ${hearing.id}, 'comment', ${randomUUID()},
          ${randomBytes(32)}, ${receiptHash}, 'wholePlan', 'Uten nummer', 'private', now(), now()
        )
      `),
    );
    expect(await stateOf(insert)).toBe('AL206');
  });
});

describe('a comment that has been received', () => {
  const attempts: readonly [string, (transaction: Transaction) => Promise<unknown>][] = [
    ['its text', (transaction) => transaction.execute(sql`update comment set text = 'Endret'`)],
    ['its time', (transaction) => transaction.execute(sql`update comment set received_at = now()`)],
    ['its number', (transaction) => transaction.execute(sql`update comment set number = 99`)],
    ['its existence', (transaction) => transaction.execute(sql`delete from comment`)],
    ['its places', (transaction) => transaction.execute(sql`update comment_place set label = 'x'`)],
  ];

  for (const role of ['citizen', 'planner'] as const) {
    for (const [what, attempt] of attempts) {
      it(`keeps ${what} whatever a ${role} tries`, async () => {
        const hearing = await openHearing();
        const kept = await insertDirectly('citizen', hearing);
        const scope = { municipalityId: hearing.municipalityId };
        expect(await stateOf(database.withRole(role, scope, attempt))).toBe('42501');
        const [row] = await database.withRole('operations', {}, (transaction) =>
          transaction.execute<{ text: string; number: number }>(
            sql`select text, number from comment where id = ${kept.id}`,
          ),
        );
        expect(row).toEqual({ text: 'Direkte', number: 1 });
      });
    }
  }

  it('cannot be erased or changed by operations either', async () => {
    const kept = await insertDirectly('citizen', await openHearing());
    for (const attempt of [
      sql`delete from comment where id = ${kept.id}`,
      sql`update comment set text = 'Endret' where id = ${kept.id}`,
    ]) {
      const tried = database.withRole('operations', {}, (transaction) => transaction.execute(attempt));
      expect(await stateOf(tried)).toBe('42501');
    }
  });

  it('cannot be withdrawn once the plan is decided', async () => {
    const hearing = await openHearing({}, '2026-01-15');
    const submission = buildSubmission(hearing.id);
    await submitComment(database, submission);
    const withdraw = database.withRole('planner', { municipalityId: hearing.municipalityId }, (transaction) =>
      transaction.execute(sql`update comment set withdrawn_at = now() where hearing_id = ${hearing.id}`),
    );
    const error = await withdraw.catch(asAppError);
    expect(error).toMatchObject({ code: 'case-decided' });
  });
});
