-- When the sending of a comment began, if a file of it was on its way as the deadline passed.
alter table comment add column begun_at timestamptz;
--> statement-breakpoint
alter table stored_file
  -- When the upload's first byte came; null for what came in one piece.
  add column begun_at timestamptz,
  -- What the virus scanner said. Only `unasked` (no scanner is set up) and `clean` are ever handed out.
  add column scan text not null default 'unasked' check (scan in ('unasked', 'waiting', 'clean', 'infected')),
  add column scanned_at timestamptz;
--> statement-breakpoint
create index stored_file_to_scan on stored_file (created_at) where scan = 'waiting';
--> statement-breakpoint
-- What the picture shows, or what the file is, in its sender's words.
alter table comment_file add column description text check (length(description) between 1 and 300);
--> statement-breakpoint
-- An attachment stands on the web only when someone at the municipality has looked at it and said so.
create table comment_file_showing (
  comment_id uuid not null references comment,
  position smallint not null,
  municipality_id uuid not null references municipality,
  shown_by text not null,
  shown_at timestamptz not null default app.clock(),
  primary key (comment_id, position)
);
--> statement-breakpoint
call app.protect('comment_file_showing');
--> statement-breakpoint
create trigger same_tenant after insert on comment_file_showing referencing new table as written
  for each statement execute function app.check_tenant('comment_id', 'comment');
--> statement-breakpoint
grant select, insert, delete on comment_file_showing to allmenning_planner;
--> statement-breakpoint
grant select, insert, delete on comment_file_showing to allmenning_operations;
--> statement-breakpoint
-- Attachments that everyone may read, with a comment that everyone may read. Not their names, which may be a person's.
create view public_comment_file as
select link.comment_id, link.municipality_id, link.position, link.description,
  file.size, file.media_type, file.sha256
from comment_file_showing showing
join comment_file link on link.comment_id = showing.comment_id and link.position = showing.position
join stored_file file on file.id = link.file_id and file.scan in ('unasked', 'clean')
join public_comment comment on comment.id = link.comment_id
where not comment.is_redacted;
--> statement-breakpoint
grant select on public_comment_file
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
--> statement-breakpoint
-- As before, but that a comment arrives when its first byte does: the application says how long ago that was, and the
-- database believes it for two minutes. One whose file was on its way as the deadline passed has an hour to arrive.
create or replace function app.accept_comment() returns trigger
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

  if new.channel = 'web' then
    new.accepted_at := greatest(least(new.accepted_at, app.clock()), app.clock() - interval '2 minutes');
    new.received_at := new.accepted_at;
  else
    new.accepted_at := app.clock();
    if new.received_at > new.accepted_at then
      raise exception 'received in the future' using errcode = 'AL204';
    end if;
  end if;
  if new.begun_at is not null
     and (new.channel <> 'web' or new.begun_at >= the_hearing.closes_at
          or new.accepted_at < the_hearing.closes_at
          or new.accepted_at >= the_hearing.closes_at + interval '1 hour') then
    new.begun_at := null;
  end if;

  if new.received_at < the_hearing.opens_at then
    raise exception 'the hearing has not opened' using errcode = 'AL202';
  end if;
  new.is_late := new.begun_at is null and new.received_at >= the_hearing.closes_at;
  -- A planner may always register what reached the municipality; the law keeps it in the case.
  if new.is_late and new.channel = 'web'
     and (the_hearing.late_rule = 'refuse' or the_hearing.sent_to_decision_at <= new.accepted_at) then
    raise exception 'the hearing has closed' using errcode = 'AL203';
  end if;
  if new.kind = 'objection' and new.author_kind <> 'authority' then
    raise exception 'only an authority objects' using errcode = 'AL205';
  end if;
  if new.kind = 'objection' and new.channel = 'web'
     and (new.is_late or the_hearing.kind not in ('publicDisplay', 'municipalPlan', 'limited')) then
    raise exception 'no objection can be made here' using errcode = 'AL214';
  end if;
  new.number := null;
  new.withdrawn_at := null;
  return new;
end $$;
--> statement-breakpoint
-- Since when everything but submissions rests; null while nothing does.
alter table app.installation add column maintenance_since timestamptz;
--> statement-breakpoint
grant update (maintenance_since) on app.installation to allmenning_operations;
