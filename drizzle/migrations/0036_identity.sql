-- How sure one must be of who comments, set per hearing, and people who have shown who they are.
create function app.person() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
--> statement-breakpoint
-- The rungs of the ladder, from the lowest up.
create function app.identity_rank(level text) returns integer
language sql immutable parallel safe
as $$ select array_position(array['open', 'email', 'substantial', 'high', 'organisation'], level) $$;
--> statement-breakpoint
alter table hearing add column identity_demand text not null default 'open'
  check (identity_demand in ('open', 'email', 'substantial', 'high', 'organisation'));
--> statement-breakpoint
-- Belongs to the record: how the author was known when the comment came.
alter table comment add column identity_level text not null default 'open'
  check (identity_level in ('open', 'email', 'substantial', 'high', 'organisation'));
--> statement-breakpoint
create or replace view public_hearing as
select
  id, municipality_id, plan_id, kind, round, code, case_number, announcement_text, announced_on,
  opens_at, closes_at, published_at, sent_to_decision_at, publication_rule, name_rule, late_rule,
  decision_body, decision_date, decision_case_number, has_alternatives,
  paper_copy_place, postal_address, email, phone, contact_name, area, area_3857, identity_demand
from hearing
where published_at is not null and cancelled_at is null;
--> statement-breakpoint
-- A citizen who has shown who they are; belongs to no municipality. No national identity number stands here.
create table person (
  id uuid primary key default gen_random_uuid(),
  -- Who vouches: the address of a provider of sign-in, or 'email'.
  issuer text not null,
  -- What the provider calls the person; for e-mail a keyed hash of the address.
  subject text not null,
  -- HMAC-SHA-256 of the national identity number under a key that is not in the database.
  national_id_hash bytea check (length(national_id_hash) = 32),
  email text,
  name text,
  created_at timestamptz not null default now(),
  last_signed_in_at timestamptz not null default now(),
  unique (issuer, subject)
);
--> statement-breakpoint
create unique index person_by_national_id on person (national_id_hash) where national_id_hash is not null;
--> statement-breakpoint
-- A session is a caseworker's or a citizen's, never both.
alter table session
  alter column account_id drop not null,
  alter column municipality_id drop not null,
  add column person_id uuid references person,
  add column level text check (level in ('email', 'substantial', 'high')),
  add column organisation_number text check (organisation_number ~ '^\d{9}$'),
  add column organisation_name text,
  -- Who signed the person in, and what the provider calls that sign-in: it may end it.
  add column issuer text,
  add column provider_subject text,
  add column provider_session text,
  add check ((account_id is null) = (municipality_id is null)),
  add check ((account_id is null) <> (person_id is null)),
  add check ((person_id is null) = (level is null)),
  add check ((organisation_number is null) = (organisation_name is null));
