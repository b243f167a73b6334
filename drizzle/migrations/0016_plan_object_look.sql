-- What the drawing rules ask of a plan object beside its code: whether a municipal plan shows it as present (1),
-- future (2) or to be developed (3), and how many metres high the letters of a text stand.
alter table plan_object
  add column land_use_status smallint,
  add column letter_height_metres double precision;
--> statement-breakpoint
create or replace view public_plan_object as
select object.id, object.municipality_id, object.plan_version_id, object.position, object.file_number,
  object.local_id, object.object_type, object.kind, object.code, object.name, object.ownership,
  object.vertical_level, object.label_text, object.label_type, object.rotation_degrees,
  object.height_value, object.height_type, object.utilisation, object.description,
  object.geom, object.geom_3857, object.area_square_metres,
  object.land_use_status, object.letter_height_metres
from plan_object object
join plan_version version on version.id = object.plan_version_id
where version.published_at is not null;
