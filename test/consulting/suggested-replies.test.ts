import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { listCases, readCaseComments } from '../../server/cases/cases.service.ts';
import {
  decideReply,
  listSuggestions,
  listWaitingReplies,
  suggestReply,
} from '../../server/consulting/suggested-replies.service.ts';
import { givePlan, takePlan } from '../../server/people/authorities.service.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';

const database = openTestDatabase();
afterAll(() => database.close());

let own: Tenant;
let administrator: Session;
let consultant: Session;
let stranger: Session;
beforeAll(async () => {
  own = await buildTenant(database);
  administrator = await buildStaff(database, own.municipality, 'Ida', ['municipalityAdministrator']);
  consultant = await buildStaff(database, own.municipality, 'Kim', ['planConsultant']);
  stranger = await buildStaff(database, own.municipality, 'Ola', ['planConsultant']);
  await givePlan(database, administrator, { accountId: consultant.accountId, planId: own.plan.id });
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`delete from suggested_reply where municipality_id = ${own.municipality.id}`),
  );
});

test('a consultant reads the comments of their plans, and of no other, without contact details', async () => {
  expect(await listCases(database, consultant, 'consultant')).toMatchObject([{ hearingId: own.hearing.id }]);
  const asked = { hearingId: own.hearing.id, after: 0 };
  const { comments } = await readCaseComments(database, consultant, 'consultant', asked);
  expect(comments).toMatchObject([{ id: own.commentId }]);
  expect(JSON.stringify(comments)).not.toContain('ola@eksempel.no');
  expect(await listCases(database, stranger, 'consultant')).toEqual([]);
  await expect(readCaseComments(database, stranger, 'consultant', asked)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('what they suggest is nobody’s answer until a caseworker takes it, once', async () => {
  const { commentId } = own;
  await suggestReply(database, consultant, { commentId, text: 'Vi flytter gangveien.' });
  const [waiting] = await listWaitingReplies(database, own.staff, commentId);
  expect(waiting).toMatchObject({ text: 'Vi flytter gangveien.', suggestedBy: 'Kim', state: 'new' });
  const [before] = (
    await readCaseComments(database, consultant, 'consultant', { hearingId: own.hearing.id, after: 0 })
  ).comments;
  expect(before?.answer).toBeNull();
  const replyId = waiting?.replyId ?? '';
  await decideReply(database, own.staff, { replyId, state: 'taken' });
  await expect(decideReply(database, own.staff, { replyId, state: 'left' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await listSuggestions(database, consultant, own.hearing.id)).toMatchObject([{ state: 'taken' }]);
  expect(await listWaitingReplies(database, own.staff, commentId)).toEqual([]);
});

test('nobody suggests on a plan that is not theirs, or no longer is', async () => {
  const given = { commentId: own.commentId, text: 'Et svar.' };
  await expect(suggestReply(database, stranger, given)).rejects.toMatchObject({ code: 'not-found' });
  const access = { accountId: consultant.accountId, planId: own.plan.id };
  await takePlan(database, administrator, access);
  await expect(suggestReply(database, consultant, given)).rejects.toMatchObject({ code: 'not-found' });
  await givePlan(database, administrator, access);
});
