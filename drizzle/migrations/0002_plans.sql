-- Bytes lie in the file store under their hash; this row says whose they are and what they are.
create table stored_file (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  sha256 bytea not null check (length(sha256) = 32),
  size bigint not null check (size >= 0),
  media_type text not null,
  name text not null,
  created_at timestamptz not null default now(),
  -- Set when a comment, plan or document takes the file; unclaimed uploads are swept.
  claimed_at timestamptz
);
--> statement-breakpoint
create index stored_file_by_municipality on stored_file (municipality_id, created_at);
--> statement-breakpoint
create table plan (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  -- nasjonalArealplanId/planidentifikasjon, unique within the municipality's current numbering.
  identifier text not null check (length(identifier) between 1 and 16),
  name text not null,
  plan_type smallint not null,
  status smallint not null default 2,
  case_number text,
  proposer_type text check (proposer_type in ('public', 'private')),
  proposer_name text,
  summary text not null default '',
  about text not null default '',
  place_in_words text not null default '',
  decided_on date,
  in_force_on date,
  revision integer not null default 1,
  created_at timestamptz not null default app.clock(),
  unique (municipality_id, identifier)
);
--> statement-breakpoint
-- Ids that the plan had before renumbering: opprinneligAdministrativEnhet and opprinneligPlanId.
create table plan_former_identifier (
  municipality_id uuid not null references municipality,
  plan_id uuid not null references plan,
  former_municipality_number char(4) not null,
  former_identifier text not null,
  primary key (plan_id, former_municipality_number, former_identifier)
);
--> statement-breakpoint
create index plan_former_identifier_by_identifier on plan_former_identifier (former_identifier);
--> statement-breakpoint
-- One state of the plan's map and provisions. A published version never changes.
create table plan_version (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  plan_id uuid not null references plan,
  number integer not null check (number > 0),
  alternative text,
  source_file_id uuid references stored_file,
  source_sha256 bytea not null,
  format text not null,
  srid integer not null,
  report jsonb not null,
  header jsonb not null default '[]',
  area geometry(MultiPolygon, 4258) not null,
  area_3857 geometry(MultiPolygon, 3857) generated always as (st_transform(area, 3857)) stored,
  created_at timestamptz not null default app.clock(),
  created_by text not null,
  published_at timestamptz,
  unique (plan_id, number)
);
--> statement-breakpoint
create unique index plan_version_once_a_file on plan_version (plan_id, source_sha256);
--> statement-breakpoint
create index plan_version_by_municipality on plan_version (municipality_id, plan_id);
--> statement-breakpoint
create index plan_version_by_place on plan_version using gist (area_3857);
--> statement-breakpoint
create table plan_object (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  plan_version_id uuid not null references plan_version on delete cascade,
  position integer not null,
  file_number text not null,
  local_id text,
  object_type text not null,
  element text not null,
  kind text not null,
  code text,
  name text,
  ownership smallint,
  vertical_level smallint,
  label_text text,
  label_type smallint,
  rotation_degrees double precision,
  height_value double precision,
  height_type text,
  utilisation jsonb not null default '[]',
  description text,
  -- Attributes whole, as the file has them: [{name, value?, children?}].
  attributes jsonb not null,
  -- As delivered: own coordinate system, arcs, heights. Exported again to the millimetre.
  delivered geometry,
  node_marks integer[],
  representation_point geometry,
  -- Mended, linearised, two-dimensional, in the delivered coordinate system.
  geom geometry,
  geom_3857 geometry generated always as (st_transform(geom, 3857)) stored,
  area_square_metres double precision,
  unique (plan_version_id, position)
);
--> statement-breakpoint
create index plan_object_by_place on plan_object using gist (geom_3857);
--> statement-breakpoint
create index plan_object_by_version on plan_object (municipality_id, plan_version_id);
--> statement-breakpoint
-- The boundary curves an area is built of, in order, each with its direction.
create table plan_object_curve (
  municipality_id uuid not null references municipality,
  plan_object_id uuid not null references plan_object on delete cascade,
  patch smallint not null,
  ring smallint not null,
  position integer not null,
  curve_number text not null,
  reversed boolean not null,
  primary key (plan_object_id, patch, ring, position)
);
--> statement-breakpoint
create table provision (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  plan_version_id uuid not null references plan_version on delete cascade,
  position integer not null,
  clause text not null,
  heading text not null default '',
  body text not null default '',
  -- Field names, zone names and provision areas that the clause governs.
  governs text[] not null default '{}',
  unique (plan_version_id, position)
);
--> statement-breakpoint
create index provision_by_version on provision (municipality_id, plan_version_id);
--> statement-breakpoint
create table document (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  plan_id uuid not null references plan,
  kind text not null,
  title text not null,
  file_id uuid not null references stored_file,
  position integer not null default 0,
  replaces_id uuid references document,
  replaced_reason text,
  created_at timestamptz not null default app.clock(),
  published_at timestamptz
);
--> statement-breakpoint
create index document_by_plan on document (municipality_id, plan_id, position);
--> statement-breakpoint
create function app.keep_published_version() returns trigger
language plpgsql
as $$
begin
  if old.published_at is not null then
    raise exception 'a published plan version never changes' using errcode = 'AL101';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger keep_published before update or delete on plan_version
  for each row execute function app.keep_published_version();
--> statement-breakpoint
create function app.keep_published_content() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from plan_version
             where id = coalesce(new.plan_version_id, old.plan_version_id) and published_at is not null) then
    raise exception 'the content of a published plan version never changes' using errcode = 'AL101';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger keep_published before update or delete on plan_object
  for each row execute function app.keep_published_content();
--> statement-breakpoint
create trigger keep_published before insert or update or delete on provision
  for each row execute function app.keep_published_content();
--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'stored_file', 'plan', 'plan_former_identifier', 'plan_version',
    'plan_object', 'plan_object_curve', 'provision', 'document'
  ] loop
    execute format('call app.protect(%L)', tenant_table);
    execute format('grant select, insert on %I to allmenning_planner', tenant_table);
    execute format('grant select, insert, update, delete on %I to allmenning_operations', tenant_table);
  end loop;
end $$;
--> statement-breakpoint
grant update on plan, stored_file, document to allmenning_planner;
--> statement-breakpoint
grant update (published_at), delete on plan_version to allmenning_planner;
--> statement-breakpoint
grant delete on plan_object, plan_object_curve, provision, plan_former_identifier to allmenning_planner;
--> statement-breakpoint
-- A citizen uploads a file before the comment that takes it; its random id is known to them alone.
create policy citizen_uploads on stored_file for insert to allmenning_citizen
  with check (municipality_id = app.municipality() and claimed_at is null);
--> statement-breakpoint
create policy citizen_unclaimed on stored_file for select to allmenning_citizen
  using (municipality_id = app.municipality() and claimed_at is null);
--> statement-breakpoint
grant insert, select on stored_file to allmenning_citizen;
