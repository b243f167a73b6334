-- How a municipality looks after personal data: its own choices, and the words of its privacy notice.
create table privacy_setting (
  municipality_id uuid primary key references municipality,
  -- A redacted copy stands on the web only when a second person has read it too.
  redaction_needs_two boolean not null default false,
  notice jsonb not null default '{}',
  revision integer not null default 1,
  updated_by text not null,
  updated_at timestamptz not null default app.clock()
);
--> statement-breakpoint
call app.protect('privacy_setting');
--> statement-breakpoint
create policy administrator_own on privacy_setting to allmenning_administrator
  using (municipality_id = app.municipality() and (select app.is_administrator()))
  with check (municipality_id = app.municipality() and (select app.is_administrator()));
--> statement-breakpoint
grant select, insert, update on privacy_setting to allmenning_administrator;
--> statement-breakpoint
grant select on privacy_setting to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on privacy_setting to allmenning_operations;
--> statement-breakpoint
-- A redacted copy that one person has written and a second one shall read.
create table redaction_proposal (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  comment_id uuid not null references comment,
  public_heading text,
  public_text text not null,
  places_hidden boolean not null,
  name_hidden boolean not null,
  hold_reason text not null,
  legal_basis text not null,
  account_id uuid not null references account,
  proposed_by text not null,
  proposed_at timestamptz not null default app.clock(),
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'returned', 'replaced')),
  decided_account_id uuid references account,
  decided_by text,
  decided_at timestamptz,
  -- Why it was sent back, for the one who wrote it.
  note text check (length(note) <= 1000),
  check ((state in ('confirmed', 'returned')) = (decided_at is not null)),
  check (state <> 'confirmed' or decided_account_id is not null and decided_account_id <> account_id)
);
--> statement-breakpoint
create unique index redaction_proposal_waiting on redaction_proposal (comment_id) where state = 'waiting';
--> statement-breakpoint
create index redaction_proposal_by_comment on redaction_proposal (municipality_id, comment_id);
--> statement-breakpoint
call app.protect('redaction_proposal');
--> statement-breakpoint
-- Nobody signs for another.
create policy planner_proposes on redaction_proposal as restrictive for insert to allmenning_planner
  with check (account_id = app.account() and state = 'waiting');
--> statement-breakpoint
create policy planner_decides on redaction_proposal as restrictive for update to allmenning_planner
  using (state = 'waiting') with check (decided_account_id is null or decided_account_id = app.account());
--> statement-breakpoint
grant select, insert, update (state, decided_account_id, decided_by, decided_at, note)
  on redaction_proposal to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on redaction_proposal to allmenning_operations;
--> statement-breakpoint
create trigger same_tenant after insert on redaction_proposal referencing new table as written
  for each statement execute function app.check_tenant('comment_id', 'comment');
--> statement-breakpoint
create trigger same_tenant_person after insert on redaction_proposal
  for each row execute function app.check_person('account_id');
