-- Pages of plan objects begin where the last one ended: ordered by the version's own id, from which the search can start,
-- and on the tables themselves, since each view between costs the planner a millisecond a question.
create or replace view geodata_plan_object_item as
select object.id, object.municipality_id, version.id as plan_version_id, object.position, object.local_id,
  object.object_type, object.kind, object.code, object.name, object.ownership, object.vertical_level,
  object.label_text, object.label_type, object.rotation_degrees, object.height_value, object.height_type,
  object.utilisation, object.description, object.land_use_status, object.area_square_metres,
  object.geom, object.geom_3857,
  version.number as version_number, version.alternative, version.published_at,
  plan.id as plan_id, plan.identifier as plan_identifier, plan.name as plan_name, plan.plan_type, plan.status,
  (select number.number from municipality_number number
   where number.municipality_id = municipality.id and number.valid_to = 'infinity') as municipality_number,
  municipality.name as municipality_name
from plan_object object
join plan_version version on version.id = object.plan_version_id
join plan on plan.id = version.plan_id
join municipality on municipality.id = object.municipality_id
where version.published_at is not null
  and object.municipality_id <> all ((select app.withheld('plans', 'planObjects'))::uuid[])
  and not exists (
    select from plan_version later
    where later.plan_id = version.plan_id
      and later.number > version.number
      and later.published_at is not null
      and (later.alternative is null or version.alternative is null or later.alternative = version.alternative)
  );
