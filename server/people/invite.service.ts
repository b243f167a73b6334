import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import type { Invite } from '../../domain/people/people.ts';
import { auditStaff } from '../accounts/audit.ts';
import { hashPassword } from '../accounts/password.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import { findPersonNamed, insertRole } from './people.queries.ts';
import { asAdministrator, authorityOf, refuseRegion } from './people.service.ts';

export type Invited =
  /** The roles come with the person's first sign-in at the municipality's own provider. */
  | { readonly kind: 'waits' }
  /** Someone whom another municipality knows already, and who signs in as before. */
  | { readonly kind: 'joined' }
  /** A new account of the portal's own; the password is told this once. */
  | { readonly kind: 'created'; readonly password: string };

/**
 * Lets someone in. Where the municipality has its own provider of sign-in, whoever it vouches for under that name gets
 * the roles; else the portal makes an account. Throws `person-here-already`, `account-known-elsewhere`, `forbidden`
 * and `validation`.
 */
export async function invite(
  database: Database,
  staff: Session,
  invited: Invite,
  hasProvider: boolean,
): Promise<Invited> {
  const username = invited.username;
  refuseRegion(staff, invited.roles);
  // Outside the transaction, since it takes a quarter of a second on purpose.
  const password = randomBytes(12).toString('base64url');
  const passwordHash = hasProvider ? null : await hashPassword(password);
  return asAdministrator(database, staff, async (transaction) => {
    if (await findPersonNamed(transaction, username)) throw new AppError('person-here-already');
    const authorityId = await authorityOf(transaction, invited.roles, invited.authorityId);
    if (passwordHash === null) {
      await insertInvitation(transaction, staff, { username, roles: invited.roles, authorityId });
      return { kind: 'waits' };
    }
    const known = await accountNamed(transaction, username);
    if (known && !invited.isSamePerson) throw new AppError('account-known-elsewhere');
    const accountId = known ?? randomUUID();
    const displayName = invited.displayName || username;
    if (!known) await insertAccount(transaction, { accountId, username, displayName, passwordHash });
    const { municipalityId, accountId: givenById } = staff;
    for (const role of new Set(invited.roles)) {
      const ofRole = role === 'authority' ? authorityId : null;
      await insertRole(transaction, { accountId, municipalityId, role, givenById, authorityId: ofRole });
    }
    await auditStaff(transaction, staff, {
      ...{ act: 'person.invite', subjectKind: 'account', subjectId: accountId },
      details: { person: known ? username : displayName, roles: invited.roles },
    });
    return known ? { kind: 'joined' } : { kind: 'created', password };
  });
}

/** Takes an invitation back that nobody has taken. Throws `not-found`. */
export async function withdrawInvitation(
  database: Database,
  staff: Session,
  invitationId: string,
): Promise<void> {
  await asAdministrator(database, staff, async (transaction) => {
    const [row] = await transaction.execute<{ name: string }>(sql`
      update staff_invitation set withdrawn_at = app.clock()
      where id = ${invitationId} and taken_at is null and withdrawn_at is null
      returning provider_name as name
    `);
    if (!row) throw new AppError('not-found');
    await auditStaff(transaction, staff, {
      ...{ act: 'invitation.withdraw', subjectKind: 'invitation', subjectId: invitationId },
      details: { person: row.name },
    });
  });
}

async function insertInvitation(
  transaction: Transaction,
  staff: Session,
  {
    username,
    roles,
    authorityId,
  }: { readonly username: string; readonly roles: Invite['roles']; readonly authorityId: string | null },
): Promise<void> {
  const id = randomUUID();
  const list = sql.join(
    [...new Set(roles)].map((role) => sql`${role}`),
    sql`, `,
  );
  // An older one of the same name makes room: the newest says what the person shall have.
  await transaction.execute(sql`
    update staff_invitation set withdrawn_at = app.clock()
    where lower(provider_name) = lower(${username}) and taken_at is null and withdrawn_at is null
  `);
  await transaction.execute(sql`
    insert into staff_invitation (id, municipality_id, provider_name, roles, authority_id, invited_by_id, invited_by)
    values (${id}, ${staff.municipalityId}, ${username}, array[${list}]::text[], ${authorityId},
      ${staff.accountId}, ${staff.displayName})
  `);
  await auditStaff(transaction, staff, {
    ...{ act: 'person.invite', subjectKind: 'invitation', subjectId: id },
    details: { person: username, roles },
  });
}

async function accountNamed(transaction: Transaction, username: string): Promise<string | null> {
  const [row] = await transaction.execute<{ id: string | null }>(
    sql`select app.account_named(${username}) as id`,
  );
  return row?.id ?? null;
}

/** By hand, since the role may give these columns and no other. */
async function insertAccount(
  transaction: Transaction,
  row: {
    readonly accountId: string;
    readonly username: string;
    readonly displayName: string;
    readonly passwordHash: string;
  },
): Promise<void> {
  await transaction.execute(sql`
    insert into account (id, username, display_name, password_hash)
    values (${row.accountId}, ${row.username}, ${row.displayName}, ${row.passwordHash})
  `);
}
