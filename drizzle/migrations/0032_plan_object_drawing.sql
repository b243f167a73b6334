-- What vector tiles at zoom 11 to 14 draw of published versions: areas and legal lines thinned once, when the version
-- is published, and kept in narrow rows beside each other. A tile would else read, thin and pack shapes a hundred
-- times its own size each time that it is made.
create table plan_object_drawing (
  -- The plan object's own.
  id uuid not null,
  municipality_id uuid not null references municipality,
  plan_version_id uuid not null references plan_version on delete cascade,
  position integer not null,
  object_type text not null,
  kind text not null,
  code text,
  name text,
  ownership smallint,
  vertical_level smallint,
  land_use_status smallint,
  label_text text,
  rotation_degrees double precision,
  area_square_metres double precision,
  -- Where it lies in EPSG:3857.
  place box not null,
  -- TWKB in whole units of the world's square, 4096 to a tile's side, from its north-west corner and southwards.
  shape_14 bytea not null,
  -- Null for what is too small to be seen at zoom 12.
  shape_12 bytea,
  primary key (plan_version_id, position)
);
--> statement-breakpoint
call app.protect('plan_object_drawing');
--> statement-breakpoint
grant select on plan_object_drawing to allmenning_planner, allmenning_operations;
--> statement-breakpoint
create index plan_object_drawing_by_place on plan_object_drawing using gist (place);
--> statement-breakpoint
-- Less than a quarter of a pixel of 512 a tile is left out. Borders go clockwise as seen, as vector tiles want them.
create function app.drawn_shape(shape geometry, zoom integer) returns bytea
language sql immutable parallel safe
as $$
  select st_astwkb(st_transscale(
    st_forcepolygoncw(st_simplify(shape, 2 * unit)), 20037508.342789244, -20037508.342789244, 1 / unit, -1 / unit
  ), 0)
  from (select 2 * 20037508.342789244 / 4096 / 2 ^ zoom as unit) as one
$$;
--> statement-breakpoint
create view app.plan_object_drawn as
select object.id, object.municipality_id, object.plan_version_id, object.position, object.object_type, object.kind,
  object.code, object.name, object.ownership, object.vertical_level, object.land_use_status, object.label_text,
  object.rotation_degrees, object.area_square_metres,
  box(
    point(st_xmin(object.geom_3857), st_ymin(object.geom_3857)),
    point(st_xmax(object.geom_3857), st_ymax(object.geom_3857))
  ) as place,
  drawn.shape_14, app.drawn_shape(object.geom_3857, 12) as shape_12
from plan_object object
join plan_version version on version.id = object.plan_version_id
cross join lateral (select app.drawn_shape(object.geom_3857, 14) as shape_14 offset 0) drawn
where version.published_at is not null
  and object.kind in ('landUse', 'zone', 'provisionArea', 'planArea', 'temporaryArea', 'legalLine')
  and drawn.shape_14 is not null;
--> statement-breakpoint
create function app.draw_plan_version() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- In order, so that what lies together is read together.
  insert into plan_object_drawing
  select * from app.plan_object_drawn where plan_version_id = new.id order by position;
  return null;
end $$;
--> statement-breakpoint
-- Its content never changes from then on.
create trigger draw_objects after update of published_at on plan_version
  for each row when (old.published_at is null and new.published_at is not null)
  execute function app.draw_plan_version();
--> statement-breakpoint
-- What comes to a version that is published already.
create function app.draw_plan_objects() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into plan_object_drawing
  select drawn.* from app.plan_object_drawn drawn join written using (id) order by drawn.plan_version_id, drawn.position;
  return null;
end $$;
--> statement-breakpoint
create trigger draw_objects after insert on plan_object referencing new table as written
  for each statement execute function app.draw_plan_objects();
--> statement-breakpoint
insert into plan_object_drawing
select * from app.plan_object_drawn order by plan_version_id, position;
--> statement-breakpoint
create view geodata_plan_object_drawing as
select * from plan_object_drawing
where municipality_id <> all ((select app.withheld('planObjects'))::uuid[]);
--> statement-breakpoint
-- The newest published version of each plan, and the alternatives that are in hearing beside it, with the names that
-- their objects bear in a tile. On the tables themselves: each view between costs the planner and every answer.
create view geodata_drawn_version as
select version.id, version.municipality_id, version.plan_id, version.area_3857, plan.identifier, plan.status,
  number.number as municipality_number
from plan_version version
join plan on plan.id = version.plan_id
left join municipality_number number
  on number.municipality_id = version.municipality_id and number.valid_to = 'infinity'
where version.published_at is not null
  and version.municipality_id <> all ((select app.withheld('plans'))::uuid[])
  and not exists (
    select from plan_version newer
    where newer.plan_id = version.plan_id
      and newer.number > version.number
      and newer.published_at is not null
      and not exists (
        select from hearing_plan_version beside
        join hearing_plan_version own using (hearing_id)
        join hearing on hearing.id = beside.hearing_id
        where beside.plan_version_id = newer.id
          and own.plan_version_id = version.id
          and hearing.published_at is not null
          and hearing.cancelled_at is null
          and hearing.municipality_id <> all ((select app.withheld('hearings'))::uuid[])
      )
  );
--> statement-breakpoint
grant select on geodata_plan_object_drawing, geodata_drawn_version
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
