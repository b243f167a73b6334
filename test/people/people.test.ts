import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountRole } from '../../domain/roles/account-roles.ts';
import { beginSession, readSession, signIn } from '../../server/accounts/accounts.service.ts';
import type { Session } from '../../server/accounts/session.ts';
import { givePlan, keepAuthority, takePlan } from '../../server/people/authorities.service.ts';
import { invite, withdrawInvitation } from '../../server/people/invite.service.ts';
import {
  endAllSessions,
  giveRole,
  listChanges,
  listPeople,
  takeRole,
} from '../../server/people/people.service.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

let municipality: BuiltMunicipality;
let administrator: Session;
beforeAll(async () => {
  municipality = await buildMunicipality(database);
  administrator = await buildStaff(database, municipality, 'Ida Administrator', [
    'municipalityAdministrator',
  ]);
});

const rolesOf = async (accountId: string): Promise<readonly AccountRole[]> => {
  const { people } = await listPeople(database, administrator);
  return people.find((person) => person.accountId === accountId)?.roles.map(({ role }) => role) ?? [];
};

const caseworker = () => buildStaff(database, municipality, 'Jonas Saksbehandler', ['caseworker']);

describe('an administrator', () => {
  it('gives and takes roles, and both are told in the log with who did it', async () => {
    const { accountId } = await caseworker();
    await giveRole(database, administrator, { accountId, role: 'auditor' });
    expect(await rolesOf(accountId)).toEqual(['caseworker', 'auditor']);
    await takeRole(database, administrator, { accountId, role: 'caseworker' });
    expect(await rolesOf(accountId)).toEqual(['auditor']);
    const { changes } = await listChanges(database, administrator, null);
    expect(changes.slice(0, 2)).toMatchObject([
      { actor: 'Ida Administrator', act: 'role.take', details: { role: 'caseworker' } },
      { act: 'role.give', details: { person: 'Jonas Saksbehandler', role: 'auditor' } },
    ]);
  });

  it('takes effect at once: the next call of whoever lost the role is refused', async () => {
    const { accountId } = await caseworker();
    const { token } = await beginSession(database, { accountId, municipalityId: municipality.id });
    expect((await readSession(database, token))?.roles).toEqual(['caseworker']);
    await takeRole(database, administrator, { accountId, role: 'caseworker' });
    expect(await readSession(database, token)).toBeNull();
  });

  it('changes nothing of their own, and reaches nobody of another municipality', async () => {
    const own = { accountId: administrator.accountId, role: 'municipalityAdministrator' as const };
    await expect(takeRole(database, administrator, own)).rejects.toMatchObject({ code: 'own-role' });
    await expect(giveRole(database, administrator, { ...own, role: 'caseworker' })).rejects.toMatchObject({
      code: 'own-role',
    });
    const stranger = await buildStaff(database, await buildMunicipality(database));
    const { accountId } = stranger;
    for (const act of [
      () => giveRole(database, administrator, { accountId, role: 'auditor' }),
      () => takeRole(database, administrator, { accountId, role: 'caseworker' }),
      () => endAllSessions(database, administrator, accountId),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  // Each round may end another way: the later one waits, finds nothing left, or is refused at once.
  it.each(Array.from({ length: 20 }, (_, round) => round + 1))(
    'never ends as two who take the role from each other at once, round %i',
    async () => {
      const town = await buildMunicipality(database);
      const [one, two] = await Promise.all(
        ['Ane', 'Bo'].map((name) => buildStaff(database, town, name, ['municipalityAdministrator'])),
      );
      if (!one || !two) throw new Error('two administrators were to be built');
      const role = 'municipalityAdministrator' as const;
      const outcomes = await Promise.allSettled([
        takeRole(database, one, { accountId: two.accountId, role }),
        takeRole(database, two, { accountId: one.accountId, role }),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const left = await database.withRole('operations', {}, (transaction) =>
        transaction.execute(sql`
          select 1 from account_role where municipality_id = ${town.id} and role = 'municipalityAdministrator'
        `),
      );
      expect(left).toHaveLength(1);
    },
  );

  it('hands out the region only when they run it', async () => {
    const { accountId } = await caseworker();
    const role = 'regionalAdministrator' as const;
    await expect(giveRole(database, administrator, { accountId, role })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const both = await buildStaff(database, municipality, 'Berit', ['municipalityAdministrator', role]);
    await giveRole(database, both, { accountId, role });
    expect(await rolesOf(accountId)).toContain(role);
  });

  it('signs someone out on every device, and nobody else', async () => {
    const { accountId } = await caseworker();
    const other = await caseworker();
    const begin = (id: string) =>
      beginSession(database, { accountId: id, municipalityId: municipality.id }).then(({ token }) => token);
    const tokens = [await begin(accountId), await begin(accountId)];
    const kept = await begin(other.accountId);
    const { people } = await listPeople(database, administrator);
    expect(people.find((person) => person.accountId === accountId)?.sessions).toBe(2);
    expect(await endAllSessions(database, administrator, accountId)).toEqual({ ended: 2 });
    for (const token of tokens) expect(await readSession(database, token)).toBeNull();
    expect(await readSession(database, kept)).not.toBeNull();
  });

  it('opens plans to a consultant, and they close with the role', async () => {
    const { accountId } = await buildStaff(database, municipality, 'Kim Konsulent', ['planConsultant']);
    const plan = await buildPlan(database, municipality);
    await givePlan(database, administrator, { accountId, planId: plan.id });
    const plansOf = async () =>
      (await listPeople(database, administrator)).people.find((one) => one.accountId === accountId)?.plans;
    expect(await plansOf()).toMatchObject([{ planId: plan.id }]);
    await takePlan(database, administrator, { accountId, planId: plan.id });
    expect(await plansOf()).toEqual([]);
    await givePlan(database, administrator, { accountId, planId: plan.id });
    await takeRole(database, administrator, { accountId, role: 'planConsultant' });
    const rows = await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`select 1 from plan_access where account_id = ${accountId}`),
    );
    expect(rows).toHaveLength(0);
  });

  it('names the authority that someone speaks for', async () => {
    const { accountId } = await caseworker();
    const give = (authorityId: string | null) =>
      giveRole(database, administrator, { accountId, role: 'authority', authorityId });
    await expect(give(null)).rejects.toMatchObject({ code: 'validation' });
    await expect(give(randomUUID())).rejects.toMatchObject({ code: 'validation' });
    const county = { name: 'Vestfold fylkeskommune', kind: 'county' as const, mayObject: true };
    const { authorityId } = await keepAuthority(database, administrator, county);
    await give(authorityId);
    const { people } = await listPeople(database, administrator);
    const held = people.find((one) => one.accountId === accountId)?.roles;
    expect(held).toContainEqual(
      expect.objectContaining({ role: 'authority', authority: 'Vestfold fylkeskommune' }),
    );
  });
});

describe('an invitation', () => {
  const asked = (username: string, roles: AccountRole[] = ['archivist']) => ({
    username,
    displayName: 'Ny Ansatt',
    roles,
  });

  it('makes an account with a password that works where the municipality has no sign-in of its own', async () => {
    const username = `ny-${randomUUID()}@kommune.example`;
    const outcome = await invite(database, administrator, asked(username), false);
    if (outcome.kind !== 'created') throw new Error('an account was to be made');
    const { token } = await signIn(database, username, outcome.password);
    expect(await readSession(database, token)).toMatchObject({
      displayName: 'Ny Ansatt',
      roles: ['archivist'],
    });
    await expect(invite(database, administrator, asked(username), false)).rejects.toMatchObject({
      code: 'person-here-already',
    });
  });

  it('gives nobody’s account away: one of another municipality is added only when it is said to be the same', async () => {
    const elsewhere = await buildStaff(database, await buildMunicipality(database), 'Ola Annensteds');
    const again = asked(elsewhere.username);
    await expect(invite(database, administrator, again, false)).rejects.toMatchObject({
      code: 'account-known-elsewhere',
    });
    expect(await rolesOf(elsewhere.accountId)).toEqual([]);
    await invite(database, administrator, { ...again, isSamePerson: true }, false);
    expect(await rolesOf(elsewhere.accountId)).toEqual(['archivist']);
  });

  it('waits where the municipality has its own sign-in, and can be withdrawn once', async () => {
    const username = `Ny-${randomUUID()}@Kommune.example`;
    expect(await invite(database, administrator, asked(username), true)).toEqual({ kind: 'waits' });
    const waiting = async () =>
      (await listPeople(database, administrator)).invitations.filter(
        ({ providerName }) => providerName === username,
      );
    expect(await waiting()).toMatchObject([{ roles: ['archivist'], invitedBy: 'Ida Administrator' }]);
    // A newer one of the same name, however it is spelled, takes its place.
    await invite(database, administrator, asked(username.toLowerCase(), ['auditor']), true);
    expect(await waiting()).toEqual([]);
    const [open] = (await listPeople(database, administrator)).invitations;
    const id = open?.invitationId ?? '';
    await withdrawInvitation(database, administrator, id);
    await expect(withdrawInvitation(database, administrator, id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
