import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { decodeJwt, importJWK, type JWTPayload, SignJWT } from 'jose';
import type { CustomFetch } from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountRole } from '../../domain/roles/account-roles.ts';
import { account, accountRole } from '../../drizzle/schema/accounts.ts';
import { accountSignIn } from '../../drizzle/schema/identity.ts';
import {
  beginSession,
  readPerson,
  readSession,
  type SignedIn,
  signIn,
  signOutEverywhere,
} from '../../server/accounts/accounts.service.ts';
import { hearLogout } from '../../server/identity/hear-logout.ts';
import { createOidcClient } from '../../server/identity/oidc-client.ts';
import type { StaffProvider } from '../../server/identity/provider.ts';
import { createServerSecret } from '../../server/identity/server-secret.ts';
import { beginSignIn, finishSignIn, newBrowserToken } from '../../server/identity/sign-in.service.ts';
import { readStaffClaims } from '../../server/identity/staff-claims.ts';
import { invite } from '../../server/people/invite.service.ts';
import { listChanges } from '../../server/people/people.service.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { type OpenProvider, openProvider, redirectUri, walkThrough } from './open-provider.ts';

const database = openTestDatabase();
const desk = { database, secret: createServerSecret('en hemmelighet som bare prøvene kjenner') };
let open: OpenProvider;
let municipality: BuiltMunicipality;
beforeAll(async () => {
  open = await openProvider();
  municipality = await buildMunicipality(database);
});
afterAll(async () => {
  await open.close();
  await database.close();
});

type Change = (claims: JWTPayload) => JWTPayload;

/** From the button to the desk, with claims as the municipality's provider would give them. */
async function signInStaff(change: Change = (same) => same, part: Partial<StaffProvider> = {}) {
  const provider: StaffProvider = {
    ...open.staff,
    id: `ansatt-${municipality.number}`,
    municipalityNumber: municipality.number,
    ...part,
  };
  const changing: CustomFetch = async (url, options) => {
    const response = await fetch(url, options as RequestInit);
    if (!url.endsWith('/token')) return response;
    const body = (await response.json()) as { id_token: string };
    const key = open.signingKey();
    const token = await new SignJWT(change(decodeJwt(body.id_token)))
      .setProtectedHeader({ alg: 'RS256', kid: String(key.kid) })
      .sign(await importJWK(key, 'RS256'));
    return Response.json({ ...body, id_token: token });
  };
  const client = createOidcClient(provider, { fetch: changing });
  const browser = newBrowserToken();
  const start = { browser, returnTo: '/desk', redirectUri, language: 'nb' as const };
  const back = await walkThrough(await beginSignIn(desk, client, start), 'ansatt');
  const end = await finishSignIn(desk, client, back, browser);
  return { end, client };
}

const sessionOf = ({ end }: { end: { outcome: unknown } }) =>
  readSession(database, (end.outcome as SignedIn).token);

const someone = (claims: JWTPayload = {}): Change => {
  const sub = randomUUID();
  return (same) => ({ ...same, sub, preferred_username: `${sub}@kommune.example`, ...claims });
};

