import { faultOfPassword, type PasswordChange } from '../../domain/accounts.ts';
import { AppError } from '../../domain/errors.ts';
import type { Database } from '../database/database.ts';
import { hashToken } from './accounts.service.ts';
import { auditStaff } from './audit.ts';
import {
  deleteOtherSessions,
  findOwnMunicipalities,
  findPasswordHash,
  moveSession,
  type OwnMunicipality,
  replacePassword,
} from './own-account.queries.ts';
import { hashPassword, verifyPassword } from './password.ts';
import type { Session } from './session.ts';

/** Where one has roles, and whether one signs in with a password of the portal's own. */
export async function readOwnAccount(database: Database, staff: Session) {
  return database.withRole('identity', {}, async (transaction) => ({
    municipalities: (await findOwnMunicipalities(transaction, staff.accountId)).map((one) => ({
      ...one,
      isCurrent: one.municipalityId === staff.municipalityId,
    })),
    hasPassword: (await findPasswordHash(transaction, staff.accountId)) !== null,
  }));
}

/** Municipalities but the present one in which the account has a role. */
export async function otherMunicipalities(
  database: Database,
  staff: Session,
): Promise<readonly OwnMunicipality[]> {
  const all = await database.withRole('identity', {}, (transaction) =>
    findOwnMunicipalities(transaction, staff.accountId),
  );
  return all.filter(({ municipalityId }) => municipalityId !== staff.municipalityId);
}

/**
 * Lets the session act for another of the person's municipalities, and no longer for the former: everything asked from
 * now on is that one's. It ends when it would have ended. Throws `not-found` where the person has no role.
 */
export async function switchMunicipality(
  database: Database,
  staff: Session,
  token: string,
  municipalityId: string,
): Promise<void> {
  const { accountId } = staff;
  const isMoved = await database.withRole('identity', {}, (transaction) =>
    moveSession(transaction, { tokenHash: hashToken(token), accountId, municipalityId }),
  );
  if (!isMoved) throw new AppError('not-found');
}

/**
 * Changes one's password and ends one's other sessions, in every municipality. Throws `password-wrong`,
 * `password-elsewhere` where the municipality's own sign-in vouches for the person, and `password-weak` with the fault.
 */
export async function changePassword(
  database: Database,
  staff: Session,
  token: string,
  { former, next }: PasswordChange,
): Promise<{ readonly ended: number }> {
  const { accountId } = staff;
  const known = await database.withRole('identity', {}, (transaction) =>
    findPasswordHash(transaction, accountId),
  );
  if (known === null) throw new AppError('password-elsewhere');
  // Both outside a transaction, since they take a quarter of a second on purpose.
  if (!(await verifyPassword(former, known))) throw new AppError('password-wrong');
  const fault = former === next ? 'same' : faultOfPassword(next, staff.username);
  if (fault) throw new AppError('password-weak', { details: { fault } });
  const hash = await hashPassword(next);
  return database.withRole('identity', {}, async (transaction) => {
    if (!(await replacePassword(transaction, { accountId, former: known, next: hash }))) {
      throw new AppError('password-wrong');
    }
    const ended = await deleteOtherSessions(transaction, accountId, hashToken(token));
    await auditStaff(transaction, staff, {
      ...{ act: 'person.changePassword', subjectKind: 'account', subjectId: accountId },
      details: { person: staff.displayName, sessions: ended },
    });
    return { ended };
  });
}
