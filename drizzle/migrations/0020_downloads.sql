-- What a plan version needs to be written out again as it came in, for downloads.
-- The height datum of the delivered coordinates: NN2000, NN54, or what the file calls it.
alter table plan_version add column vertical_datum text;
--> statement-breakpoint
-- The objects as delivered, for whoever may have the layer: original attributes, arcs, heights, node marks.
create view geodata_delivered_object as
select object.id, object.municipality_id, object.plan_version_id, object.position, object.file_number,
  object.object_type, object.element, object.attributes, object.delivered, object.node_marks,
  object.representation_point
from plan_object object
join plan_version version on version.id = object.plan_version_id
where version.published_at is not null
  and object.municipality_id <> all ((select app.withheld('plans', 'planObjects'))::uuid[]);
--> statement-breakpoint
create view geodata_delivered_curve as
select curve.municipality_id, curve.plan_object_id, curve.patch, curve.ring, curve.position,
  curve.curve_number, curve.reversed
from plan_object_curve curve
join plan_object object on object.id = curve.plan_object_id
join plan_version version on version.id = object.plan_version_id
where version.published_at is not null
  and curve.municipality_id <> all ((select app.withheld('plans', 'planObjects'))::uuid[]);
--> statement-breakpoint
-- A published version with what its files are named and headed by. The bytes of the source lie under its hash.
create view geodata_delivered_version as
select version.id, version.municipality_id, version.plan_id, version.number, version.alternative, version.format,
  version.srid, version.vertical_datum, version.header, version.source_sha256, file.size as source_size,
  file.name as source_name, file.media_type as source_media_type,
  version.municipality_id <> all ((select app.withheld('plans', 'planObjects'))::uuid[]) as is_shared
from plan_version version
left join stored_file file on file.id = version.source_file_id
where version.published_at is not null;
--> statement-breakpoint
do $$
declare
  geodata_view text;
begin
  foreach geodata_view in array array[
    'geodata_delivered_object', 'geodata_delivered_curve', 'geodata_delivered_version'
  ] loop
    execute format(
      'grant select on %I to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations',
      geodata_view
    );
  end loop;
end $$;
