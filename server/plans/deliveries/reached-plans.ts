import { sql } from 'drizzle-orm';
import { AppError } from '../../../domain/errors.ts';
import type { Session } from '../../accounts/session.ts';
import type { Database, Transaction } from '../../database/database.ts';

export type ReachedPlan = {
  planId: string;
  identifier: string;
  name: string;
  planType: number;
  /** Deliveries that wait for an answer, and those that were sent back. */
  waiting: number;
  sentBack: number;
};

/** The plans that a consultant has been given access to, by name. */
export async function listReachedPlans(database: Database, staff: Session): Promise<readonly ReachedPlan[]> {
  return [...(await database.withRole('consultant', staff, (transaction) => findPlans(transaction)))];
}

/** One of them. Throws `not-found`, for every other plan. */
export async function findReachedPlan(
  database: Database,
  staff: Session,
  planId: string,
): Promise<ReachedPlan> {
  const [found] = await database.withRole('consultant', staff, (transaction) =>
    findPlans(transaction, planId),
  );
  if (!found) throw new AppError('not-found');
  return found;
}

function findPlans(transaction: Transaction, planId: string | null = null) {
  return transaction.execute<ReachedPlan>(sql`
    select plan.id as "planId", plan.identifier, plan.name, plan.plan_type as "planType",
      count(delivery.id) filter (where delivery.state = 'new')::integer as waiting,
      count(delivery.id) filter (where delivery.state = 'left')::integer as "sentBack"
    from plan
    left join plan_delivery delivery on delivery.plan_id = plan.id
    where ${planId}::uuid is null or plan.id = ${planId}::uuid
    group by plan.id, plan.identifier, plan.name, plan.plan_type
    order by plan.name, plan.identifier
    limit 500
  `);
}
