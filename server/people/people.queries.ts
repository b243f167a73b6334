import { sql } from 'drizzle-orm';
import type { AuthorityKind } from '../../domain/people/people.ts';
import type { AccountRole } from '../../domain/roles/account-roles.ts';
import type { Transaction } from '../database/database.ts';

/** A role as someone holds it. */
export type HeldRole = {
  role: AccountRole;
  /** When it ends by itself; null for one that stays. ISO. */
  until: string | null;
  /** Given by the municipality's own sign-in, which alone takes it back. */
  isByClaims: boolean;
  authority: string | null;
};

export type PersonRow = {
  accountId: string;
  username: string;
  displayName: string;
  isClosed: boolean;
  roles: readonly HeldRole[];
  plans: readonly { planId: string; name: string }[];
  sessions: number;
  lastSeenAt: string | null;
};

/** Everyone with a role here, and those who have signed in and have none. By name. */
export async function findPeople(transaction: Transaction): Promise<readonly PersonRow[]> {
  return transaction.execute<PersonRow>(sql`
    select account.id as "accountId", account.username, account.display_name as "displayName",
      account.disabled_at is not null as "isClosed",
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'role', held.role, 'until', held.until, 'isByClaims', held.is_by_claims, 'authority', authority.name
        ) order by held.given_at, held.role)
        from account_role held left join authority on authority.id = held.authority_id
        where held.account_id = account.id and (held.until is null or held.until > now())
      ), '[]') as roles,
      coalesce((
        select jsonb_agg(jsonb_build_object('planId', plan.id, 'name', plan.name) order by plan.name)
        from plan_access access join plan on plan.id = access.plan_id
        where access.account_id = account.id
      ), '[]') as plans,
      coalesce(open.sessions, 0) as sessions,
      to_jsonb(greatest(
        open.last_seen_at,
        (select max(last_signed_in_at) from account_sign_in sign_in where sign_in.account_id = account.id)
      )) as "lastSeenAt"
    from account
    left join app.staff_sessions() as open on open.account_id = account.id
    order by account.display_name, account.id
  `);
}

export type InvitationRow = {
  invitationId: string;
  providerName: string;
  roles: readonly AccountRole[];
  invitedBy: string;
  invitedAt: string;
  isOver: boolean;
};

/** Those that nobody has taken. */
export async function findInvitations(transaction: Transaction): Promise<readonly InvitationRow[]> {
  return transaction.execute<InvitationRow>(sql`
    select id as "invitationId", provider_name as "providerName", to_jsonb(roles) as roles, invited_by as "invitedBy",
      to_jsonb(invited_at) as "invitedAt", invited_at < app.clock() - interval '90 days' as "isOver"
    from staff_invitation
    where taken_at is null and withdrawn_at is null
    order by invited_at desc
  `);
}

export type AuthorityRow = { authorityId: string; name: string; kind: AuthorityKind; mayObject: boolean };

export async function findAuthorities(transaction: Transaction): Promise<readonly AuthorityRow[]> {
  return transaction.execute<AuthorityRow>(sql`
    select id as "authorityId", name, kind, may_object as "mayObject" from authority order by name
  `);
}

/** Someone of the municipality; undefined for anyone else. */
export async function findPerson(transaction: Transaction, accountId: string) {
  const [row] = await transaction.execute<{ displayName: string }>(sql`
    select display_name as "displayName" from account where id = ${accountId}
  `);
  return row;
}

export async function findPersonNamed(transaction: Transaction, username: string) {
  const [row] = await transaction.execute<{ accountId: string }>(sql`
    select id as "accountId" from account where lower(username) = lower(${username})
  `);
  return row?.accountId;
}

export async function insertRole(
  transaction: Transaction,
  given: {
    readonly accountId: string;
    readonly municipalityId: string;
    readonly role: AccountRole;
    readonly givenById: string;
    readonly authorityId: string | null;
  },
): Promise<boolean> {
  // Who is given for good what they had for a time keeps it; a loan that is over is in nobody's way.
  await transaction.execute(sql`
    delete from account_role
    where account_id = ${given.accountId} and role = ${given.role} and until is not null
  `);
  const { count } = await transaction.execute(sql`
    insert into account_role (account_id, municipality_id, role, given_by_id, authority_id)
    values (${given.accountId}, ${given.municipalityId}, ${given.role}, ${given.givenById}, ${given.authorityId})
    on conflict do nothing
  `);
  return count > 0;
}

/** The role as it is held now; undefined where it is not. */
export async function findRole(transaction: Transaction, accountId: string, role: AccountRole) {
  const [row] = await transaction.execute<{ isByClaims: boolean }>(sql`
    select is_by_claims as "isByClaims" from account_role where account_id = ${accountId} and role = ${role}
  `);
  return row;
}

/** Whether whoever asks still gives access here; the session that they came with may be older than their role's end. */
export async function isAdministrator(transaction: Transaction): Promise<boolean> {
  const [row] = await transaction.execute<{ is: boolean }>(sql`select app.is_administrator() as is`);
  return row?.is === true;
}

/** Answers whether there was one to delete. */
export async function deleteRole(
  transaction: Transaction,
  accountId: string,
  role: AccountRole,
): Promise<boolean> {
  const deleted = await transaction.execute(sql`
    delete from account_role where account_id = ${accountId} and role = ${role} returning 1
  `);
  if (deleted.length === 0) return false;
  if (role !== 'planConsultant') return true;
  // Should the role be given again, nobody remembers which plans that opened.
  await transaction.execute(sql`delete from plan_access where account_id = ${accountId}`);
  return true;
}

export async function endSessions(transaction: Transaction, accountId: string): Promise<number> {
  const [row] = await transaction.execute<{ ended: number }>(
    sql`select app.end_staff_sessions(${accountId}) as ended`,
  );
  return row?.ended ?? 0;
}

export type ChangeRow = {
  id: number;
  at: string;
  actor: string;
  act: string;
  details: Readonly<Record<string, unknown>>;
};

/** What was done with people and authorities, the newest first, before `before`. */
export async function findChanges(
  transaction: Transaction,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly ChangeRow[]> {
  return transaction.execute<ChangeRow>(sql`
    select id::float8 as id, to_jsonb(at) as at, actor, act, details
    from audit_event
    where subject_kind in ('account', 'invitation', 'authority')
      and (${before}::bigint is null or id < ${before}::bigint)
    order by id desc
    limit ${limit}
  `);
}
