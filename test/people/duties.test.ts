import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, osloDate } from '../../domain/oslo-time.ts';
import { beginSession, readSession } from '../../server/accounts/accounts.service.ts';
import type { Session } from '../../server/accounts/session.ts';
import { lendDuty, listDuties, takeDutyBack } from '../../server/people/duties.service.ts';
import { giveRole, listChanges } from '../../server/people/people.service.ts';
import { callProcedure } from '../access/call-procedure.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const today = osloDate(new Date());
const lastDay = addDays(today, 7);
let municipality: BuiltMunicipality;
let manager: Session;
beforeAll(async () => {
  municipality = await buildMunicipality(database);
  manager = await buildStaff(database, municipality, 'Mona Ansvarlig');
});

const caseworker = () => buildStaff(database, municipality, 'Jonas Saksbehandler', ['caseworker']);

/** Who someone is at their next call. */
async function now({ accountId, municipalityId }: Session): Promise<Session> {
  const { token } = await beginSession(database, { accountId, municipalityId });
  const session = await readSession(database, token);
  if (!session) throw new Error('no session');
  return session;
}

async function asDatabase(staff: Session, statement: ReturnType<typeof sql>): Promise<string> {
  return database
    .withRole('planner', staff, (transaction) => transaction.execute(statement))
    .then(
      () => 'done',
      (error: { readonly code?: string }) => error.code ?? 'failed',
    );
}

async function runOut({ accountId }: Session): Promise<void> {
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      update account_role set until = now() - interval '1 second'
      where account_id = ${accountId} and until is not null
    `),
  );
}

describe('a case manager', () => {
  it('lets a caseworker decide until the end of a day, takes it back, and both stand in the log', async () => {
    const colleague = await caseworker();
    const { accountId } = colleague;
    await lendDuty(database, manager, { accountId, lastDay });
    expect((await now(colleague)).roles).toEqual(['caseManager', 'caseworker']);
    const { lent, mayLend } = await listDuties(database, manager);
    expect(mayLend).toBe(true);
    expect(lent.find((one) => one.accountId === accountId)).toMatchObject({
      displayName: 'Jonas Saksbehandler',
      givenBy: 'Mona Ansvarlig',
    });
    await takeDutyBack(database, manager, accountId);
    expect((await now(colleague)).roles).toEqual(['caseworker']);
    const administrator = await buildStaff(database, municipality, 'Ida', ['municipalityAdministrator']);
    const { changes } = await listChanges(database, administrator, null);
    expect(changes.slice(0, 2)).toMatchObject([
      { actor: 'Mona Ansvarlig', act: 'duty.takeBack', details: { person: 'Jonas Saksbehandler' } },
      { act: 'duty.lend', details: { person: 'Jonas Saksbehandler', lastDay } },
    ]);
  });

  it('lends to nobody but caseworkers of the municipality, and for a year at most', async () => {
    const colleague = await caseworker();
    const stranger = await buildStaff(database, await buildMunicipality(database), 'Nora', ['caseworker']);
    const elected = await buildStaff(database, municipality, 'Per', ['electedMember']);
    for (const { accountId } of [stranger, elected, manager]) {
      await expect(lendDuty(database, manager, { accountId, lastDay })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    const { accountId } = colleague;
    for (const day of [addDays(today, -1), addDays(today, 366)]) {
      await expect(lendDuty(database, manager, { accountId, lastDay: day })).rejects.toMatchObject({
        code: 'validation',
      });
    }
  });

  it('takes back what a colleague has lent, and lends again what ran out', async () => {
    const colleague = await caseworker();
    const other = await buildStaff(database, municipality, 'Aud Ansvarlig');
    await lendDuty(database, other, { accountId: colleague.accountId, lastDay });
    await takeDutyBack(database, manager, colleague.accountId);
    await lendDuty(database, manager, { accountId: colleague.accountId, lastDay });
    await runOut(colleague);
    expect((await now(colleague)).roles).toEqual(['caseworker']);
    await lendDuty(database, manager, { accountId: colleague.accountId, lastDay });
    expect((await now(colleague)).roles).toContain('caseManager');
  });
});

describe('whoever has borrowed the duty', () => {
  it('decides by it until it runs out, and from then neither through a procedure nor past it', async () => {
    const plan = await buildPlan(database, municipality);
    const { id: hearingId } = await buildHearing(database, plan);
    const colleague = await caseworker();
    const cancel = (staff: Session) =>
      callProcedure(database, {
        path: 'hearingsDesk.cancel',
        input: { hearingId, expectedRevision: 99, reason: 'Feil i plankartet' },
        staff,
      });
    expect((await cancel(await now(colleague))).error?.code).toBe('forbidden');
    await lendDuty(database, manager, { accountId: colleague.accountId, lastDay });
    expect((await cancel(await now(colleague))).error?.code).toBe('revision-conflict');
    const decide = sql`update plan set decided_on = ${today} where id = ${plan.id}`;
    const callOff = sql`update hearing set cancelled_at = now() where id = ${hearingId}`;
    await runOut(colleague);
    expect((await cancel(await now(colleague))).error?.code).toBe('forbidden');
    expect(await asDatabase(colleague, decide)).toBe('AL242');
    expect(await asDatabase(colleague, callOff)).toBe('AL242');
    expect(
      await asDatabase(
        colleague,
        sql`update hearing set closes_at = closes_at + interval '1 day'
      where id = ${hearingId}`,
      ),
    ).toBe('AL242');
    expect(await asDatabase(manager, callOff)).toBe('done');
  });

  it('lends nothing on, gives the loan to no longer time, and sees until when it lasts', async () => {
    const [colleague, other] = [await caseworker(), await caseworker()];
    await lendDuty(database, manager, { accountId: colleague.accountId, lastDay });
    const borrower = await now(colleague);
    await expect(lendDuty(database, borrower, { accountId: other.accountId, lastDay })).rejects.toMatchObject(
      {
        code: 'forbidden',
      },
    );
    await expect(takeDutyBack(database, borrower, colleague.accountId)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const listed = await listDuties(database, borrower);
    expect(listed.mayLend).toBe(false);
    expect(listed.borrowers).toEqual([]);
    expect(listed.lent.find(({ isSelf }) => isSelf)?.accountId).toBe(colleague.accountId);
    // Past the service the database says the same.
    expect(
      await asDatabase(
        borrower,
        sql`insert into account_role (account_id, municipality_id, role, until, given_by_id)
          values (${other.accountId}, ${municipality.id}, 'caseManager', now() + interval '1 day', ${borrower.accountId})`,
      ),
    ).toBe('42501');
  });

  it('keeps the role for good when an administrator gives it', async () => {
    const colleague = await caseworker();
    const administrator = await buildStaff(database, municipality, 'Ida', ['municipalityAdministrator']);
    await lendDuty(database, manager, { accountId: colleague.accountId, lastDay });
    await giveRole(database, administrator, { accountId: colleague.accountId, role: 'caseManager' });
    await runOut(colleague);
    expect((await now(colleague)).roles).toContain('caseManager');
  });
});
