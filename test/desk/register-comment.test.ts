import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type RegisteredCommentInput,
  registeredCommentSchema,
} from '../../domain/comments/registered-comment.ts';
import { addDays, osloDate } from '../../domain/oslo-time.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { asAppError } from '../../server/database/database-error.ts';
import { registerComment } from '../../server/desk/register-comment.ts';
import { buildHearing, type HearingOptions } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const today = osloDate(new Date());

async function buildCase(options: HearingOptions = {}) {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const hearing = await buildHearing(database, await buildPlan(database, municipality), options);
  return { staff, hearing };
}

function letterTo(hearingId: string, changes: Partial<RegisteredCommentInput> = {}) {
  return registeredCommentSchema.parse({
    hearingId,
    idempotencyKey: randomUUID(),
    channel: 'letter',
    receivedOn: addDays(today, -2),
    target: { kind: 'wholePlan' },
    text: 'Brev fra en nabo.',
    author: { kind: 'private', name: 'Anna Eksempel' },
    ...changes,
  });
}

describe('what comes by other ways than the web', () => {
  it('joins the same numbering, with the day it really came and who entered it', async () => {
    const { staff, hearing } = await buildCase();
    await submitComment(database, buildSubmission(hearing.id));
    const registered = await registerComment(
      database,
      staff,
      letterTo(hearing.id, { receivedClock: '09:30', places: [pointAt(10.41, 59.265)] }),
    );
    expect(registered.number).toBe(2);
    expect(osloDate(new Date(registered.receivedAt))).toBe(addDays(today, -2));
    const [row] = await database.withRole(
      'planner',
      { municipalityId: staff.municipalityId },
      (transaction) =>
        transaction.execute(sql`
        select comment.channel, comment.registered_by, handling.web_state,
          (select act || ' ' || actor from audit_event where subject_id = comment.id) as audit
        from comment join comment_handling handling on handling.comment_id = comment.id
        where comment.id = ${registered.commentId}
      `),
    );
    expect(row).toEqual({
      channel: 'letter',
      registered_by: 'Kari Planlegger',
      web_state: 'waiting',
      audit: 'comment.register Kari Planlegger',
    });
  });

  it('is in time when it came in time, though it is entered after the deadline', async () => {
    const { staff, hearing } = await buildCase({
      closesInDays: -1,
      lateRule: 'refuse',
      sentToDecision: true,
    });
    const inTime = await registerComment(
      database,
      staff,
      letterTo(hearing.id, { receivedOn: addDays(today, -3) }),
    );
    const late = await registerComment(
      database,
      staff,
      letterTo(hearing.id, { receivedOn: today, receivedClock: '00:00' }),
    );
    expect([inTime.isLate, late.isLate]).toEqual([false, true]);
  });

  it('is not entered with a time to come', async () => {
    const { staff, hearing } = await buildCase();
    const tomorrow = registerComment(
      database,
      staff,
      letterTo(hearing.id, { receivedOn: addDays(today, 1) }),
    );
    expect(await tomorrow.catch(asAppError)).toMatchObject({ code: 'validation' });
  });

  it('is entered once though it is sent twice, also at once', async () => {
    const { staff, hearing } = await buildCase();
    const letter = letterTo(hearing.id);
    const [first, second] = await Promise.all([
      registerComment(database, staff, letter),
      registerComment(database, staff, letter),
    ]);
    expect(second).toEqual(first);
    await expect(
      registerComment(database, staff, { ...letter, text: 'Et annet brev.' }),
    ).rejects.toMatchObject({
      code: 'idempotency-conflict',
    });
  });

  it('may be an authority’s objection', async () => {
    const { staff, hearing } = await buildCase();
    const author = {
      kind: 'authority',
      name: 'Per Rådgiver',
      organisationName: 'Statsforvalteren (eksempel)',
    } as const;
    const { commentId } = await registerComment(
      database,
      staff,
      letterTo(hearing.id, { kind: 'objection', author }),
    );
    const [row] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`select kind, author_kind from comment where id = ${commentId}`),
    );
    expect(row).toEqual({ kind: 'objection', author_kind: 'authority' });
  });

  it('belongs to the planner’s own municipality', async () => {
    const [{ staff }, other] = [await buildCase(), await buildCase()];
    await expect(registerComment(database, staff, letterTo(other.hearing.id))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
