import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultOfPassword } from '../../domain/accounts.ts';
import { account, accountRole } from '../../drizzle/schema/accounts.ts';
import { beginSession, readSession, signIn } from '../../server/accounts/accounts.service.ts';
import {
  changePassword,
  readOwnAccount,
  switchMunicipality,
} from '../../server/accounts/own-account.service.ts';
import type { Session } from '../../server/accounts/session.ts';
import { findOwner } from '../../server/desk/own-account/find-owner.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { givePassword } from '../builders/give-password.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
let first: BuiltMunicipality;
let second: BuiltMunicipality;
beforeAll(async () => {
  test = await openTestServer(database);
  first = await buildMunicipality(database);
  second = await buildMunicipality(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

/** Someone who is a caseworker of the first municipality and something else of the second. */
async function inBoth(role = 'caseManager'): Promise<Session> {
  const staff = await buildStaff(database, first, 'Eva Begge', ['caseworker']);
  await database.withRole('operations', {}, (transaction) =>
    transaction.insert(accountRole).values({ ...staff, municipalityId: second.id, role }),
  );
  return staff;
}

async function open(staff: Session, municipality: BuiltMunicipality) {
  const { token } = await beginSession(database, {
    accountId: staff.accountId,
    municipalityId: municipality.id,
  });
  const read = () => readSession(database, token);
  const session = await read();
  if (!session) throw new Error('no session');
  return { token, session, read };
}

describe('whoever works in several municipalities', () => {
  it('switches without signing in anew, with the roles of that one alone and until the same hour', async () => {
    const { token, session, read } = await open(await inBoth(), first);
    expect(session.roles).toEqual(['caseworker']);
    const ends = () =>
      database.withRole('operations', {}, (transaction) =>
        transaction.execute(sql`
          select expires_at from session where account_id = ${session.accountId} order by expires_at
        `),
      );
    const before = await ends();
    await switchMunicipality(database, session, token, second.id);
    expect(await read()).toMatchObject({ municipalityNumber: second.number, roles: ['caseManager'] });
    expect(await ends()).toEqual(before);
    const { municipalities } = await readOwnAccount(database, (await read()) ?? session);
    expect(municipalities.map(({ number, isCurrent }) => [number, isCurrent]).toSorted()).toEqual(
      [
        [first.number, false],
        [second.number, true],
      ].toSorted(),
    );
  });

  it('signs in the next time to the one chosen last, for as long as they have a role there', async () => {
    const staff = await inBoth();
    const password = await givePassword(database, staff);
    const signedInTo = async () => {
      const { token } = await signIn(database, staff.username, password);
      return { token, session: await readSession(database, token) };
    };
    for (const { id } of [second, first, second]) {
      const { token, session } = await signedInTo();
      if (session) await switchMunicipality(database, session, token, id);
      expect((await signedInTo()).session?.municipalityId).toBe(id);
    }
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        delete from account_role where account_id = ${staff.accountId} and municipality_id = ${second.id}
      `),
    );
    expect((await signedInTo()).session?.municipalityId).toBe(first.id);
  });

  it('reaches nothing of the former, and never a municipality without a role', async () => {
    const { token, session, read } = await open(await inBoth(), first);
    const stranger = await buildMunicipality(database);
    await expect(switchMunicipality(database, session, token, stranger.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await read())?.municipalityId).toBe(first.id);
    const plan = await buildPlan(database, first);
    await switchMunicipality(database, session, token, second.id);
    const after = await read();
    if (!after) throw new Error('no session');
    const seen = await database.withRole('planner', after, (transaction) =>
      transaction.execute(sql`select 1 from plan where id = ${plan.id}`),
    );
    expect(seen).toHaveLength(0);
  });

  it('moves no session but their own', async () => {
    const { token } = await open(await inBoth(), first);
    const other = await inBoth();
    await expect(switchMunicipality(database, other, token, second.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('loses a municipality with the role: neither the session nor the switch goes there', async () => {
    const staff = await inBoth();
    const { token, session, read } = await open(staff, first);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        update account_role set until = now() - interval '1 second'
        where account_id = ${staff.accountId} and municipality_id = ${second.id}
      `),
    );
    await expect(switchMunicipality(database, session, token, second.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await read())?.municipalityId).toBe(first.id);
  });

  it('is told which of their municipalities a page belongs to, and of no other’s', async () => {
    const { session } = await open(await inBoth(), first);
    const plan = await buildPlan(database, second);
    const { id: hearingId } = await buildHearing(database, plan);
    const foreign = await buildPlan(database, await buildMunicipality(database));
    const ofNobody = [
      { kind: 'plan', id: foreign.id },
      { kind: 'plan', id: randomUUID() },
      { kind: 'hearing', id: 'ikke-en-id' },
      { kind: 'plan', id: (await buildPlan(database, first)).id },
    ] as const;
    expect(await findOwner(database, session, { kind: 'plan', id: plan.id })).toMatchObject({
      municipalityId: second.id,
    });
    expect(await findOwner(database, session, { kind: 'hearing', id: hearingId })).toMatchObject({
      municipalityId: second.id,
    });
    for (const one of ofNobody) expect(await findOwner(database, session, one)).toBeNull();
  });

  it('is told of no draft hearing that the role there does not read', async () => {
    const { session } = await open(await inBoth('electedMember'), first);
    const plan = await buildPlan(database, second);
    const out = await buildHearing(database, plan);
    const draft = await buildHearing(database, plan, { isDraft: true });
    expect(await findOwner(database, session, { kind: 'hearing', id: out.id })).not.toBeNull();
    expect(await findOwner(database, session, { kind: 'hearing', id: draft.id })).toBeNull();
  });

  it('is refused by a page that was opened for the former municipality', async () => {
    const { token, session } = await open(await inBoth(), first);
    const ask = (municipality: BuiltMunicipality) =>
      test.server.inject({
        method: 'POST',
        url: '/trpc/desk.overview',
        headers: {
          cookie: `allmenning=${token}`,
          'content-type': 'application/json',
          'allmenning-municipality': municipality.number,
        },
        payload: '{}',
      });
    expect((await ask(first)).statusCode).toBe(200);
    await switchMunicipality(database, session, token, second.id);
    const refused = await ask(first);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('municipality-switched');
    expect((await ask(second)).statusCode).toBe(200);
  });
});

describe('whoever signs in with a password here', () => {
  it('changes it with the old one, stays signed in, and is signed out everywhere else', async () => {
    const staff = await buildStaff(database, first);
    const former = await givePassword(database, staff);
    const here = await open(staff, first);
    const elsewhere = await open(staff, first);
    const next = 'fjorten hvite måker';
    expect(await changePassword(database, here.session, here.token, { former, next })).toEqual({ ended: 1 });
    expect(await here.read()).not.toBeNull();
    expect(await elsewhere.read()).toBeNull();
    await expect(signIn(database, staff.username, former)).rejects.toMatchObject({ code: 'sign-in-failed' });
    await expect(signIn(database, staff.username, next)).resolves.toBeDefined();
  });

  it('changes nothing with a wrong old one, with a weak new one or with the same', async () => {
    const staff = await buildStaff(database, first);
    const former = await givePassword(database, staff);
    const { token, session } = await open(staff, first);
    const tries = [
      { former: 'noe helt annet her', next: 'fjorten hvite måker', code: 'password-wrong' },
      { former, next: 'aaaaaaaaaaaaaaaa', code: 'password-weak' },
      { former, next: `${staff.username}1`, code: 'password-weak' },
      { former, next: former, code: 'password-weak' },
    ];
    for (const { code, ...change } of tries) {
      await expect(changePassword(database, session, token, change)).rejects.toMatchObject({ code });
    }
    await expect(signIn(database, staff.username, former)).resolves.toBeDefined();
  });

  it('is told so when the municipality’s own sign-in vouches for them', async () => {
    const staff = await buildStaff(database, first);
    await database.withRole('operations', {}, (transaction) =>
      transaction.update(account).set({ passwordHash: null }).where(sql`id = ${staff.accountId}`),
    );
    const { token, session } = await open(staff, first);
    expect((await readOwnAccount(database, session)).hasPassword).toBe(false);
    await expect(
      changePassword(database, session, token, { former: 'x', next: 'fjorten hvite måker' }),
    ).rejects.toMatchObject({ code: 'password-elsewhere' });
  });

  it('hears what a new one lacks', () => {
    expect(faultOfPassword('kort', 'kari')).toBe('short');
    expect(faultOfPassword('x'.repeat(201), 'kari')).toBe('long');
    expect(faultOfPassword('abababababab', 'kari')).toBe('simple');
    expect(faultOfPassword('kari.nordmann', 'kari.nordmann')).toBe('simple');
    expect(faultOfPassword('fjorten hvite måker', 'kari')).toBeNull();
  });
});
