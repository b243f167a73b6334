-- A plan's hearings by the plan alone: without it each plan's were looked for among all.
create index hearing_of_plan on hearing (plan_id);
--> statement-breakpoint
-- The plans of 0019. That a plan is public is asked of the few that a filter leaves: as a condition of the plan's own, it
-- was counted for every plan there is, and plain questions seemed costly.
create or replace view geodata_plan_item as
select plan.id, plan.municipality_id, plan.identifier, plan.name, plan.plan_type, plan.status, plan.case_number,
  plan.summary, plan.place_in_words, plan.decided_on, plan.in_force_on,
  municipality.number as municipality_number, municipality.name as municipality_name,
  newest.number as version_number, newest.published_at as version_published_at,
  coalesce(earliest.published_at, latest.published_at) as published_at,
  coalesce(newest.area, latest.area) as area,
  coalesce(newest.area_3857, latest.area_3857) as area_3857
from plan
join geodata_municipality municipality on municipality.id = plan.municipality_id
left join lateral (
  select number, area, area_3857, published_at from public_plan_version
  where plan_id = plan.id order by number desc limit 1
) newest on true
left join lateral (
  select published_at from public_plan_version where plan_id = plan.id order by number limit 1
) earliest on true
left join lateral (
  select area, area_3857, published_at from geodata_hearing where plan_id = plan.id order by opens_at desc limit 1
) latest on true
left join lateral (
  select id from public_hearing where plan_id = plan.id limit 1
) heard on true
-- Among few municipalities, "none of these" is taken to leave hardly any row; this is taken to leave nearly all.
where case when plan.municipality_id = any ((select app.withheld('plans'))::uuid[]) then null else true end is not null
  and (newest.number is not null or heard.id is not null);
