-- Of a version that is not published nothing is drawn and nothing is shaped: seen by the versions of what was written,
-- once, and not by looking up every object. An import writes thousands of those, and nearly all before publication.
create or replace function app.draw_plan_objects() returns trigger
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
  execute 'insert into plan_object_drawing
    select drawn.* from app.plan_object_drawn drawn join written using (id)
    order by drawn.plan_version_id, drawn.position';
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
  execute 'insert into plan_object_shape
    select shaped.* from written join app.plan_object_shaped shaped using (plan_version_id, position)
    order by shaped.plan_version_id, shaped.position';
  return null;
end $$;
