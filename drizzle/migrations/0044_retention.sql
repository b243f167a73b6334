-- What is removed when, and what a person asks to have removed. The record of a comment stays; who sent it may go.
alter table comment_author
  -- The author asked to be forgotten: no name on the web from then, and none at all once the archive has the record.
  add column erasure_asked_at timestamptz,
  add column contact_erased_at timestamptz,
  add column name_erased_at timestamptz;
--> statement-breakpoint
-- Those whose name waits for the archive, and those whose contact data the passing of time removes.
create index comment_author_to_erase on comment_author (municipality_id)
  where erasure_asked_at is not null and name_erased_at is null;
--> statement-breakpoint
create index comment_author_with_contact on comment_author (municipality_id) where contact_erased_at is null;
--> statement-breakpoint
-- An author is only ever taken away, piece by piece, and never written anew.
create function app.keep_author() returns trigger
language plpgsql
as $$
begin
  if new.comment_id <> old.comment_id or new.municipality_id <> old.municipality_id
     or new.name not in (old.name, '')
     or coalesce(new.email is distinct from old.email and new.email is not null, false)
     or coalesce(new.phone is distinct from old.phone and new.phone is not null, false)
     or coalesce(new.address is distinct from old.address and new.address is not null, false)
     or coalesce(new.on_behalf_of is distinct from old.on_behalf_of and new.on_behalf_of is not null, false)
     or new.organisation_name is distinct from old.organisation_name
     or new.organisation_number is distinct from old.organisation_number
     or (old.erasure_asked_at is not null and new.erasure_asked_at is null) then
    raise exception 'an author is erased, never changed' using errcode = 'AL207';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep before update on comment_author for each row execute function app.keep_author();
--> statement-breakpoint
-- The only ways to take something away. Each answers whose, without those that had been taken before; two at once wait
-- for each other and take each author once. A new salt comes with each: the last way to guess the old hash goes.
create function app.ask_erasure(comment_ids uuid[]) returns setof comment_author
language sql security definer set search_path = public, pg_temp
as $$
  update comment_author set erasure_asked_at = app.clock()
  where comment_id = any (comment_ids) and erasure_asked_at is null
  returning *
$$;
--> statement-breakpoint
create function app.erase_contact(comment_ids uuid[]) returns setof comment_author
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform from comment_author where comment_id = any (comment_ids) order by comment_id for update;
  return query
    update comment_author set
      email = null, phone = null, address = null, contact_erased_at = app.clock(),
      salt = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
    where comment_id = any (comment_ids) and contact_erased_at is null
    returning *;
end $$;
--> statement-breakpoint
-- A name goes when its owner has asked for it, the plan is decided, and the archive has given the comment its number:
-- the record has its sender there.
create function app.name_may_go(asked_comment_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from comment
    join comment_author author on author.comment_id = comment.id
    join hearing on hearing.id = comment.hearing_id
    join plan on plan.id = hearing.plan_id
    join journal_entry entry on entry.comment_id = comment.id and entry.kind = 'received'
    where comment.id = asked_comment_id and author.erasure_asked_at is not null and author.name_erased_at is null
      and plan.decided_on is not null and entry.journal_number is not null
  )
$$;
--> statement-breakpoint
create function app.erase_name(comment_ids uuid[]) returns setof comment_author
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform from comment_author where comment_id = any (comment_ids) order by comment_id for update;
  return query
    update comment_author set
      name = '', email = null, phone = null, address = null, on_behalf_of = null,
      contact_erased_at = coalesce(contact_erased_at, app.clock()), name_erased_at = app.clock(),
      salt = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
    where comment_id = any (comment_ids) and name_erased_at is null and app.name_may_go(comment_id)
    returning *;
end $$;
--> statement-breakpoint
do $$
declare
  way text;
begin
  foreach way in array array[
    'app.ask_erasure(uuid[])', 'app.erase_contact(uuid[])', 'app.erase_name(uuid[])', 'app.name_may_go(uuid)'
  ] loop
    execute format('revoke execute on function %s from public', way);
    execute format('grant execute on function %s to allmenning_operations', way);
  end loop;
end $$;
--> statement-breakpoint
-- A municipality's own terms, where a rule lets it choose; elsewhere that of domain/retention counts.
create table retention_setting (
  municipality_id uuid not null references municipality,
  rule text not null check (rule in ('contact', 'names')),
  days integer not null check (days between 0 and 3650),
  set_by text not null,
  set_at timestamptz not null default app.clock(),
  primary key (municipality_id, rule)
);
--> statement-breakpoint
call app.protect('retention_setting');
--> statement-breakpoint
create policy administrator_own on retention_setting to allmenning_administrator
  using (municipality_id = app.municipality() and (select app.is_administrator()))
  with check (municipality_id = app.municipality() and (select app.is_administrator()));
--> statement-breakpoint
grant select, insert, update on retention_setting to allmenning_administrator;
--> statement-breakpoint
grant select on retention_setting to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on retention_setting to allmenning_operations;
--> statement-breakpoint
-- What was removed by which rule on which day: counts, and nothing of whom. Without a municipality: of the installation.
create table retention_report (
  id bigint generated always as identity primary key,
  municipality_id uuid references municipality,
  rule text not null check (rule ~ '^[a-z][a-zA-Z]*$'),
  day date not null,
  removed bigint not null default 0 check (removed >= 0),
  last_at timestamptz not null,
  unique nulls not distinct (municipality_id, rule, day)
);
--> statement-breakpoint
call app.protect('retention_report');
--> statement-breakpoint
create policy administrator_reads on retention_report for select to allmenning_administrator
  using ((municipality_id = app.municipality() or municipality_id is null) and (select app.is_administrator()));
--> statement-breakpoint
grant select on retention_report to allmenning_administrator, allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on retention_report to allmenning_operations;
--> statement-breakpoint
-- Whether a name leaves the page: its owner asked for it, or the term after the final decision is over.
create function app.name_term_is_over(decided_on date, days integer) returns boolean
language sql stable
as $$ select coalesce(decided_on + days <= (app.clock() at time zone 'Europe/Oslo')::date, false) $$;
--> statement-breakpoint
grant execute on function app.name_term_is_over(date, integer) to public;
--> statement-breakpoint
-- The name that the page may show by the hearing's rule; null means «Privatperson». Only the page reads this: tiles,
-- feeds and downloads never carry names. Organisations and authorities are no people and keep theirs.
create or replace view public_comment_name as
select comment.id as comment_id, comment.municipality_id,
  case
    when handling.name_hidden or comment.under_age then null
    when comment.author_kind <> 'private' then coalesce(author.organisation_name, person.name)
    when hearing.name_rule = 'name' then person.name
  end as shown_name
from public_comment
join comment on comment.id = public_comment.id
join comment_author author on author.comment_id = comment.id
join comment_handling handling on handling.comment_id = comment.id
join hearing on hearing.id = comment.hearing_id
join plan on plan.id = hearing.plan_id
left join retention_setting setting
  on setting.municipality_id = comment.municipality_id and setting.rule = 'names'
cross join lateral (
  select case
    when author.erasure_asked_at is null and not app.name_term_is_over(plan.decided_on, coalesce(setting.days, 365))
    then nullif(author.name, '')
  end as name
) person;
--> statement-breakpoint
-- One's own: also the supplements to a comment that one has.
create or replace function app.owns_comment(asked_comment_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select app.person() is not null and exists (
    select from comment_person
    where person_id = app.person()
      and comment_id in (
        asked_comment_id, (select parent_id from comment where comment.id = asked_comment_id)
      )
  )
$$;
