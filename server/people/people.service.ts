import { AppError } from '../../domain/errors.ts';
import type { AccountRole } from '../../domain/roles/account-roles.ts';
import { may } from '../../domain/roles/capabilities.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import {
  deleteRole,
  endSessions,
  findAuthorities,
  findChanges,
  findInvitations,
  findPeople,
  findPerson,
  findRole,
  insertRole,
  isAdministrator,
} from './people.queries.ts';

/** Who works here and as what, and who is invited. */
export async function listPeople(database: Database, staff: Session) {
  return asAdministrator(database, staff, async (transaction) => ({
    people: (await findPeople(transaction)).map((person) => ({
      ...person,
      isSelf: person.accountId === staff.accountId,
    })),
    invitations: [...(await findInvitations(transaction))],
    authorities: [...(await findAuthorities(transaction))],
    mayGiveRegion: may(staff.roles, 'region.manage'),
  }));
}

export type RoleOfPerson = {
  readonly accountId: string;
  readonly role: AccountRole;
  readonly authorityId?: string | null | undefined;
};

/** Gives someone of the municipality a role. Throws `not-found`, `own-role`, `forbidden` and `validation`. */
export async function giveRole(database: Database, staff: Session, given: RoleOfPerson): Promise<void> {
  const { accountId, role } = given;
  refuseOwn(staff, accountId);
  refuseRegion(staff, [role]);
  await asAdministrator(database, staff, async (transaction) => {
    const person = await requirePerson(transaction, accountId);
    const authorityId = await authorityOf(transaction, [role], given.authorityId);
    const { municipalityId, accountId: givenById } = staff;
    const isNew = await insertRole(transaction, { accountId, municipalityId, role, givenById, authorityId });
    if (!isNew) return;
    await auditStaff(transaction, staff, {
      ...{ act: 'role.give', subjectKind: 'account', subjectId: accountId },
      details: { person: person.displayName, role },
    });
  });
}

/**
 * Takes a role back. Throws `not-found`, `own-role`, `forbidden`, `last-administrator`, and `role-from-sign-in` for one
 * that the municipality's own sign-in would give again.
 */
export async function takeRole(
  database: Database,
  staff: Session,
  { accountId, role }: RoleOfPerson,
): Promise<void> {
  refuseOwn(staff, accountId);
  refuseRegion(staff, [role]);
  await asAdministrator(database, staff, async (transaction) => {
    const person = await requirePerson(transaction, accountId);
    const held = await findRole(transaction, accountId, role);
    if (held?.isByClaims) throw new AppError('role-from-sign-in');
    if (!held || !(await deleteRole(transaction, accountId, role))) {
      // Either someone took it first, or the one who asks has lost the right meanwhile and sees nobody's roles.
      if (await isAdministrator(transaction)) return;
      throw new AppError('forbidden', { details: { needed: 'people.manage' } });
    }
    await auditStaff(transaction, staff, {
      ...{ act: 'role.take', subjectKind: 'account', subjectId: accountId },
      details: { person: person.displayName, role },
    });
  });
}

/** Signs someone out of this municipality's desk on every device. Throws `not-found`. */
export async function endAllSessions(database: Database, staff: Session, accountId: string) {
  return asAdministrator(database, staff, async (transaction) => {
    const person = await requirePerson(transaction, accountId);
    const ended = await endSessions(transaction, accountId);
    await auditStaff(transaction, staff, {
      ...{ act: 'person.signOut', subjectKind: 'account', subjectId: accountId },
      details: { person: person.displayName, sessions: ended },
    });
    return { ended };
  });
}

const changesAPage = 50;

/** What was given and taken, newest first. */
export async function listChanges(database: Database, staff: Session, before: number | null) {
  const rows = await asAdministrator(database, staff, (transaction) =>
    findChanges(transaction, { before, limit: changesAPage + 1 }),
  );
  const changes = rows.slice(0, changesAPage);
  return { changes, nextCursor: rows.length > changesAPage ? (changes.at(-1)?.id ?? null) : null };
}

export function asAdministrator<T>(
  database: Database,
  staff: Session,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.withRole('administrator', staff, work);
}

export async function requirePerson(transaction: Transaction, accountId: string) {
  const person = await findPerson(transaction, accountId);
  if (!person) throw new AppError('not-found');
  return person;
}

/** Nobody gives or takes their own: another administrator must agree, and nobody locks themselves out. */
function refuseOwn(staff: Session, accountId: string): void {
  if (accountId === staff.accountId) throw new AppError('own-role');
}

/** The region is handed out by those who run it. */
export function refuseRegion(staff: Session, roles: readonly AccountRole[]): void {
  if (roles.includes('regionalAdministrator') && !may(staff.roles, 'region.manage')) {
    throw new AppError('forbidden', { details: { needed: 'region.manage' } });
  }
}

/** The authority that a role speaks for; null where none of the roles speaks for one. Throws `validation`. */
export async function authorityOf(
  transaction: Transaction,
  roles: readonly AccountRole[],
  authorityId: string | null | undefined,
): Promise<string | null> {
  if (!roles.includes('authority')) return null;
  const known = await findAuthorities(transaction);
  const chosen = known.find((one) => one.authorityId === authorityId);
  if (!chosen) throw new AppError('validation', { details: { field: 'authorityId' } });
  return chosen.authorityId;
}
