-- A formal comment. The row is a record: after receipt nothing in it changes but its withdrawal.
create table comment (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  hearing_id uuid not null references hearing,
  number integer,
  kind text not null check (kind in ('comment', 'supplement', 'objection')),
  -- The comment that a supplement adds to.
  parent_id uuid references comment,
  channel text not null default 'web' check (channel in ('web', 'letter', 'email', 'phone', 'meeting')),
  idempotency_key uuid not null,
  body_hash bytea not null check (length(body_hash) = 32),
  receipt_hash bytea not null check (length(receipt_hash) = 32),
  target text not null check (target in ('wholePlan', 'object', 'places', 'document', 'provision')),
  plan_object_id uuid references plan_object,
  provision_id uuid references provision,
  document_id uuid references document,
  document_page integer check (document_page > 0),
  heading text,
  text text not null check (length(text) between 1 and 30000),
  author_kind text not null check (author_kind in ('private', 'organisation', 'authority')),
  under_age boolean not null default false,
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  -- When it came to the municipality: for the web accepted_at, else what the planner states.
  received_at timestamptz not null,
  accepted_at timestamptz not null,
  is_late boolean not null default false,
  registered_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  unique (hearing_id, idempotency_key),
  unique (hearing_id, number)
);
--> statement-breakpoint
create unique index comment_by_receipt on comment (receipt_hash);
--> statement-breakpoint
create index comment_by_hearing on comment (municipality_id, hearing_id, number);
--> statement-breakpoint
create index comment_by_parent on comment (parent_id) where parent_id is not null;
--> statement-breakpoint
-- Personal data apart, so that a person can be removed and the record kept.
create table comment_author (
  comment_id uuid primary key references comment,
  municipality_id uuid not null references municipality,
  name text not null,
  email text,
  phone text,
  address text,
  organisation_name text,
  organisation_number text,
  on_behalf_of text
);
--> statement-breakpoint
create table comment_plan_version (
  comment_id uuid not null references comment,
  plan_version_id uuid not null references plan_version,
  municipality_id uuid not null references municipality,
  primary key (comment_id, plan_version_id)
);
--> statement-breakpoint
create table comment_place (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  comment_id uuid not null references comment,
  position smallint not null,
  label text,
  plan_object_id uuid references plan_object,
  geom geometry(Geometry, 4326) not null,
  geom_3857 geometry(Geometry, 3857) generated always as (st_transform(geom, 3857)) stored,
  unique (comment_id, position)
);
--> statement-breakpoint
create index comment_place_by_place on comment_place using gist (geom_3857);
--> statement-breakpoint
create table comment_file (
  comment_id uuid not null references comment,
  file_id uuid not null unique references stored_file,
  municipality_id uuid not null references municipality,
  position smallint not null,
  primary key (comment_id, position)
);
--> statement-breakpoint
-- What the municipality does with a comment; changes with the work, each change is logged.
create table comment_handling (
  comment_id uuid primary key references comment,
  municipality_id uuid not null references municipality,
  hearing_id uuid not null references hearing,
  web_state text not null default 'waiting' check (web_state in ('waiting', 'shown', 'redacted', 'held')),
  public_heading text,
  public_text text,
  places_hidden boolean not null default false,
  name_hidden boolean not null default false,
  hold_reason text,
  legal_basis text,
  answer_text text,
  outcome text check (outcome in ('followed', 'partly', 'notFollowed', 'noted')),
  change_text text,
  answered_at timestamptz,
  assignee_id uuid references account,
  revision integer not null default 1,
  updated_at timestamptz not null default app.clock(),
  check (web_state <> 'redacted' or public_text is not null),
  check (web_state not in ('redacted', 'held') or (hold_reason is not null and legal_basis is not null))
);
--> statement-breakpoint
create index comment_handling_queue on comment_handling (municipality_id, hearing_id, web_state);
--> statement-breakpoint
-- Each change of a handling with what stood before, so that it can be undone and explained.
create table comment_handling_change (
  id bigint generated always as identity primary key,
  municipality_id uuid not null references municipality,
  comment_id uuid not null references comment,
  revision integer not null,
  act text not null,
  before jsonb not null,
  changed_by text not null,
  account_id uuid references account,
  changed_at timestamptz not null default app.clock(),
  undone boolean not null default false,
  unique (comment_id, revision)
);
--> statement-breakpoint
create table theme (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  hearing_id uuid not null references hearing,
  name text not null,
  unique (hearing_id, name)
);
--> statement-breakpoint
create table comment_theme (
  comment_id uuid not null references comment,
  theme_id uuid not null references theme,
  municipality_id uuid not null references municipality,
  primary key (comment_id, theme_id)
);
--> statement-breakpoint
-- Takes a comment only when its hearing takes comments; the database's clock decides.
create function app.accept_comment() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  the_hearing hearing;
begin
  select * into the_hearing from hearing
  where id = new.hearing_id and municipality_id = new.municipality_id;
  if not found or the_hearing.published_at is null or the_hearing.cancelled_at is not null then
    raise exception 'the hearing is not published' using errcode = 'AL201';
  end if;

  new.accepted_at := app.clock();
  if new.channel = 'web' then
    new.received_at := new.accepted_at;
  elsif new.received_at > new.accepted_at then
    raise exception 'received in the future' using errcode = 'AL204';
  end if;

  if new.received_at < the_hearing.opens_at then
    raise exception 'the hearing has not opened' using errcode = 'AL202';
  end if;
  new.is_late := new.received_at >= the_hearing.closes_at;
  -- A planner may always register what reached the municipality; the law keeps it in the case.
  if new.is_late and new.channel = 'web'
     and (the_hearing.late_rule = 'refuse' or the_hearing.sent_to_decision_at <= new.accepted_at) then
    raise exception 'the hearing has closed' using errcode = 'AL203';
  end if;
  if new.kind = 'objection' and (new.author_kind <> 'authority' or new.channel = 'web') then
    raise exception 'only an authority''s objection, registered by the municipality' using errcode = 'AL205';
  end if;
  new.number := null;
  new.withdrawn_at := null;
  return new;
