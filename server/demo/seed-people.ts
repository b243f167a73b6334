import { account, accountRole, authority } from '../../drizzle/schema/accounts.ts';
import { hashPassword } from '../accounts/password.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import { demoPeople } from './people.ts';
import type { MunicipalityIds } from './seed-municipalities.ts';

/** Caseworkers by municipality number, as if each were signed in. */
export type DemoStaff = ReadonlyMap<string, Session>;

/** The invented people of the demo, all with the one password. */
export async function seedPeople(
  database: Database,
  municipalityIds: MunicipalityIds,
  password: string,
): Promise<DemoStaff> {
  const passwordHash = await hashPassword(password);
  return database.withRole('operations', {}, async (transaction) => {
    const staff = new Map<string, Session>();
    const authorityIds = await seedAuthorities(transaction, municipalityIds);
    for (const { username, displayName, roles } of demoPeople) {
      const [row] = await transaction
        .insert(account)
        .values({ username, displayName, passwordHash, isDemo: true })
        .returning({ id: account.id });
      if (!row) throw new Error('a demo person was not stored');
      for (const { municipalityNumber, role } of roles) {
        const municipalityId = municipalityIds.get(municipalityNumber);
        if (!municipalityId) throw new Error(`the demo has no municipality ${municipalityNumber}`);
        const authorityId = role === 'authority' ? (authorityIds.get(municipalityId) ?? null) : null;
        await transaction
          .insert(accountRole)
          .values({ accountId: row.id, municipalityId, role, authorityId });
        const session = { accountId: row.id, username, displayName, municipalityId, municipalityNumber };
        if (role === 'caseworker' && !staff.has(municipalityNumber)) {
          staff.set(municipalityNumber, {
            ...session,
            municipalityName: '',
            roles: ['caseworker', 'caseManager'],
          });
        }
      }
    }
    return staff;
  });
}

/** An invented county authority, which may object, in each municipality. */
async function seedAuthorities(
  transaction: Transaction,
  municipalityIds: MunicipalityIds,
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction
    .insert(authority)
    .values(
      [...municipalityIds.values()].map((municipalityId) => ({
        municipalityId,
        name: 'Eksempel fylkeskommune',
        kind: 'county',
        mayObject: true,
      })),
    )
    .returning({ id: authority.id, municipalityId: authority.municipalityId });
  return new Map(rows.map(({ id, municipalityId }) => [municipalityId, id]));
}
