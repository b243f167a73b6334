-- Each object of the versions that the public is shown also lies packed, as a piece that a page of the OGC API is put
-- together of: the server makes it after publication, since the database has no deflate. `form` tells by which rules it was
-- made, and 0 that it has not been. Where an object lies is now told by an index alone, which has its key too.
drop view geodata_plan_object_shape, app.plan_object_shaped;
--> statement-breakpoint
drop index plan_object_shape_by_place;
--> statement-breakpoint
alter table plan_object_shape
  add column place box, -- In EPSG:3857.
  add column piece bytea,
  add column form integer not null default 0;
--> statement-breakpoint
-- Packed already: the database would only try in vain, and take it apart again each time.
alter table plan_object_shape alter column piece set storage external;
--> statement-breakpoint
update plan_object_shape set place = box(point(west, south), point(east, north));
--> statement-breakpoint
alter table plan_object_shape
  alter column place set not null,
  drop column west, drop column south, drop column east, drop column north;
--> statement-breakpoint
create index plan_object_shape_by_place on plan_object_shape
  using gist (place) include (municipality_id, plan_version_id, position);
--> statement-breakpoint
-- Mostly a single value; what is to be made is found on both sides of it.
create index plan_object_shape_by_form on plan_object_shape (form);
--> statement-breakpoint
grant update (piece, form) on plan_object_shape to allmenning_operations;
--> statement-breakpoint
-- True for a published version that another stands in for. Neither ever changes back: what is published stays so.
create function app.is_superseded(version plan_version) returns boolean
language sql stable
as $$
  select exists (
    select from plan_version later
    where later.plan_id = version.plan_id
      and later.number > version.number
      and later.published_at is not null
      and (later.alternative is null or version.alternative is null or later.alternative = version.alternative)
  )
$$;
--> statement-breakpoint
-- As in 0061, of versions that nothing stands in for alone, so that nobody who looks in a box has to ask.
create view app.plan_object_shaped as
select object.municipality_id, object.plan_version_id, object.position,
  box(
    point(st_xmin(object.geom_3857), st_ymin(object.geom_3857)),
    point(st_xmax(object.geom_3857), st_ymax(object.geom_3857))
  ) as place,
  case
    when geometrytype(object.geom) in ('POINT', 'LINESTRING', 'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON')
      and st_ndims(object.geom) = 2
      -- A step round half the earth would not fit; only broken files have one.
      and st_xmax(object.geom_3857) - st_xmin(object.geom_3857) < 10000000
    then st_astwkb(st_forcepolygonccw(st_transform(object.geom, 4326)), 7)
  end as shape
from plan_object object
join plan_version version on version.id = object.plan_version_id
where version.published_at is not null and not app.is_superseded(version) and not st_isempty(object.geom_3857);
--> statement-breakpoint
create or replace function app.shape_plan_version() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- Two versions of a plan that are published at once see each other.
  perform from plan where id = new.plan_id for no key update;
  delete from plan_object_shape given
  using plan_version earlier
  where earlier.plan_id = new.plan_id and earlier.id <> new.id and given.plan_version_id = earlier.id
    and app.is_superseded(earlier);
  -- In order, so that what lies together is read together.
  insert into plan_object_shape (municipality_id, plan_version_id, position, place, shape)
  select * from app.plan_object_shaped where plan_version_id = new.id order by position;
  return null;
end $$;
--> statement-breakpoint
create or replace function app.shape_plan_objects() returns trigger
language plpgsql security definer set search_path = public, pg_temp
set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  if not exists (
    select from (select distinct plan_version_id from written) own
    join plan_version version on version.id = own.plan_version_id
    where version.published_at is not null
  ) then
    return null;
  end if;
  execute 'insert into plan_object_shape (municipality_id, plan_version_id, position, place, shape)
    select shaped.* from written join app.plan_object_shaped shaped using (plan_version_id, position)
    order by shaped.plan_version_id, shaped.position';
  return null;
end $$;
--> statement-breakpoint
delete from plan_object_shape given using plan_version version
where version.id = given.plan_version_id and app.is_superseded(version);
--> statement-breakpoint
create view geodata_plan_object_shape as
select * from plan_object_shape
where coalesce(municipality_id <> all ((select app.withheld('plans', 'planObjects'))::uuid[]), true);
--> statement-breakpoint
grant select on geodata_plan_object_shape
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
