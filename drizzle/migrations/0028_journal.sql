-- The journal: what the archive must have of each comment, each withdrawal and each answer, and whether it has it.
-- arkivlova (2025 no. 96) and offentleglova § 10: the municipality keeps a journal of what comes in and goes out.
create table journal_entry (
  id bigint generated always as identity primary key,
  municipality_id uuid not null references municipality,
  hearing_id uuid not null references hearing,
  comment_id uuid not null references comment,
  kind text not null check (kind in ('received', 'withdrawn', 'answered')),
  -- Answers of one comment count from 1: each one given is a letter of its own.
  sequence smallint not null default 1 check (sequence >= 1),
  happened_at timestamptz not null,
  -- An answer as it was given: answerText, outcome, changeText. Null when it was taken back, and for what came in.
  content jsonb,
  -- Whether the archive keeps something from the public: by the rules, or as the archivist decided.
  shielding text not null default 'rule' check (shielding in ('rule', 'none', 'name', 'document')),
  shielding_basis text,
  shielded_by text,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default app.clock(),
  -- Why the latest attempt failed, without anything of the comment.
  failure text,
  delivered_at timestamptz,
  delivered_by text check (delivered_by in ('folder', 'adapter', 'download', 'command')),
  -- Of the archive message that was handed over.
  message_hash bytea check (length(message_hash) = 32),
  -- The number that the archive gave it.
  journal_number text check (length(journal_number) between 1 and 60),
  journal_date date,
  journalled_at timestamptz,
  journalled_by text,
  revision integer not null default 1,
  unique (comment_id, kind, sequence),
  check ((journal_number is null) = (journalled_at is null)),
  check (shielding in ('rule', 'none') or shielding_basis is not null)
);
--> statement-breakpoint
-- Few, when the archive keeps up: the count on the desk and the turn of the next delivery.
create index journal_entry_missing on journal_entry (municipality_id, hearing_id, id) where journal_number is null;
--> statement-breakpoint
call app.protect('journal_entry');
--> statement-breakpoint
create policy citizen_own on journal_entry for select to allmenning_citizen
  using (exists (select from comment where comment.id = comment_id));
--> statement-breakpoint
grant select (comment_id, kind, sequence, journal_number, journal_date) on journal_entry to allmenning_citizen;
--> statement-breakpoint
grant select, update (
  shielding, shielding_basis, shielded_by, attempts, next_attempt_at, failure, delivered_at, delivered_by, message_hash,
  journal_number, journal_date, journalled_at, journalled_by, revision
) on journal_entry to allmenning_planner, allmenning_operations;
--> statement-breakpoint
-- What happened stays; a number once given may be corrected and never taken away.
create function app.keep_journal_entry() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'DELETE' or (new.journal_number is null and old.journal_number is not null) then
    raise exception 'an entry of the journal is never removed' using errcode = 'AL207';
  end if;
  if (new.comment_id, new.kind, new.sequence, new.happened_at, new.content, new.hearing_id, new.municipality_id)
     is distinct from
     (old.comment_id, old.kind, old.sequence, old.happened_at, old.content, old.hearing_id, old.municipality_id) then
    raise exception 'what happened is never changed' using errcode = 'AL207';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep before update or delete on journal_entry
  for each row execute function app.keep_journal_entry();
--> statement-breakpoint
-- A hearing is archived when its case is out of hand and the archive has all of it.
alter table hearing
  add column archived_at timestamptz,
  add column archived_by text,
  add check (archived_at is null or (archived_by is not null and published_at is not null));
--> statement-breakpoint
-- What comes to an archived hearing afterwards, such as a letter that lay about, opens it again.
create function app.open_archived_hearing(the_hearing uuid) returns void
language sql security definer set search_path = public, pg_temp
as $$
  update hearing set archived_at = null, archived_by = null, revision = revision + 1
  where id = the_hearing and archived_at is not null
$$;
--> statement-breakpoint
revoke execute on function app.open_archived_hearing(uuid) from public;
--> statement-breakpoint
-- As before, and the comment waits for the journal.
create or replace function app.open_comment_handling() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into comment_handling (comment_id, municipality_id, hearing_id)
  values (new.id, new.municipality_id, new.hearing_id);
  insert into journal_entry (municipality_id, hearing_id, comment_id, kind, happened_at)
  values (new.municipality_id, new.hearing_id, new.id, 'received', new.accepted_at);
  -- On the web nothing is taken by then.
  if new.channel <> 'web' then
    perform app.open_archived_hearing(new.hearing_id);
  end if;
  return new;
end $$;
--> statement-breakpoint
create function app.journal_withdrawal() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into journal_entry (municipality_id, hearing_id, comment_id, kind, happened_at)
  values (new.municipality_id, new.hearing_id, new.id, 'withdrawn', new.withdrawn_at);
  perform app.open_archived_hearing(new.hearing_id);
  return null;
end $$;
--> statement-breakpoint
create trigger journal_withdrawal after update of withdrawn_at on comment
  for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function app.journal_withdrawal();
--> statement-breakpoint
-- The row of the handling is locked by the change, so that answers of one comment are counted one by one.
create function app.journal_answer() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into journal_entry (municipality_id, hearing_id, comment_id, kind, sequence, happened_at, content)
  select new.municipality_id, new.hearing_id, new.comment_id, 'answered',
    coalesce(max(entry.sequence), 0) + 1, coalesce(new.answered_at, app.clock()),
    case when new.answered_at is not null then jsonb_build_object(
      'answerText', new.answer_text, 'outcome', new.outcome, 'changeText', new.change_text
    ) end
  from journal_entry entry
  where entry.comment_id = new.comment_id and entry.kind = 'answered';
  perform app.open_archived_hearing(new.hearing_id);
  return null;
end $$;
--> statement-breakpoint
create trigger journal_answer after update of answer_text, outcome, change_text, answered_at on comment_handling
  for each row when (
    (old.answered_at is not null or new.answered_at is not null)
    and (old.answer_text, old.outcome, old.change_text, old.answered_at)
      is distinct from (new.answer_text, new.outcome, new.change_text, new.answered_at)
  )
  execute function app.journal_answer();
--> statement-breakpoint
-- What was there before the journal waits for it too.
insert into journal_entry (municipality_id, hearing_id, comment_id, kind, happened_at, content)
select municipality_id, hearing_id, id, 'received', accepted_at, null::jsonb from comment
union all
select municipality_id, hearing_id, id, 'withdrawn', withdrawn_at, null from comment where withdrawn_at is not null
union all
select municipality_id, hearing_id, comment_id, 'answered', answered_at, jsonb_build_object(
  'answerText', answer_text, 'outcome', outcome, 'changeText', change_text
) from comment_handling where answered_at is not null
order by 5;
--> statement-breakpoint
create function app.check_archiving() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if new.sent_to_decision_at is null and new.cancelled_at is null then
    raise exception 'the hearing is still being worked on' using errcode = 'AL216';
  end if;
  if exists (
    select from journal_entry entry
    where entry.municipality_id = new.municipality_id and entry.hearing_id = new.id and entry.journal_number is null
  ) then
    raise exception 'the archive lacks something of the hearing' using errcode = 'AL217';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger check_archiving before update of archived_at on hearing
  for each row when (old.archived_at is null and new.archived_at is not null)
  execute function app.check_archiving();
--> statement-breakpoint
-- The receipt as a document says the case's number.
grant select (case_number) on hearing, plan to allmenning_citizen;
