import { sql } from 'drizzle-orm';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';

/** The demo's consultants work on every plan of their municipality. */
export async function openPlanToConsultants(
  database: Database,
  planner: Session,
  planId: string,
): Promise<void> {
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into plan_access (municipality_id, plan_id, account_id, given_by)
      select municipality_id, ${planId}, account_id, ${planner.displayName}
      from account_role
      where municipality_id = ${planner.municipalityId} and role = 'planConsultant'
        and account_id in (select id from account where is_demo)
    `),
  );
}
