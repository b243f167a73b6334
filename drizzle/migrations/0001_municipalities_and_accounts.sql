create table municipality (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  profile jsonb not null default '{}',
  created_at timestamptz not null default now()
);
--> statement-breakpoint
-- Numbers change at mergers; the id never does (3905 was 3803 was 0704).
create table municipality_number (
  municipality_id uuid not null references municipality,
  number char(4) not null check (number ~ '^\d{4}$'),
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  primary key (number, municipality_id, valid_from)
);
--> statement-breakpoint
create index municipality_number_by_municipality on municipality_number (municipality_id);
--> statement-breakpoint
-- The outline with sea territory, longitude and latitude in ETRS89.
create table municipality_boundary (
  municipality_id uuid primary key references municipality,
  geom geometry(MultiPolygon, 4258) not null,
  geom_3857 geometry(MultiPolygon, 3857) generated always as (st_transform(geom, 3857)) stored,
  source text not null,
  loaded_at timestamptz not null default now()
);
--> statement-breakpoint
create index municipality_boundary_by_place on municipality_boundary using gist (geom);
--> statement-breakpoint
create table region (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null
);
--> statement-breakpoint
create table region_municipality (
  region_id uuid not null references region,
  municipality_id uuid not null references municipality,
  primary key (region_id, municipality_id)
);
--> statement-breakpoint
create table account (
  id uuid primary key default gen_random_uuid(),
  username text not null unique,
  display_name text not null,
  password_hash text not null,
  is_demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
--> statement-breakpoint
create table account_role (
  account_id uuid not null references account,
  municipality_id uuid not null references municipality,
  role text not null check (role in ('caseworker', 'administrator')),
  primary key (municipality_id, account_id, role)
);
--> statement-breakpoint
create index account_role_by_account on account_role (account_id);
--> statement-breakpoint
-- The cookie holds 256 random bits; only their SHA-256 stands here.
create table session (
  token_hash bytea primary key,
  account_id uuid not null references account,
  municipality_id uuid not null references municipality,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
--> statement-breakpoint
create index session_by_account on session (account_id);
--> statement-breakpoint
-- What was done, by whom: written by everyone who acts, read by the municipality, changed by no one.
create table audit_event (
  id bigint generated always as identity primary key,
  municipality_id uuid not null references municipality,
  at timestamptz not null default app.clock(),
  account_id uuid references account,
  actor text not null,
  act text not null,
  subject_kind text not null,
  subject_id uuid,
  details jsonb not null default '{}'
);
--> statement-breakpoint
create index audit_event_by_subject on audit_event (municipality_id, subject_id, id);
--> statement-breakpoint
call app.protect('municipality_boundary');
--> statement-breakpoint
call app.protect('account_role');
--> statement-breakpoint
call app.protect('audit_event');
--> statement-breakpoint
create policy citizen_writes on audit_event for insert to allmenning_citizen
  with check (municipality_id = app.municipality() and account_id is null);
--> statement-breakpoint
alter table municipality enable row level security;
--> statement-breakpoint
alter table municipality force row level security;
--> statement-breakpoint
create policy planner_own on municipality to allmenning_planner
  using (id = app.municipality()) with check (id = app.municipality());
--> statement-breakpoint
create policy operations_all on municipality to allmenning_operations using (true) with check (true);
--> statement-breakpoint
create policy identity_reads on municipality for select to allmenning_identity using (true);
--> statement-breakpoint
alter table account enable row level security;
--> statement-breakpoint
alter table account force row level security;
--> statement-breakpoint
create policy identity_reads on account for select to allmenning_identity using (true);
--> statement-breakpoint
create policy operations_all on account to allmenning_operations using (true) with check (true);
--> statement-breakpoint
create policy planner_colleagues on account for select to allmenning_planner
  using (exists (select from account_role where account_role.account_id = account.id));
--> statement-breakpoint
create policy identity_reads on account_role for select to allmenning_identity using (true);
--> statement-breakpoint
alter table session enable row level security;
--> statement-breakpoint
alter table session force row level security;
--> statement-breakpoint
create policy identity_all on session to allmenning_identity using (true) with check (true);
--> statement-breakpoint
create policy operations_all on session to allmenning_operations using (true) with check (true);
--> statement-breakpoint
create policy identity_writes on audit_event for insert to allmenning_identity with check (true);
--> statement-breakpoint
-- Which municipality a number means, and the regions, are public knowledge.
grant select on municipality_number, region, region_municipality to
  allmenning_public, allmenning_citizen, allmenning_planner, allmenning_identity, allmenning_operations;
--> statement-breakpoint
grant select, update (name, profile) on municipality to allmenning_planner;
--> statement-breakpoint
grant select on municipality to allmenning_identity;
--> statement-breakpoint
grant select on municipality_boundary, account_role, audit_event to allmenning_planner;
--> statement-breakpoint
grant select (id, username, display_name, disabled_at) on account to allmenning_planner;
--> statement-breakpoint
grant insert on audit_event to allmenning_planner, allmenning_citizen, allmenning_identity, allmenning_operations;
--> statement-breakpoint
grant select on account, account_role to allmenning_identity;
--> statement-breakpoint
grant select, insert, update, delete on session to allmenning_identity;
--> statement-breakpoint
grant select, insert, update, delete on
  municipality, municipality_number, municipality_boundary, region, region_municipality,
  account, account_role, session to allmenning_operations;
--> statement-breakpoint
grant select on audit_event to allmenning_operations;
