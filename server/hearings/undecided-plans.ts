import { sql } from 'drizzle-orm';
import { retentionTerms } from '../../domain/retention/retention-terms.ts';

const { undecidedDays, undecidedMoreDays } = retentionTerms;

/**
 * Plans that were heard and have no decision, as a subquery: `plan_id`, `municipality_id`, `closed_on` of the last
 * hearing and `goes_on`, the day on which contact data of the case goes. A hearing that is still ahead moves it on.
 */
export const undecidedPlans = sql`
  select plan.id as plan_id, plan.municipality_id,
    (max(hearing.closes_at) at time zone 'Europe/Oslo')::date as closed_on,
    greatest(
      (max(hearing.closes_at) at time zone 'Europe/Oslo')::date
        + coalesce(max(setting.days), ${undecidedDays}::integer),
      (max(standing.said_at) at time zone 'Europe/Oslo')::date + ${undecidedMoreDays}::integer
    ) as goes_on
  from plan
  join hearing on hearing.plan_id = plan.id and hearing.published_at is not null and hearing.cancelled_at is null
  left join plan_standing standing on standing.plan_id = plan.id
  left join retention_setting setting
    on setting.municipality_id = plan.municipality_id and setting.rule = 'undecided'
  where plan.decided_on is null
  group by plan.id
`;
