-- Roles, the tenant of a transaction and the clock that every rule about time reads.
create extension if not exists postgis;
--> statement-breakpoint
do $$
declare
  working_role text;
begin
  -- Roles belong to the whole cluster, so another database of it may have made them already.
  if not exists (select from pg_roles where rolname = 'allmenning_app') then
    create role allmenning_app login noinherit;
  end if;
  foreach working_role in array array[
    'allmenning_public', 'allmenning_citizen', 'allmenning_planner',
    'allmenning_identity', 'allmenning_operations', 'allmenning_seeding'
  ] loop
    if not exists (select from pg_roles where rolname = working_role) then
      execute format('create role %I nologin noinherit', working_role);
    end if;
    execute format('grant %I to allmenning_app', working_role);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from public;
--> statement-breakpoint
create schema app;
--> statement-breakpoint
grant usage on schema app to
  allmenning_public, allmenning_citizen, allmenning_planner,
  allmenning_identity, allmenning_operations, allmenning_seeding;
--> statement-breakpoint
-- One row: what this database is. Only embedded and test databases let the clock be set.
create table app.installation (
  one_row boolean primary key default true check (one_row),
  clock_may_be_set boolean not null default false,
  seeded_at timestamptz
);
--> statement-breakpoint
insert into app.installation default values;
--> statement-breakpoint
grant select on app.installation to allmenning_operations;
--> statement-breakpoint
create table app.clock_setting (
  transaction_id xid8 primary key,
  instant timestamptz not null
);
--> statement-breakpoint
-- The time that rules read: the transaction's start, or what the seeding role set for this transaction.
create function app.clock() returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    (select instant from app.clock_setting where transaction_id = pg_current_xact_id_if_assigned()),
    now()
  )
$$;
--> statement-breakpoint
create function app.set_clock(new_instant timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not (select clock_may_be_set from app.installation) then
    raise exception 'the clock of this database cannot be set' using errcode = 'AL900';
  end if;
  -- Earlier transactions are over; their rows serve nothing.
  delete from app.clock_setting where transaction_id <> pg_current_xact_id();
  insert into app.clock_setting values (pg_current_xact_id(), new_instant)
  on conflict (transaction_id) do update set instant = excluded.instant;
end $$;
--> statement-breakpoint
revoke execute on function app.set_clock(timestamptz) from public;
--> statement-breakpoint
grant execute on function app.set_clock(timestamptz) to allmenning_seeding;
--> statement-breakpoint
-- The municipality whose rows this transaction may see; null outside one.
create function app.municipality() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.municipality_id', true), '')::uuid $$;
--> statement-breakpoint
-- SHA-256 of the receipt secret that this transaction holds; null without one.
create function app.receipt_hash() returns bytea
language sql stable parallel safe
as $$ select decode(nullif(current_setting('app.receipt_hash', true), ''), 'hex') $$;
--> statement-breakpoint
-- Makes a table a tenant's: planners see their own municipality's rows, operations all, others none.
create procedure app.protect(tenant_table regclass)
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy planner_own on %s to allmenning_planner
       using (municipality_id = app.municipality()) with check (municipality_id = app.municipality())',
    tenant_table
  );
  execute format(
    'create policy operations_all on %s to allmenning_operations using (true) with check (true)',
    tenant_table
  );
end $$;
