-- Plans that everyone could read once and that were withdrawn: status 10 (trukket), or a hearing that had
-- opened and was called off. Name, id and when, so that an old link is answered with what happened.
create view public_former_plan as
select plan.id, plan.municipality_id, plan.identifier, plan.name, plan.status,
  (select max(hearing.cancelled_at) from hearing
   where hearing.plan_id = plan.id and hearing.published_at is not null
     and hearing.opens_at <= hearing.cancelled_at) as cancelled_at
from plan
where plan.status = 10
    and (exists (select from plan_version version
                 where version.plan_id = plan.id and version.published_at is not null)
         or exists (select from hearing where hearing.plan_id = plan.id and hearing.published_at is not null
                    and hearing.opens_at <= coalesce(hearing.cancelled_at, app.clock())))
  or exists (select from hearing
             where hearing.plan_id = plan.id and hearing.published_at is not null
               and hearing.opens_at <= hearing.cancelled_at)
    and not exists (select from public_plan where public_plan.id = plan.id);
--> statement-breakpoint
grant select on public_former_plan
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
