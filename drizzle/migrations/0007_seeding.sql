-- A demo that was killed while it was made starts over; one that is whole is never touched again.
alter table app.installation add column seed_started_at timestamptz;
--> statement-breakpoint
-- True when the caller shall make the demo now: the database is empty, or holds a demo half made, which
-- is emptied. False when it holds anything else.
create function app.begin_seeding() returns boolean
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  installation app.installation;
  tables text;
begin
  select * into installation from app.installation for update;
  if not installation.clock_may_be_set then
    raise exception 'this database cannot hold a demo' using errcode = 'AL900';
  end if;
  if installation.seeded_at is not null then
    return false;
  end if;
  if installation.seed_started_at is null and exists (select from municipality) then
    return false;
  end if;
  select string_agg(format('public.%I', tablename), ', ') into tables
  from pg_tables
  where schemaname = 'public' and tableowner = current_user and tablename <> 'spatial_ref_sys';
  execute 'truncate ' || tables || ' restart identity';
  update app.installation set seed_started_at = clock_timestamp();
  return true;
end $$;
--> statement-breakpoint
create function app.finish_seeding() returns void
language sql security definer set search_path = public, pg_temp
as $$
  update app.installation set seeded_at = clock_timestamp()
  where seed_started_at is not null and seeded_at is null
$$;
--> statement-breakpoint
revoke execute on function app.begin_seeding(), app.finish_seeding() from public;
--> statement-breakpoint
grant execute on function app.begin_seeding(), app.finish_seeding() to allmenning_seeding;
