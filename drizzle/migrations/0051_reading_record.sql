-- Who opened one person's contact data, the original of a redacted text or a file held back: written in the transaction
-- that reads, and never changed. List views are no reading of one person.
create table personal_data_read (
  id bigint generated always as identity primary key,
  municipality_id uuid not null references municipality,
  comment_id uuid not null references comment,
  -- For those who read the log and no case: which comment it was.
  hearing_code text not null default '',
  comment_number integer,
  kind text not null check (kind in ('contact', 'original', 'heldFile')),
  -- Which file, from 1.
  position smallint check ((position is null) = (kind <> 'heldFile')),
  account_id uuid not null references account,
  reader text not null,
  read_at timestamptz not null default app.clock()
);
--> statement-breakpoint
create index personal_data_read_latest on personal_data_read (municipality_id, id desc);
--> statement-breakpoint
create index personal_data_read_by_comment on personal_data_read (comment_id, id desc);
--> statement-breakpoint
call app.protect('personal_data_read');
--> statement-breakpoint
-- Nobody reads in another's name.
create policy planner_signs on personal_data_read as restrictive for insert to allmenning_planner
  with check (account_id = app.account());
--> statement-breakpoint
grant insert on personal_data_read to allmenning_planner;
--> statement-breakpoint
grant select, insert on personal_data_read to allmenning_operations;
--> statement-breakpoint
create policy auditor_reads on personal_data_read for select to allmenning_auditor
  using (municipality_id = app.municipality() and (select app.holds_role('auditor')));
--> statement-breakpoint
grant select on personal_data_read to allmenning_auditor;
--> statement-breakpoint
-- Whoever sent the comment, by its receipt or signed in.
create policy citizen_own on personal_data_read for select to allmenning_citizen
  using (exists (select from comment where comment.id = comment_id));
--> statement-breakpoint
grant select (id, comment_id, kind, position, reader, read_at) on personal_data_read to allmenning_citizen;
--> statement-breakpoint
create trigger same_tenant after insert on personal_data_read referencing new table as written
  for each statement execute function app.check_tenant('comment_id', 'comment');
--> statement-breakpoint
create trigger same_tenant_person after insert on personal_data_read
  for each row execute function app.check_person('account_id');
--> statement-breakpoint
create function app.name_comment_read() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  select hearing.code, comment.number into new.hearing_code, new.comment_number
  from comment join hearing on hearing.id = comment.hearing_id where comment.id = new.comment_id;
  new.hearing_code := coalesce(new.hearing_code, '');
  return new;
end $$;
--> statement-breakpoint
create trigger name_comment before insert on personal_data_read
  for each row execute function app.name_comment_read();
--> statement-breakpoint
create trigger keep before update or delete on personal_data_read for each row execute function app.keep_record();
