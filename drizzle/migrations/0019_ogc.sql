-- What the OGC API gives, one row a thing, with the names by which people know what it belongs to. Each view builds
-- on the geodata views, so that what is published, and shared with whom, is decided in one place.
create or replace view geodata_municipality as
select id, name, number, geom, geom_3857, boundary_source,
  array(
    select former.number::text from municipality_number former
    where former.municipality_id = public_municipality.id and former.valid_to <> 'infinity'
    order by former.valid_to desc, former.number
  ) as former_numbers
from public_municipality;
--> statement-breakpoint
-- Published versions that no later one stands in for: of alternatives, the newest of each.
create view geodata_current_plan_version as
select version.*
from geodata_plan_version version
where not exists (
  select from plan_version later
  where later.plan_id = version.plan_id
    and later.number > version.number
    and later.published_at is not null
    and (later.alternative is null or version.alternative is null or later.alternative = version.alternative)
);
--> statement-breakpoint
create view geodata_plan_item as
select plan.id, plan.municipality_id, plan.identifier, plan.name, plan.plan_type, plan.status, plan.case_number,
  plan.summary, plan.place_in_words, plan.decided_on, plan.in_force_on,
  municipality.number as municipality_number, municipality.name as municipality_name,
  newest.number as version_number, newest.published_at as version_published_at,
  coalesce(earliest.published_at, latest.published_at) as published_at,
  coalesce(newest.area, latest.area) as area,
  coalesce(newest.area_3857, latest.area_3857) as area_3857
from geodata_plan plan
join geodata_municipality municipality on municipality.id = plan.municipality_id
left join lateral (
  select number, area, area_3857, published_at from geodata_plan_version
  where plan_id = plan.id order by number desc limit 1
) newest on true
left join lateral (
  select published_at from geodata_plan_version where plan_id = plan.id order by number limit 1
) earliest on true
left join lateral (
  select area, area_3857, published_at from geodata_hearing where plan_id = plan.id order by opens_at desc limit 1
) latest on true;
--> statement-breakpoint
create view geodata_plan_object_item as
select object.id, object.municipality_id, object.plan_version_id, object.position, object.local_id,
  object.object_type, object.kind, object.code, object.name, object.ownership, object.vertical_level,
  object.label_text, object.label_type, object.rotation_degrees, object.height_value, object.height_type,
  object.utilisation, object.description, object.land_use_status, object.area_square_metres,
  object.geom, object.geom_3857,
  version.number as version_number, version.alternative, version.published_at,
  plan.id as plan_id, plan.identifier as plan_identifier, plan.name as plan_name, plan.plan_type, plan.status,
  municipality.number as municipality_number, municipality.name as municipality_name
from geodata_plan_object object
join geodata_current_plan_version version on version.id = object.plan_version_id
-- A plan with a published version is public, and the version above is not withheld.
join plan on plan.id = version.plan_id
join geodata_municipality municipality on municipality.id = object.municipality_id;
--> statement-breakpoint
create view geodata_hearing_item as
select hearing.id, hearing.municipality_id, hearing.kind, hearing.round, hearing.code, hearing.case_number,
  hearing.announced_on, hearing.opens_at, hearing.closes_at, hearing.published_at, hearing.sent_to_decision_at,
  hearing.area, hearing.area_3857,
  plan.id as plan_id, plan.identifier as plan_identifier, plan.name as plan_name, plan.plan_type,
  municipality.number as municipality_number, municipality.name as municipality_name
from geodata_hearing hearing
join geodata_municipality municipality on municipality.id = hearing.municipality_id
left join geodata_plan plan on plan.id = hearing.plan_id;
--> statement-breakpoint
-- A row a place, and one for a comment that shows none. The words that stand at a place are the author's own, so they
-- go where the text was rewritten.
create view geodata_comment_item as
select coalesce(place.id, comment.id) as id, place.id as place_id, comment.id as comment_id,
  coalesce(place.position, 0) as position, comment.municipality_id, comment.hearing_id, comment.number, comment.kind,
  comment.parent_id, comment.target, comment.heading, comment.text, comment.is_redacted, comment.author_kind,
  comment.language, comment.received_at, comment.is_late, comment.answer_text, comment.outcome, comment.change_text,
  comment.answered_at,
  case when not comment.is_redacted then place.label end as place_label, place.geom, place.geom_3857,
  hearing.code as hearing_code, hearing.plan_identifier, hearing.plan_name,
  municipality.number as municipality_number, municipality.name as municipality_name
from geodata_comment comment
join geodata_municipality municipality on municipality.id = comment.municipality_id
left join comment_place place on place.comment_id = comment.id and not comment.places_hidden
left join lateral (
  select shared.code, plan.identifier as plan_identifier, plan.name as plan_name
  from geodata_hearing shared
  left join geodata_plan plan on plan.id = shared.plan_id
  where shared.id = comment.hearing_id
) hearing on true;
--> statement-breakpoint
grant select on
  geodata_current_plan_version, geodata_plan_item, geodata_plan_object_item, geodata_hearing_item, geodata_comment_item
to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
--> statement-breakpoint
create index plan_object_by_code on plan_object (code) where code is not null;
--> statement-breakpoint
create index comment_by_reception on comment (received_at);
