import { type AccountRole, accountRoles } from '../../domain/roles/account-roles.ts';
import type { Session } from '../../server/accounts/session.ts';
import type { Database } from '../../server/database/database.ts';
import type { BuiltMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';

export type RoleHolders = Readonly<Record<AccountRole, Session>>;

/** One person for each role in a municipality, who holds no other. */
export async function buildRoleHolders(
  database: Database,
  municipality: BuiltMunicipality,
): Promise<RoleHolders> {
  const holders: Partial<Record<AccountRole, Session>> = {};
  for (const role of accountRoles) {
    holders[role] = await buildStaff(database, municipality, `${role} Eksempel`, [role]);
  }
  return holders as RoleHolders;
}
