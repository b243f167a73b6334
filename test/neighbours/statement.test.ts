import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type NeighbourStatementInput,
  neighbourStatementSchema,
} from '../../domain/neighbours/neighbour-statement.ts';
import type { Session } from '../../server/accounts/session.ts';
import { readReceipt, withdrawComment } from '../../server/comments/comment-receipt.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { readDeskComment } from '../../server/desk/desk-queue.service.ts';
import { giveStatement } from '../../server/neighbours/give-statement.ts';
import { listNotices, readNotice, setNoticeState } from '../../server/neighbours/notices.service.ts';
import { buildHearing, type HearingOptions } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

let publisher: Session;
let neighbour: Session;
beforeAll(async () => {
  const [west, south] = [16, 67];
  publisher = await buildStaff(
    database,
    await buildMunicipality(database, { box: [west, south, west + 0.1, south + 0.1] }),
  );
  neighbour = await buildStaff(
    database,
    await buildMunicipality(database, { box: [west + 0.1, south, west + 0.2, south + 0.1] }),
    'Nils Nabo',
  );
});

/** A hearing at the border that the neighbour has been told of. */
async function told(options: HearingOptions = {}): Promise<{ hearingId: string; noticeId: string }> {
  const plan = await buildPlan(database, { id: publisher.municipalityId, number: '', name: '' });
  const hearing = await buildHearing(database, plan, {
    ...options,
    isDraft: true,
    box: [16.09, 67.04, 16.1, 67.05],
  });
  await database.withRole('planner', { municipalityId: publisher.municipalityId }, (transaction) =>
    transaction.execute(sql`update hearing set published_at = app.clock() where id = ${hearing.id}`),
  );
  const notice = (await listNotices(database, neighbour)).find((one) => one.hearing?.id === hearing.id);
  if (!notice) throw new Error('no notice came');
  return { hearingId: hearing.id, noticeId: notice.id };
}

function statement(noticeId: string, changes: Partial<NeighbourStatementInput> = {}) {
  return neighbourStatementSchema.parse({
    noticeId,
    idempotencyKey: randomUUID(),
    receiptSecret: randomBytes(16).toString('base64url'),
    kind: 'comment',
    target: { kind: 'wholePlan' },
    places: [],
    text: 'Trafikken på fylkesveien øker også hos oss.',
    email: 'plan@nabo.example',
    ...changes,
  });
}

/** What stands at the receiver about the comment with a number. */
async function received(hearingId: string, number: number) {
  const scope = { municipalityId: publisher.municipalityId };
  const [row] = await database.withRole('planner', scope, (transaction) =>
    transaction.execute<{ id: string; kind: string; author_kind: string; sender: string; actor: string }>(sql`
      select comment.id, kind, author_kind,
        (select sender_id from comment_sender where comment_id = comment.id) as sender,
        (select actor from audit_event where subject_id = comment.id) as actor
      from comment where hearing_id = ${hearingId} and number = ${number}
    `),
  );
  if (!row) throw new Error('nothing was received');
  return row;
}

test('a neighbour’s statement comes as an authority’s, with the municipality as who sent it', async () => {
  const { hearingId, noticeId } = await told();
  const receipt = await giveStatement(database, neighbour, statement(noticeId));
  const row = await received(hearingId, receipt.number);
  expect(row).toMatchObject({
    kind: 'comment',
    author_kind: 'authority',
    sender: neighbour.municipalityId,
    actor: `${neighbour.municipalityName} kommune`,
  });
  const comment = await readDeskComment(database, publisher, row.id);
  expect(comment.person).toMatchObject({
    name: 'Nils Nabo',
    organisationName: `${neighbour.municipalityName} kommune`,
  });
  expect(comment.senderName).toBe(`${neighbour.municipalityName} kommune`);
});

test('the notice says who sent the statement, and the sender’s own log names the person', async () => {
  const { hearingId, noticeId } = await told();
  const receipt = await giveStatement(database, neighbour, statement(noticeId));
  const notice = await readNotice(database, neighbour, noticeId);
  expect(notice.state).toBe('handled');
  expect(notice.events[0]).toMatchObject({
    kind: 'statementGiven',
    actor: 'Nils Nabo',
    commentNumber: receipt.number,
  });
  const scope = { municipalityId: neighbour.municipalityId };
  const acts = await database.withRole('planner', scope, (transaction) =>
    transaction.execute(sql`
      select act, actor, account_id from audit_event where subject_id = ${hearingId}
    `),
  );
  expect(acts).toEqual([{ act: 'neighbour.state', actor: 'Nils Nabo', account_id: neighbour.accountId }]);
});

