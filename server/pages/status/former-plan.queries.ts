import { sql } from 'drizzle-orm';
import type { Transaction } from '../../database/database.ts';

/** A plan that everyone could read once and that was withdrawn. */
export type FormerPlan = {
  name: string;
  /** When its hearing was called off; null where the work itself was stopped. */
  cancelledAt: string | null;
};

/** The withdrawn plan of a municipality number, today's or a former one, and a plan id. */
export async function findFormerPlan(
  transaction: Transaction,
  number: string,
  identifier: string,
): Promise<FormerPlan | undefined> {
  const [found] = await transaction.execute<FormerPlan>(sql`
    select former.name, case when former.status <> 10 then former.cancelled_at end as "cancelledAt"
    from public_former_plan former
    join municipality_number given on given.municipality_id = former.municipality_id
    where given.number = ${number} and former.identifier = ${identifier}
    order by given.valid_to desc
    limit 1
  `);
  return found;
}
