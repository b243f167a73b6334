-- By the key of each object that was written, whatever the planner knew of the table when it first saw it: reckoned
-- otherwise, every batch of an import read all objects there are.
create or replace function app.draw_plan_objects() returns trigger
language plpgsql security definer set search_path = public, pg_temp
set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  execute 'insert into plan_object_drawing
    select drawn.* from app.plan_object_drawn drawn join written using (id)
    order by drawn.plan_version_id, drawn.position';
  return null;
end $$;