end $$;
--> statement-breakpoint
create trigger accept before insert on comment for each row execute function app.accept_comment();
--> statement-breakpoint
create function app.open_comment_handling() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into comment_handling (comment_id, municipality_id, hearing_id)
  values (new.id, new.municipality_id, new.hearing_id);
  return new;
end $$;
--> statement-breakpoint
create trigger open_handling after insert on comment
  for each row execute function app.open_comment_handling();
--> statement-breakpoint
-- Gives a new comment the next number of its hearing. Called last: the counter row serialises.
create function app.number_comment(new_comment_id uuid) returns integer
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  new_number integer;
begin
  update hearing_counter counter set last_number = counter.last_number + 1
  from comment
  where comment.id = new_comment_id and comment.number is null and counter.hearing_id = comment.hearing_id
  returning counter.last_number into new_number;
  if new_number is null then
    raise exception 'no comment waits for a number' using errcode = 'AL206';
  end if;
  update comment set number = new_number where id = new_comment_id;
  return new_number;
end $$;
--> statement-breakpoint
create function app.require_comment_number() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from comment where id = new.id and number is null) then
    raise exception 'a comment was left without a number' using errcode = 'AL206';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger has_number after insert on comment
  deferrable initially deferred for each row execute function app.require_comment_number();
