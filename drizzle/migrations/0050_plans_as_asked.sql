-- As before, but that nothing is looked up that is not asked for. Four joins on each plan could not be left out by a
-- question that needs none of them: to sort ten thousand plans by name was reckoned at the ceiling, and refused.
create or replace view geodata_plan_item as
select plan.id, plan.municipality_id, plan.identifier, plan.name, plan.plan_type, plan.status, plan.case_number,
  plan.summary, plan.place_in_words, plan.decided_on, plan.in_force_on,
  municipality.number as municipality_number, municipality.name as municipality_name,
  newest.number as version_number, newest.published_at as version_published_at,
  coalesce(
    (select published_at from public_plan_version where plan_id = plan.id order by number limit 1),
    (select published_at from geodata_hearing where plan_id = plan.id order by opens_at desc, id limit 1)
  ) as published_at,
  coalesce(
    newest.area,
    (select area from geodata_hearing where plan_id = plan.id order by opens_at desc, id limit 1)
  ) as area,
  coalesce(
    newest.area_3857,
    (select area_3857 from geodata_hearing where plan_id = plan.id order by opens_at desc, id limit 1)
  ) as area_3857
from plan
join geodata_municipality municipality on municipality.id = plan.municipality_id
left join lateral (
  select number, area, area_3857, published_at from public_plan_version
  where plan_id = plan.id order by number desc limit 1
) newest on true
-- Among few municipalities, "none of these" is taken to leave hardly any row; this is taken to leave nearly all.
where case when plan.municipality_id = any ((select app.withheld('plans'))::uuid[]) then null else true end is not null
  -- With a limit, so that it is asked of the few plans without a version, and not of all hearings beforehand.
  and (newest.number is not null or (select id from public_hearing where plan_id = plan.id limit 1) is not null);
