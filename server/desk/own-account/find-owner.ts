import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DeskThing } from '../../../domain/accounts.ts';
import type { AccountRole } from '../../../domain/roles/account-roles.ts';
import { otherMunicipalities } from '../../accounts/own-account.service.ts';
import type { Session } from '../../accounts/session.ts';
import type { Database, StaffRole } from '../../database/database.ts';

/** As whom each role reads cases; what a class has no right to ask for is not asked. */
const classes: readonly {
  readonly roles: readonly AccountRole[];
  readonly as: StaffRole;
  readonly things: readonly DeskThing[];
}[] = [
  {
    roles: ['caseworker', 'caseManager', 'archivist'],
    as: 'planner',
    things: ['plan', 'planVersion', 'hearing', 'notice'],
  },
  { roles: ['electedMember'], as: 'reader', things: ['plan', 'hearing'] },
  { roles: ['planConsultant'], as: 'consultant', things: ['plan', 'hearing'] },
];

const isThere: Readonly<Record<DeskThing, (id: string) => SQL>> = {
  plan: (id) => sql`select 1 from plan where id = ${id}`,
  planVersion: (id) => sql`select 1 from plan_version where id = ${id}`,
  hearing: (id) => sql`select 1 from hearing where id = ${id}`,
  notice: (id) => sql`select 1 from neighbour_notice where id = ${id}`,
};

/**
 * The one of the person's other municipalities that has the thing. Each is asked as the person there would ask, so that
 * the answer tells of nothing but what they may open.
 */
export async function findOwner(
  database: Database,
  staff: Session,
  { kind, id }: { readonly kind: DeskThing; readonly id: string },
): Promise<{ readonly municipalityId: string; readonly name: string } | null> {
  if (!z.uuid().safeParse(id).success) return null;
  for (const { municipalityId, name, roles } of await otherMunicipalities(database, staff)) {
    for (const { as, things } of classes.filter((one) => one.roles.some((role) => roles.includes(role)))) {
      if (!things.includes(kind)) continue;
      const scope = { municipalityId, accountId: staff.accountId };
      const found = await database.withRole(as, scope, (transaction) =>
        transaction.execute(isThere[kind](id)),
      );
      if (found.length > 0) return { municipalityId, name };
    }
  }
  return null;
}
