import { randomUUID } from 'node:crypto';
import type { AccountRole } from '../../domain/roles/account-roles.ts';
import { account, accountRole } from '../../drizzle/schema/accounts.ts';
import type { Session } from '../../server/accounts/session.ts';
import type { Database } from '../../server/database/database.ts';
import type { BuiltMunicipality } from './build-municipality.ts';

/** A signed-in case manager of a municipality. The account has no password that opens it. */
export async function buildStaff(
  database: Database,
  municipality: BuiltMunicipality,
  displayName = 'Kari Planlegger',
  roles: readonly AccountRole[] = ['caseworker', 'caseManager'],
): Promise<Session> {
  const username = `kari-${randomUUID()}`;
  return database.withRole('operations', {}, async (transaction) => {
    const [row] = await transaction
      .insert(account)
      .values({ username, displayName, passwordHash: 'none' })
      .returning({ id: account.id });
    if (!row) throw new Error('no account was inserted');
    await transaction
      .insert(accountRole)
      .values(roles.map((role) => ({ accountId: row.id, municipalityId: municipality.id, role })));
    return {
      accountId: row.id,
      username,
      displayName,
      municipalityId: municipality.id,
      municipalityName: municipality.name,
      municipalityNumber: municipality.number,
      roles: roles.toSorted(),
    };
  });
}

/** A signed-in case manager who also looks after the municipality's page, keys and sharing. */
export function buildAdministrator(
  database: Database,
  municipality: BuiltMunicipality,
  displayName = 'Kari Planlegger',
): Promise<Session> {
  return buildStaff(database, municipality, displayName, [
    'caseworker',
    'caseManager',
    'municipalityAdministrator',
  ]);
}