--> statement-breakpoint
create function app.redaction_needs_two(asked_municipality uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce((select redaction_needs_two from privacy_setting where municipality_id = asked_municipality), false)
$$;
--> statement-breakpoint
-- Where two are needed, a copy comes on the web word for word as the second person read it, whatever the application asks.
create function app.require_second_person() returns trigger
language plpgsql
as $$
begin
  if current_user = 'allmenning_planner' and new.web_state = 'redacted'
     and (new.web_state, new.public_heading, new.public_text, new.places_hidden, new.name_hidden)
       is distinct from (old.web_state, old.public_heading, old.public_text, old.places_hidden, old.name_hidden)
     and app.redaction_needs_two(new.municipality_id)
     and not exists (
       select from redaction_proposal proposal
       where proposal.comment_id = new.comment_id and proposal.state = 'confirmed'
         and proposal.public_heading is not distinct from new.public_heading
         and proposal.public_text = new.public_text
         and proposal.places_hidden = new.places_hidden and proposal.name_hidden = new.name_hidden
     ) then
    raise exception 'a second person must read the redacted copy' using errcode = 'AL240';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger require_second_person before update on comment_handling
  for each row execute function app.require_second_person();
--> statement-breakpoint
-- On which ground something was kept off the web, in the log of what was done.
alter table comment_handling_change add column legal_basis text;
--> statement-breakpoint
-- A file that is held back, or shown as a redacted copy. The original stays in the case, untouched.
create table comment_file_handling (
  comment_id uuid not null references comment,
  position smallint not null,
  municipality_id uuid not null references municipality,
  -- Null where the file is held back.
  copy_file_id uuid unique references stored_file,
  legal_basis text not null,
  reason text not null check (length(reason) between 1 and 1000),
  account_id uuid not null references account,
  decided_by text not null,
  decided_at timestamptz not null default app.clock(),
  -- As the municipality had chosen then.
  needs_second boolean not null default false,
  confirmed_account_id uuid references account,
  confirmed_by text,
  confirmed_at timestamptz,
  primary key (comment_id, position),
  check ((confirmed_account_id is null) = (confirmed_at is null)),
  check (confirmed_account_id is null or confirmed_account_id <> account_id)
);
--> statement-breakpoint
call app.protect('comment_file_handling');
--> statement-breakpoint
create policy planner_decides on comment_file_handling as restrictive for insert to allmenning_planner
  with check (account_id = app.account() and confirmed_account_id is null);
--> statement-breakpoint
create policy planner_confirms on comment_file_handling as restrictive for update to allmenning_planner
  using (confirmed_account_id is null) with check (confirmed_account_id = app.account());
--> statement-breakpoint
grant select, insert, delete, update (confirmed_account_id, confirmed_by, confirmed_at)
  on comment_file_handling to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on comment_file_handling to allmenning_operations;
--> statement-breakpoint
create trigger same_tenant after insert on comment_file_handling referencing new table as written
  for each statement execute function app.check_tenant('comment_id', 'comment', 'copy_file_id', 'stored_file');
--> statement-breakpoint
create trigger same_tenant_person after insert on comment_file_handling
  for each row execute function app.check_person('account_id');
--> statement-breakpoint
-- The copy belongs to this comment from now on, and the municipality's choice of today counts.
create function app.begin_file_handling() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (
    select from comment_file
    where comment_id = new.comment_id and position = new.position and municipality_id = new.municipality_id
  ) then
    raise exception 'no such file of the comment' using errcode = 'AL210';
  end if;
  new.needs_second := new.copy_file_id is not null and app.redaction_needs_two(new.municipality_id);
  if new.copy_file_id is not null then
    update stored_file set claimed_at = app.clock()
    where id = new.copy_file_id and municipality_id = new.municipality_id and claimed_at is null;
    if not found then
      raise exception 'the file is unknown or taken' using errcode = 'AL209';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger begin_handling before insert on comment_file_handling
  for each row execute function app.begin_file_handling();
--> statement-breakpoint
-- As before, but that a copy stands in for its original once two have read it where two are needed, also beside a redacted
-- text; what is held back is nowhere.
create or replace view public_comment_file as
select link.comment_id, link.municipality_id, link.position,
  case when not comment.is_redacted then link.description end as description,
  file.size, file.media_type, file.sha256
from comment_file_showing showing
join comment_file link on link.comment_id = showing.comment_id and link.position = showing.position
left join comment_file_handling handling
  on handling.comment_id = link.comment_id and handling.position = link.position
join stored_file file
  on file.id = case
    when handling.comment_id is null then link.file_id
    when not handling.needs_second or handling.confirmed_account_id is not null then handling.copy_file_id
  end
  and file.scan in ('unasked', 'clean')
join public_comment comment on comment.id = link.comment_id
where not comment.is_redacted or handling.copy_file_id is not null;
