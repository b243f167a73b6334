import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, accountRole, session } from '../../drizzle/schema/accounts.ts';
import { readSession, signIn, signOut } from '../../server/accounts/accounts.service.ts';
import type { Session } from '../../server/accounts/session.ts';
import type { Transaction } from '../../server/database/database.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { givePassword } from '../builders/give-password.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
let staff: Session;
let password: string;
beforeAll(async () => {
  staff = await buildStaff(database, await buildMunicipality(database));
  password = await givePassword(database, staff);
});
afterAll(() => database.close());

const asOperator = (work: (transaction: Transaction) => Promise<unknown>) =>
  database.withRole('operations', {}, work);

const hashOf = (token: string) => createHash('sha256').update(token).digest();

describe('signing in', () => {
  it('tells who came, and for which municipality', async () => {
    const { token } = await signIn(database, staff.username, password);
    expect(await readSession(database, token)).toEqual(staff);
  });

  it('begins a session of 256 random bits that the database knows by its hash alone', async () => {
    const { token, expiresAt } = await signIn(database, staff.username, password);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await database.withRole('operations', {}, (transaction) =>
      transaction
        .select()
        .from(session)
        .where(eq(session.tokenHash, hashOf(token))),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.expiresAt).toEqual(expiresAt);
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(12 * 3_600_000);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('gives each sign-in a session of its own', async () => {
    const first = await signIn(database, staff.username, password);
    const second = await signIn(database, staff.username, password);
    expect(first.token).not.toBe(second.token);
    await signOut(database, first.token);
    expect(await readSession(database, second.token)).toEqual(staff);
  });

  it('fails alike for a wrong password, an unknown person and one without a role', async () => {
    const roleless = await buildStaff(database, await buildMunicipality(database));
    await givePassword(database, roleless, password);
    await asOperator((transaction) =>
      transaction.delete(accountRole).where(eq(accountRole.accountId, roleless.accountId)),
    );
    const failures = await Promise.all(
      [
        signIn(database, staff.username, 'feil'),
        signIn(database, 'ingen', password),
        signIn(database, roleless.username, password),
      ].map((attempt) => attempt.catch((error: unknown) => error)),
    );
    for (const failure of failures) {
      expect(failure).toMatchObject({ code: 'sign-in-failed', status: 401, details: undefined });
    }
    expect(new Set(failures.map(String)).size).toBe(1);
  });

  it('fails for someone whose account is closed', async () => {
    const former = await buildStaff(database, await buildMunicipality(database));
    await givePassword(database, former, password);
    await disable(former);
    await expect(signIn(database, former.username, password)).rejects.toMatchObject({
      code: 'sign-in-failed',
    });
  });
});

describe('a session', () => {
  it('of an unknown token is none', async () => {
    expect(await readSession(database, 'A'.repeat(43))).toBeNull();
    expect(await readSession(database, '')).toBeNull();
  });

  it('ends with signing out', async () => {
    const { token } = await signIn(database, staff.username, password);
    await signOut(database, token);
    expect(await readSession(database, token)).toBeNull();
    const rows = await database.withRole('operations', {}, (transaction) =>
      transaction
        .select()
        .from(session)
        .where(eq(session.tokenHash, hashOf(token))),
    );
    expect(rows).toEqual([]);
  });

  it('ends after two hours of rest, and lives on with use', async () => {
    const { token } = await signIn(database, staff.username, password);
    await letRest(token, 119);
    expect(await readSession(database, token)).toEqual(staff);
    // That was use: the rest is counted anew.
    await letRest(token, 2);
    expect(await readSession(database, token)).toEqual(staff);
    await letRest(token, 121);
    expect(await readSession(database, token)).toBeNull();
  });

  it('ends after its twelve hours, however much it is used', async () => {
    const { token } = await signIn(database, staff.username, password);
    await asOperator((transaction) =>
      transaction
        .update(session)
        .set({ expiresAt: sql`now() - interval '1 second'`, lastSeenAt: sql`now()` })
        .where(eq(session.tokenHash, hashOf(token))),
    );
    expect(await readSession(database, token)).toBeNull();
    await signIn(database, staff.username, password);
    const left = await database.withRole('operations', {}, (transaction) =>
      transaction
        .select()
        .from(session)
        .where(eq(session.tokenHash, hashOf(token))),
    );
    expect(left, 'ended sessions are swept by the next sign-in').toEqual([]);
  });

  it('ends at once when the account is closed', async () => {
    const leaving = await buildStaff(database, await buildMunicipality(database));
    await givePassword(database, leaving, password);
    const { token } = await signIn(database, leaving.username, password);
    expect(await readSession(database, token)).toEqual(leaving);
    await disable(leaving);
    expect(await readSession(database, token)).toBeNull();
  });

  it('ends at once when the person has no role in the municipality any more', async () => {
    const moving = await buildStaff(database, await buildMunicipality(database));
    await givePassword(database, moving, password);
    const { token } = await signIn(database, moving.username, password);
    await asOperator((transaction) =>
      transaction.delete(accountRole).where(eq(accountRole.accountId, moving.accountId)),
    );
    expect(await readSession(database, token)).toBeNull();
  });
});

async function disable({ accountId }: Session): Promise<void> {
  await asOperator((transaction) =>
    transaction.update(account).set({ disabledAt: sql`now()` }).where(eq(account.id, accountId)),
  );
}

async function letRest(token: string, minutes: number): Promise<void> {
  await asOperator((transaction) =>
    transaction
      .update(session)
      .set({ lastSeenAt: sql`now() - make_interval(mins => ${minutes})` })
      .where(eq(session.tokenHash, hashOf(token))),
  );
}
