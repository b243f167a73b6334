-- What the OGC API gives of a published plan object that is dear to make: where it lies, in a narrow row, and its shape in
-- WGS 84. Both are made once, when the version is published. A page would else read shapes a hundred times its own size to
-- find what lies in a box, and project and write out each point of a hundred areas.
create table plan_object_shape (
  municipality_id uuid not null references municipality,
  plan_version_id uuid not null references plan_version on delete cascade,
  position integer not null,
  -- Where it lies in EPSG:3857. Numbers by themselves: those of a box are dear to take out.
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  -- TWKB, longitude and latitude with seven decimals, outer rings against the clock. Null for what it cannot hold.
  shape bytea,
  primary key (plan_version_id, position)
);
--> statement-breakpoint
call app.protect('plan_object_shape');
--> statement-breakpoint
grant select on plan_object_shape to allmenning_planner, allmenning_operations;
--> statement-breakpoint
create index plan_object_shape_by_place on plan_object_shape using gist (box(point(west, south), point(east, north)));
--> statement-breakpoint
create view app.plan_object_shaped as
select object.municipality_id, object.plan_version_id, object.position,
  st_xmin(object.geom_3857) as west, st_ymin(object.geom_3857) as south,
  st_xmax(object.geom_3857) as east, st_ymax(object.geom_3857) as north,
  case
    when geometrytype(object.geom) in ('POINT', 'LINESTRING', 'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON')
      and st_ndims(object.geom) = 2
      -- A step round half the earth would not fit; only broken files have one.
      and st_xmax(object.geom_3857) - st_xmin(object.geom_3857) < 10000000
    then st_astwkb(st_forcepolygonccw(st_transform(object.geom, 4326)), 7)
  end as shape
from plan_object object
join plan_version version on version.id = object.plan_version_id
where version.published_at is not null and not st_isempty(object.geom_3857);
--> statement-breakpoint
create function app.shape_plan_version() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- In order, so that what lies together is read together.
  insert into plan_object_shape
  select * from app.plan_object_shaped where plan_version_id = new.id order by position;
  return null;
end $$;
--> statement-breakpoint
-- Its content never changes from then on.
create trigger shape_objects after update of published_at on plan_version
  for each row when (old.published_at is null and new.published_at is not null)
  execute function app.shape_plan_version();
--> statement-breakpoint
-- What comes to a version that is published already; by keys, whatever the planner knows of the table.
create function app.shape_plan_objects() returns trigger
language plpgsql security definer set search_path = public, pg_temp
set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  execute 'insert into plan_object_shape
    select shaped.* from written join app.plan_object_shaped shaped using (plan_version_id, position)
    order by shaped.plan_version_id, shaped.position';
  return null;
end $$;
--> statement-breakpoint
create trigger shape_objects after insert on plan_object referencing new table as written
  for each statement execute function app.shape_plan_objects();
--> statement-breakpoint
insert into plan_object_shape
select * from app.plan_object_shaped order by plan_version_id, position;
--> statement-breakpoint
create view geodata_plan_object_shape as
select * from plan_object_shape
where coalesce(municipality_id <> all ((select app.withheld('plans', 'planObjects'))::uuid[]), true);
--> statement-breakpoint
-- Published versions that no later one stands in for, with the names that their objects bear. On the tables themselves:
-- each view between costs the planner.
create view geodata_version_of_objects as
select version.id as plan_version_id, version.number as version_number, version.alternative, version.published_at,
  plan.id as plan_id, plan.identifier as plan_identifier, plan.name as plan_name, plan.plan_type, plan.status,
  (select number.number from municipality_number number
   where number.municipality_id = municipality.id and number.valid_to = 'infinity') as municipality_number,
  municipality.name as municipality_name
from plan_version version
join plan on plan.id = version.plan_id
join municipality on municipality.id = version.municipality_id
where version.published_at is not null
  and coalesce(version.municipality_id <> all ((select app.withheld('plans', 'planObjects'))::uuid[]), true)
  and not exists (
    select from plan_version later
    where later.plan_id = version.plan_id
      and later.number > version.number
      and later.published_at is not null
      and (later.alternative is null or version.alternative is null or later.alternative = version.alternative)
  );
--> statement-breakpoint
grant select on geodata_plan_object_shape, geodata_version_of_objects
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
--> statement-breakpoint
-- The objects of 0038 with their shapes as they are given. A question that does not ask for them leaves the join out.
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
  municipality.name as municipality_name,
  given.shape
from plan_object object
join plan_version version on version.id = object.plan_version_id
join plan on plan.id = version.plan_id
join municipality on municipality.id = object.municipality_id
left join plan_object_shape given
  on given.plan_version_id = object.plan_version_id and given.position = object.position
where version.published_at is not null
  and coalesce(object.municipality_id <> all ((select app.withheld('plans', 'planObjects'))::uuid[]), true)
  and not exists (
    select from plan_version later
    where later.plan_id = version.plan_id
      and later.number > version.number
      and later.published_at is not null
      and (later.alternative is null or version.alternative is null or later.alternative = version.alternative)
  );