describe('staff who sign in by the municipality’s own provider', () => {
  it('get the roles of their claims in that municipality, and lose them with the claims', async () => {
    const who = someone();
    const first = await sessionOf(await signInStaff(who));
    expect(first).toMatchObject({
      municipalityId: municipality.id,
      displayName: 'Ida Ansatt (oppdiktet)',
      roles: ['caseworker'],
    });
    const without: Change = (claims) => ({ ...who(claims), realm_access: { roles: ['noe annet'] } });
    const { end } = await signInStaff(without);
    expect(end.outcome).toMatchObject({ code: 'staff-without-role' });
    const again = await sessionOf(await signInStaff(who));
    expect(again?.accountId).toBe(first?.accountId);
  });

  it('get what they were invited to, by the name that their own provider gives them', async () => {
    const administrator = await buildStaff(database, municipality, 'Ida', ['municipalityAdministrator']);
    const sub = randomUUID();
    const who = someone({ sub, preferred_username: `Ny-${sub}@kommune.example` });
    const claimant = someone({ email: `sjef-${sub}@kommune.example` });
    const roles: AccountRole[] = ['archivist', 'auditor'];
    const inviteAs = (username: string) =>
      invite(database, administrator, { username, displayName: '', roles }, true);
    // An address that the provider has not seen to be the person's opens nothing.
    await inviteAs(`sjef-${sub}@kommune.example`);
    const refused = await signInStaff(claimant, { roles: null });
    expect(refused.end.outcome).toMatchObject({ code: 'staff-without-role' });
    const elsewhere = await buildMunicipality(database);
    await inviteAs(`ny-${sub}@KOMMUNE.example`);
    const namesake = someone({ preferred_username: `ny-${sub}@kommune.example` });
    const other = await signInStaff(namesake, { roles: null, municipalityNumber: elsewhere.number });
    expect(other.end.outcome).toMatchObject({ code: 'staff-without-role' });
    expect((await sessionOf(await signInStaff(who, { roles: null })))?.roles).toEqual(roles);
    const { changes } = await listChanges(database, administrator, null);
    expect(changes[0]).toMatchObject({ act: 'person.join', details: { roles, invitedBy: 'Ida' } });
  });

  it('keep what an administrator gave, also where claims give nothing', async () => {
    const who = someone();
    const refused = await signInStaff(who, { roles: null });
    expect(refused.end.outcome).toMatchObject({ code: 'staff-without-role' });
    // The administrator sees who has tried, and gives a role.
    const accountId = await database.withRole('planner', { municipalityId: municipality.id }, async (t) => {
      const rows = await t.select({ id: accountSignIn.accountId }).from(accountSignIn);
      return rows.at(-1)?.id ?? '';
    });
    await database.withRole('operations', {}, (transaction) =>
      transaction
        .insert(accountRole)
        .values({ accountId, municipalityId: municipality.id, role: 'archivist' }),
    );
    for (const roles of [null, { planer: 'caseworker' as const }, {}]) {
      const session = await sessionOf(await signInStaff(who, { roles }));
      expect(session?.roles).toContain('archivist');
    }
  });

  it('never take over an account by its user name, and have no password that opens theirs', async () => {
    const local = await buildStaff(database, municipality);
    const who = someone({ preferred_username: local.username });
    const session = await sessionOf(await signInStaff(who));
    expect(session?.accountId).not.toBe(local.accountId);
    await expect(signIn(database, session?.username ?? '', '')).rejects.toMatchObject({
      code: 'sign-in-failed',
    });
  });

  it('stay out when their account is closed', async () => {
    const who = someone();
    const session = await sessionOf(await signInStaff(who));
    await database.withRole('operations', {}, (transaction) =>
      transaction
        .update(account)
        .set({ disabledAt: new Date() })
        .where(eq(account.id, session?.accountId ?? '')),
    );
    expect((await signInStaff(who)).end.outcome).toMatchObject({ code: 'staff-without-role' });
  });

  it('get no role from a claim that only looks like one', () => {
    const provider = { rolesClaim: 'realm_access.roles', roles: { planer: 'caseworker' as const } };
    const roles = (claims: object) => readStaffClaims({ sub: 'x', ...claims }, provider).roles;
    expect(roles({ realm_access: { roles: ['planer', 'planer'] } })).toEqual(['caseworker']);
    expect(roles({ realm_access: { roles: 'planer' } })).toEqual(['caseworker']);
    expect(roles({ realm_access: { roles: ['constructor', '__proto__', 7] } })).toEqual([]);
    expect(roles({})).toEqual([]);
  });
});

describe('a provider that ends a sign-in by itself', () => {
  const logoutToken = async (claims: JWTPayload, part: { typ?: string; iss?: string; aud?: string } = {}) => {
    const key = open.signingKey();
    return new SignJWT({
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      jti: randomUUID(),
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: String(key.kid), typ: part.typ ?? 'logout+jwt' })
      .setIssuedAt()
      .setExpirationTime('2 minutes')
      .setIssuer(part.iss ?? open.issuer)
      .setAudience(part.aud ?? 'allmenning-ansatt')
      .sign(await importJWK(key, 'RS256'));
  };

  it('ends that sign-in alone, or all of the person’s', async () => {
    const who = someone();
    const withSession =
      (sid: string): Change =>
      (claims) => ({ ...who(claims), sid });
    const first = await signInStaff(withSession('s1'));
    const second = await signInStaff(withSession('s2'));
    await hearLogout(database, first.client, await logoutToken({ sid: 's1' }));
    expect(await sessionOf(first)).toBeNull();
    expect(await sessionOf(second)).not.toBeNull();
    const { sub } = who({});
    await hearLogout(database, first.client, await logoutToken({ sub: String(sub) }));
    expect(await sessionOf(second)).toBeNull();
  });

  it('is not believed when the token is another’s, a sign-in’s or says nothing of whom', async () => {
    const signedIn = await signInStaff((claims) => ({ ...someone()(claims), sid: 's3' }));
    const { client } = signedIn;
    const forged = [
      logoutToken({ sid: 's3' }, { iss: 'https://idporten.example' }),
      logoutToken({ sid: 's3' }, { aud: 'en annen' }),
      logoutToken({ sid: 's3', nonce: 'x' }),
      logoutToken({ sid: 's3', events: {} }),
      logoutToken({}),
      Promise.resolve('ikke et token'),
    ];
    for (const token of forged) {
      await expect(hearLogout(database, client, await token)).rejects.toMatchObject({ code: 'validation' });
    }
    expect(await sessionOf(signedIn)).not.toBeNull();
  });
});

describe('signing out everywhere', () => {
  it('ends every session of the person, and of nobody else', async () => {
    const [mine, other] = [await buildPerson(database), await buildPerson(database)];
    const { personId, level } = mine.person;
    const phone = await beginSession(database, {
      personId,
      level,
      organisationNumber: null,
      organisationName: null,
    });
    await signOutEverywhere(database, mine.token);
    expect(await readPerson(database, mine.token)).toBeNull();
    expect(await readPerson(database, phone.token)).toBeNull();
    expect(await readPerson(database, other.token)).not.toBeNull();
  });
});

it('roles of other municipalities are none of the provider’s', async () => {
  const elsewhere = await buildMunicipality(database);
  const who = someone();
  const session = await sessionOf(await signInStaff(who));
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction
      .select()
      .from(accountRole)
      .where(
        and(
          eq(accountRole.accountId, session?.accountId ?? ''),
          eq(accountRole.municipalityId, elsewhere.id),
        ),
      ),
  );
  expect(rows).toEqual([]);
});