test('sent twice it is kept and written down once', async () => {
  const { hearingId, noticeId } = await told();
  const same = statement(noticeId);
  const receipt = await giveStatement(database, neighbour, same);
  expect(await giveStatement(database, neighbour, same)).toEqual(receipt);
  const notice = await readNotice(database, neighbour, noticeId);
  expect(notice.events.filter(({ kind }) => kind === 'statementGiven')).toHaveLength(1);
  await expect(received(hearingId, receipt.number + 1)).rejects.toThrow();
});

test('it is read and withdrawn with its receipt, as others are', async () => {
  const { noticeId } = await told();
  const sent = statement(noticeId);
  await giveStatement(database, neighbour, sent);
  expect(await readReceipt(database, sent.receiptSecret)).toMatchObject({ mayWithdraw: true });
  await withdrawComment(database, { receipt: sent.receiptSecret, reason: 'Feil plan' });
  const receipt = await readReceipt(database, sent.receiptSecret);
  expect(receipt.withdrawnAt).not.toBeNull();
});

test('an objection says by which law and on what grounds, and is counted as one', async () => {
  const { hearingId, noticeId } = await told();
  const receipt = await giveStatement(
    database,
    neighbour,
    statement(noticeId, { kind: 'objection', grounds: ['inhabitants', 'ownPlanning'] }),
  );
  const row = await received(hearingId, receipt.number);
  expect(row.kind).toBe('objection');
  const { text } = await readDeskComment(database, publisher, row.id);
  expect(text).toMatch(/plan- og bygningsloven §\u00a05-4\. .*de som bor i kommunen og det kommunen selv/);
});

test('an objection without grounds is refused at the field', () => {
  const input = { ...statement(randomUUID()), kind: 'objection', grounds: [] };
  const [issue] = neighbourStatementSchema.safeParse(input).error?.issues ?? [];
  expect(issue).toMatchObject({ path: ['grounds'], message: 'grounds-missing' });
});

test.each([
  ['a notice of start is no plan proposal', { kind: 'startNotice' }],
  ['the deadline has passed', { closesInDays: -1 }],
] as const)('no objection is taken where %s, but a statement is', async (_why, options) => {
  const { noticeId } = await told(options);
  expect((await readNotice(database, neighbour, noticeId)).hearing).toMatchObject({
    mayState: true,
    mayObject: false,
  });
  const objection = statement(noticeId, { kind: 'objection', grounds: ['business'] });
  await expect(giveStatement(database, neighbour, objection)).rejects.toMatchObject({ code: 'AL214' });
  expect((await giveStatement(database, neighbour, statement(noticeId))).number).toBe(1);
});

test('an objection that no signed-in authority sends is refused by the database', async () => {
  const { hearingId } = await told();
  const forged = buildSubmission(hearingId, {
    author: { kind: 'authority', name: 'X', organisationName: 'Y kommune', email: 'x@y.example' },
  });
  const nobody = { municipalityId: '', name: 'Y kommune', kind: 'objection' as const };
  // That nobody vouches for who sent it is found before that no authority did (AL205 has a test of its own).
  await expect(submitComment(database, forged, { sender: nobody })).rejects.toMatchObject({ code: 'AL221' });
});

test('a caseworker elsewhere gives no statement by a notice that is not theirs', async () => {
  const { noticeId } = await told();
  await expect(giveStatement(database, publisher, statement(noticeId))).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('marking as handled is undone, and refused when news came in between', async () => {
  const { hearingId, noticeId } = await told();
  const { revision } = await readNotice(database, neighbour, noticeId);
  const handled = await setNoticeState(database, neighbour, {
    noticeId,
    expectedRevision: revision,
    state: 'handled',
  });
  const undone = await setNoticeState(database, neighbour, {
    noticeId,
    expectedRevision: handled.revision,
    state: 'new',
  });
  const { events } = await readNotice(database, neighbour, noticeId);
  expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
    ['reopened', 'Nils Nabo'],
    ['handled', 'Nils Nabo'],
    ['hearingPublished', null],
  ]);
  await database.withRole('planner', { municipalityId: publisher.municipalityId }, (transaction) =>
    transaction.execute(sql`update hearing set cancelled_at = app.clock() where id = ${hearingId}`),
  );
  await expect(
    setNoticeState(database, neighbour, { noticeId, expectedRevision: undone.revision, state: 'handled' }),
  ).rejects.toMatchObject({ code: 'revision-conflict' });
  expect((await readNotice(database, neighbour, noticeId)).hearing).toMatchObject({
    state: 'cancelled',
    mayState: false,
  });
});
