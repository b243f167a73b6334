import { sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import { retentionTerms } from '../../domain/retention/retention-terms.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import { undecidedPlans } from '../hearings/undecided-plans.ts';

/** A plan that was heard long ago and has no decision. Dates are calendar days in Norway. */
export type RestingCase = {
  readonly planId: string;
  readonly name: string;
  readonly identifier: string;
  /** The deadline of its last hearing. */
  readonly closedOn: string;
  /** When contact data goes, unless somebody says that the case goes on. */
  readonly goesOn: string;
  /** Comments that have any. */
  readonly comments: number;
};

/** The cases that the municipality is asked about, those that are most urgent first. */
export async function findRestingCases(database: Database, staff: Session): Promise<readonly RestingCase[]> {
  return database.withRole('planner', staff, async (transaction) => [...(await findResting(transaction))]);
}

/** Says that a resting case goes on. Answers the day that its contact data has got. Throws `not-found`. */
export async function keepCase(
  database: Database,
  staff: Session,
  planId: string,
): Promise<{ readonly goesOn: string }> {
  return database.withRole('planner', staff, async (transaction) => {
    const asked = await findResting(transaction);
    if (!asked.some((one) => one.planId === planId)) throw new AppError('not-found');
    await transaction.execute(sql`
      insert into plan_standing (plan_id, municipality_id, said_by)
      values (${planId}, ${staff.municipalityId}, ${staff.displayName})
      on conflict (plan_id) do update set said_by = excluded.said_by, said_at = app.clock()
    `);
    await auditStaff(transaction, staff, { act: 'plan.goesOn', subjectKind: 'plan', subjectId: planId });
    const [row] = await transaction.execute<{ goesOn: string }>(sql`
      select goes_on::text as "goesOn" from (${undecidedPlans}) undecided where plan_id = ${planId}
    `);
    if (!row) throw new AppError('not-found');
    return { goesOn: row.goesOn };
  });
}

function findResting(transaction: Transaction) {
  return transaction.execute<RestingCase>(sql`
    select plan.id as "planId", plan.name, plan.identifier, undecided.closed_on::text as "closedOn",
      undecided.goes_on::text as "goesOn", kept.comments
    from (${undecidedPlans}) undecided
    join plan on plan.id = undecided.plan_id
    cross join lateral (
      select count(*)::integer as comments
      from hearing
      join comment on comment.hearing_id = hearing.id
      join comment_author author on author.comment_id = comment.id
      where hearing.plan_id = undecided.plan_id and hearing.cancelled_at is null
        and author.contact_erased_at is null
        and (author.email is not null or author.phone is not null or author.address is not null)
    ) kept
    where undecided.goes_on - ${retentionTerms.undecidedAskDays}::integer
        <= (app.clock() at time zone 'Europe/Oslo')::date
      and kept.comments > 0
    order by undecided.goes_on, plan.identifier
  `);
}
