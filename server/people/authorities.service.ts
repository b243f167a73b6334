import { sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import type { AuthorityKind } from '../../domain/people/people.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { asAdministrator, requirePerson } from './people.service.ts';

type Authority = { readonly name: string; readonly kind: AuthorityKind; readonly mayObject: boolean };

/** Writes down an authority that gives statements here, or anew what it may. */
export async function keepAuthority(database: Database, staff: Session, authority: Authority) {
  return asAdministrator(database, staff, async (transaction) => {
    const [row] = await transaction.execute<{ id: string }>(sql`
      insert into authority (municipality_id, name, kind, may_object)
      values (${staff.municipalityId}, ${authority.name}, ${authority.kind}, ${authority.mayObject})
      on conflict (municipality_id, name)
        do update set kind = excluded.kind, may_object = excluded.may_object
      returning id
    `);
    if (!row) throw new Error('the authority was not stored');
    await auditStaff(transaction, staff, {
      ...{ act: 'authority.set', subjectKind: 'authority', subjectId: row.id },
      details: { authority: authority.name, mayObject: authority.mayObject },
    });
    return { authorityId: row.id };
  });
}

type PlanOfPerson = { readonly accountId: string; readonly planId: string };

/** Opens a plan to a consultant. Throws `not-found`. */
export async function givePlan(database: Database, staff: Session, { accountId, planId }: PlanOfPerson) {
  await asAdministrator(database, staff, async (transaction) => {
    const person = await requirePerson(transaction, accountId);
    const [plan] = await transaction.execute<{ name: string }>(
      sql`select name from plan where id = ${planId}`,
    );
    if (!plan) throw new AppError('not-found');
    const { count } = await transaction.execute(sql`
      insert into plan_access (municipality_id, plan_id, account_id, given_by)
      values (${staff.municipalityId}, ${planId}, ${accountId}, ${staff.displayName})
      on conflict do nothing
    `);
    if (count === 0) return;
    await auditStaff(transaction, staff, {
      ...{ act: 'plan.open', subjectKind: 'account', subjectId: accountId },
      details: { person: person.displayName, plan: plan.name },
    });
  });
}

/** Closes a plan to a consultant again. Throws `not-found`. */
export async function takePlan(database: Database, staff: Session, { accountId, planId }: PlanOfPerson) {
  await asAdministrator(database, staff, async (transaction) => {
    const person = await requirePerson(transaction, accountId);
    const [taken] = await transaction.execute<{ name: string }>(sql`
      with taken as (
        delete from plan_access where account_id = ${accountId} and plan_id = ${planId} returning plan_id
      )
      select plan.name from taken join plan on plan.id = taken.plan_id
    `);
    if (!taken) return;
    await auditStaff(transaction, staff, {
      ...{ act: 'plan.close', subjectKind: 'account', subjectId: accountId },
      details: { person: person.displayName, plan: taken.name },
    });
  });
}

const mostPlansFound = 20;

/** Plans by name or plan ID, the newest first, to choose one for a consultant. */
export async function findPlans(database: Database, staff: Session, text: string) {
  const rows = await asAdministrator(database, staff, (transaction) =>
    transaction.execute<{ planId: string; identifier: string; name: string }>(sql`
      select id as "planId", identifier, name from plan
      where strpos(lower(name), lower(${text})) > 0 or strpos(lower(identifier), lower(${text})) > 0
      order by created_at desc, id
      limit ${mostPlansFound}
    `),
  );
  return [...rows];
}