--> statement-breakpoint
create function app.keep_comment() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a received comment is never deleted' using errcode = 'AL207';
  end if;
  if old.number is null and new.number is not null then
    old.number := new.number;
  end if;
  if old.withdrawn_at is null and new.withdrawn_at is not null then
    if exists (select from hearing join plan on plan.id = hearing.plan_id
               where hearing.id = old.hearing_id and plan.decided_on is not null) then
      raise exception 'the plan has been decided' using errcode = 'AL208';
    end if;
    new.withdrawn_at := app.clock();
    old.withdrawn_at := new.withdrawn_at;
    old.withdrawn_reason := new.withdrawn_reason;
  end if;
  if new is distinct from old then
    raise exception 'a received comment is never changed' using errcode = 'AL207';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep before update or delete on comment for each row execute function app.keep_comment();
--> statement-breakpoint
create function app.keep_record() returns trigger
language plpgsql
as $$
begin
  raise exception 'a record of % is never changed', tg_table_name using errcode = 'AL207';
end $$;
--> statement-breakpoint
create trigger keep before update or delete on comment_place for each row execute function app.keep_record();
--> statement-breakpoint
create trigger keep before update or delete on comment_file for each row execute function app.keep_record();
--> statement-breakpoint
create trigger keep before update or delete on comment_plan_version
  for each row execute function app.keep_record();
--> statement-breakpoint
create trigger keep before update or delete on audit_event for each row execute function app.keep_record();
--> statement-breakpoint
-- A file belongs to one comment; taking it twice, or another municipality's, fails.
create function app.claim_file() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update stored_file set claimed_at = app.clock()
  where id = new.file_id and municipality_id = new.municipality_id and claimed_at is null;
  if not found then
    raise exception 'the file is unknown or taken' using errcode = 'AL209';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger claim before insert on comment_file for each row execute function app.claim_file();
--> statement-breakpoint
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'comment', 'comment_author', 'comment_plan_version', 'comment_place', 'comment_file',
    'comment_handling', 'comment_handling_change', 'theme', 'comment_theme'
  ] loop
    execute format('call app.protect(%L)', tenant_table);
    execute format('grant select on %I to allmenning_planner', tenant_table);
    execute format('grant select, insert on %I to allmenning_operations', tenant_table);
  end loop;
  -- The citizen role sees and completes only the comment whose receipt it holds.
  execute 'create policy citizen_submits on comment for insert to allmenning_citizen
    with check (municipality_id = app.municipality() and channel = ''web'' and receipt_hash = app.receipt_hash())';
  execute 'create policy citizen_own on comment for select to allmenning_citizen
    using (receipt_hash = app.receipt_hash())';
  execute 'create policy citizen_withdraws on comment for update to allmenning_citizen
    using (receipt_hash = app.receipt_hash()) with check (receipt_hash = app.receipt_hash())';
  foreach tenant_table in array array[
    'comment_author', 'comment_plan_version', 'comment_place', 'comment_file', 'comment_handling'
  ] loop
    execute format('create policy citizen_own on %I for select to allmenning_citizen
      using (exists (select from comment where comment.id = comment_id))', tenant_table);
    execute format('grant select on %I to allmenning_citizen', tenant_table);
    continue when tenant_table = 'comment_handling';
    execute format('create policy citizen_completes on %I for insert to allmenning_citizen
      with check (municipality_id = app.municipality()
        and exists (select from comment where comment.id = comment_id and comment.number is null))', tenant_table);
    execute format('grant insert on %I to allmenning_citizen', tenant_table);
  end loop;
end $$;
--> statement-breakpoint
grant select, insert, update (withdrawn_at, withdrawn_reason) on comment to allmenning_citizen, allmenning_planner;
--> statement-breakpoint
grant insert on comment_author, comment_plan_version, comment_place, comment_file to allmenning_planner;
--> statement-breakpoint
grant update on comment_handling to allmenning_planner;
--> statement-breakpoint
grant insert, update (undone) on comment_handling_change to allmenning_planner;
--> statement-breakpoint
grant insert, delete on comment_theme to allmenning_planner;
--> statement-breakpoint
grant insert, update, delete on theme to allmenning_planner;
--> statement-breakpoint
grant execute on function app.number_comment(uuid) to allmenning_citizen, allmenning_planner;
