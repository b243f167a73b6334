create table hearing (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  plan_id uuid not null references plan,
  kind text not null check (kind in (
    'startNotice', 'planProgramme', 'publicDisplay', 'municipalPlan', 'limited', 'simplifiedChange'
  )),
  round smallint not null default 1 check (round > 0),
  -- The short permanent address /h/{code}, for letters and QR codes.
  code text not null unique check (code ~ '^[a-z0-9]{4,12}$'),
  case_number text,
  announcement_text text not null default '',
  announced_on date,
  letters_sent_on date,
  opens_at timestamptz,
  closes_at timestamptz,
  -- Set when a planner puts the hearing out; null while it is a draft.
  published_at timestamptz,
  cancelled_at timestamptz,
  -- Set when the case goes to decision; late comments are no longer taken.
  sent_to_decision_at timestamptz,
  publication_rule text not null default 'asReviewed'
    check (publication_rule in ('asReviewed', 'afterDeadline', 'never')),
  name_rule text not null default 'name' check (name_rule in ('name', 'private')),
  late_rule text not null default 'accept' check (late_rule in ('accept', 'refuse')),
  decision_body text,
  decision_date date,
  decision_case_number text,
  risk_analysis_required boolean not null default true,
  has_alternatives boolean,
  paper_copy_place text,
  postal_address text,
  email text,
  phone text,
  contact_name text,
  confirmed_by text,
  confirmed_at timestamptz,
  area geometry(MultiPolygon, 4258),
  area_source text check (area_source in ('drawn', 'plan', 'municipality')),
  area_3857 geometry(MultiPolygon, 3857) generated always as (st_transform(area, 3857)) stored,
  revision integer not null default 1,
  created_at timestamptz not null default app.clock(),
  check (closes_at > opens_at),
  check (published_at is null or (opens_at is not null and closes_at is not null and area is not null))
);
--> statement-breakpoint
create index hearing_by_plan on hearing (municipality_id, plan_id);
--> statement-breakpoint
create index hearing_by_deadline on hearing (closes_at) where published_at is not null;
--> statement-breakpoint
create index hearing_by_place on hearing using gist (area_3857);
--> statement-breakpoint
create table hearing_plan_version (
  municipality_id uuid not null references municipality,
  hearing_id uuid not null references hearing,
  plan_version_id uuid not null references plan_version,
  -- høringsalternativ: "A", "B"; null when there is one proposal.
  alternative text,
  primary key (hearing_id, plan_version_id)
);
--> statement-breakpoint
create index hearing_plan_version_by_version on hearing_plan_version (plan_version_id);
--> statement-breakpoint
create table hearing_document (
  municipality_id uuid not null references municipality,
  hearing_id uuid not null references hearing,
  document_id uuid not null references document,
  primary key (hearing_id, document_id)
);
--> statement-breakpoint
create table hearing_extension (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  hearing_id uuid not null references hearing,
  previous_closes_at timestamptz not null,
  closes_at timestamptz not null,
  reason text not null check (length(reason) > 0),
  extended_by text not null,
  extended_at timestamptz not null default app.clock(),
  check (closes_at > previous_closes_at)
);
--> statement-breakpoint
create index hearing_extension_by_hearing on hearing_extension (municipality_id, hearing_id);
--> statement-breakpoint
-- The last number given in a hearing; locked last in a submission, so that it is held shortly.
create table hearing_counter (
  hearing_id uuid primary key references hearing,
  municipality_id uuid not null references municipality,
  last_number integer not null default 0
);
--> statement-breakpoint
create function app.start_hearing_counter() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into hearing_counter (hearing_id, municipality_id) values (new.id, new.municipality_id);
  return new;
end $$;
--> statement-breakpoint
create trigger start_counter after insert on hearing
  for each row execute function app.start_hearing_counter();
--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'hearing', 'hearing_plan_version', 'hearing_document', 'hearing_extension', 'hearing_counter'
  ] loop
    execute format('call app.protect(%L)', tenant_table);
    execute format('grant select on %I to allmenning_planner', tenant_table);
    execute format('grant select, insert, update, delete on %I to allmenning_operations', tenant_table);
  end loop;
end $$;
--> statement-breakpoint
grant insert, update on hearing to allmenning_planner;
--> statement-breakpoint
grant insert, delete on hearing_plan_version, hearing_document to allmenning_planner;
--> statement-breakpoint
grant insert on hearing_extension to allmenning_planner;