--> statement-breakpoint
create index session_by_person on session (person_id) where person_id is not null;
--> statement-breakpoint
create index session_by_provider on session (issuer, provider_session) where issuer is not null;
--> statement-breakpoint
-- A sign-in on its way to a provider and back; used once, by the browser that began it.
create table sign_in_attempt (
  state_hash bytea primary key check (length(state_hash) = 32),
  browser_hash bytea not null check (length(browser_hash) = 32),
  provider text not null,
  nonce text not null,
  code_verifier text not null,
  -- The lowest level that will do; the answer is held to it.
  level text check (level in ('substantial', 'high')),
  return_to text not null,
  expires_at timestamptz not null
);
--> statement-breakpoint
-- A back-channel logout that was heard; one that comes again changes nothing.
create table heard_logout (
  issuer text not null,
  token_id text not null,
  heard_at timestamptz not null default now(),
  primary key (issuer, token_id)
);
--> statement-breakpoint
-- A question by e-mail: is this address yours? Answered once, by the link's token or by the code.
create table email_proof (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique check (length(token_hash) = 32),
  code_hash bytea not null check (length(code_hash) = 32),
  browser_hash bytea not null check (length(browser_hash) = 32),
  email text not null,
  return_to text not null,
  tries smallint not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
--> statement-breakpoint
create index email_proof_by_browser on email_proof (browser_hash);
--> statement-breakpoint
-- A caseworker's name at the municipality's own provider of sign-in.
create table account_sign_in (
  account_id uuid not null references account,
  municipality_id uuid not null references municipality,
  issuer text not null,
  subject text not null,
  last_signed_in_at timestamptz not null default now(),
  primary key (issuer, subject)
);
--> statement-breakpoint
create index account_sign_in_by_account on account_sign_in (account_id);
--> statement-breakpoint
-- Whoever signs in elsewhere has no password here.
alter table account alter column password_hash drop not null;
--> statement-breakpoint
-- Roles that a provider's claims give are taken back by them; those of an administrator stay.
alter table account_role add column is_by_claims boolean not null default false;
--> statement-breakpoint
-- Whose a comment is: written when it is sent by someone signed in, or when its author claims it later.
create table comment_person (
  comment_id uuid primary key references comment,
  municipality_id uuid not null references municipality,
  person_id uuid not null references person,
  -- Null when it was sent by the person signed in.
  claimed_at timestamptz
);
--> statement-breakpoint
create index comment_person_by_person on comment_person (person_id);
--> statement-breakpoint
call app.protect('account_sign_in');
--> statement-breakpoint
call app.protect('comment_person');
--> statement-breakpoint
create trigger same_tenant after insert on comment_person referencing new table as written
  for each statement execute function app.check_tenant('comment_id', 'comment');
--> statement-breakpoint
do $$
declare
  own_table text;
begin
  foreach own_table in array array['person', 'sign_in_attempt', 'heard_logout', 'email_proof'] loop
    execute format('alter table %I enable row level security', own_table);
    execute format('alter table %I force row level security', own_table);
    execute format('create policy identity_all on %I to allmenning_identity using (true) with check (true)', own_table);
    execute format('create policy operations_all on %I to allmenning_operations using (true) with check (true)', own_table);
    execute format('grant select, insert, update, delete on %I to allmenning_identity, allmenning_operations', own_table);
  end loop;
end $$;
--> statement-breakpoint
grant select on comment_person to allmenning_planner;
--> statement-breakpoint
grant select on account_sign_in to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on account_sign_in, comment_person to allmenning_operations;
--> statement-breakpoint
create policy identity_all on account_sign_in to allmenning_identity using (true) with check (true);
--> statement-breakpoint
grant select, insert, update on account_sign_in to allmenning_identity;
--> statement-breakpoint
-- The first sign-in makes the account, and its claims give and take their own roles: nothing else.
create policy identity_makes on account for insert to allmenning_identity with check (password_hash is null);
--> statement-breakpoint
create policy identity_renames on account for update to allmenning_identity
  using (password_hash is null) with check (password_hash is null);
--> statement-breakpoint
grant insert (username, display_name), update (display_name) on account to allmenning_identity;
--> statement-breakpoint
create policy identity_claims on account_role for insert to allmenning_identity with check (is_by_claims);
--> statement-breakpoint
create policy identity_unclaims on account_role for delete to allmenning_identity using (is_by_claims);
--> statement-breakpoint
grant insert, delete on account_role to allmenning_identity;
--> statement-breakpoint
create policy citizen_own on person for select to allmenning_citizen using (id = app.person());
--> statement-breakpoint
grant select (id, email, name, created_at) on person to allmenning_citizen;
--> statement-breakpoint
-- Whether the signed-in person has the comment; policies of `comment` cannot ask a table whose own ask it.
create function app.owns_comment(asked_comment_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select app.person() is not null and exists (
    select from comment_person
    where comment_id = asked_comment_id and person_id = app.person()
  )
$$;
--> statement-breakpoint
revoke execute on function app.owns_comment(uuid) from public;
--> statement-breakpoint
grant execute on function app.owns_comment(uuid) to allmenning_citizen;
--> statement-breakpoint
create policy citizen_person on comment for select to allmenning_citizen using (app.owns_comment(id));
--> statement-breakpoint
create policy citizen_own on comment_person for select to allmenning_citizen using (person_id = app.person());
--> statement-breakpoint
-- One binds to oneself the comment that one is sending, or one whose receipt one holds and that nobody has.
create policy citizen_binds on comment_person for insert to allmenning_citizen
  with check (municipality_id = app.municipality() and person_id = app.person() and app.holds_receipt(comment_id));
--> statement-breakpoint
grant select, insert on comment_person to allmenning_citizen;
--> statement-breakpoint
-- A comment whose author is known less well than its hearing demands is refused. A supplement comes from whoever holds
-- the receipt of a comment that met the demand.
create function app.demand_identity() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (
    select from hearing
    where id = new.hearing_id and app.identity_rank(new.identity_level) < app.identity_rank(identity_demand)
  ) then
    raise exception 'the hearing asks for a surer identity' using errcode = 'AL220';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger demand_identity before insert on comment
  for each row when (new.channel = 'web' and new.kind <> 'supplement') execute function app.demand_identity();
--> statement-breakpoint
create function app.require_voucher() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select from comment_person where comment_id = new.id and claimed_at is null)
     and not exists (select from comment_sender where comment_id = new.id) then
    raise exception 'nobody vouches for the identity of a comment' using errcode = 'AL221';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger has_voucher after insert on comment
  deferrable initially deferred for each row when (new.identity_level <> 'open' and new.channel = 'web')
  execute function app.require_voucher();
