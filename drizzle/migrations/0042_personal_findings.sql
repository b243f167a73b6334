-- Where a comment or its files may hold personal data: kinds and positions, and never the words themselves.
create table personal_finding (
  id bigint generated always as identity primary key,
  municipality_id uuid not null references municipality,
  comment_id uuid references comment,
  file_id uuid references stored_file on delete cascade,
  part text not null check (part in ('heading', 'text', 'place', 'page', 'paragraph', 'slide')),
  -- Which place, page, paragraph or slide, from 1.
  number integer check (number > 0),
  kind text not null check (kind in ('nationalIdentityNumber', 'accountNumber', 'health', 'phone', 'email')),
  -- Offsets in that part, in UTF-16 units.
  starts_at integer not null check (starts_at >= 0),
  ends_at integer not null,
  check (ends_at > starts_at),
  check (num_nonnulls(comment_id, file_id) > 0)
);
--> statement-breakpoint
create index personal_finding_by_comment on personal_finding (comment_id) where comment_id is not null;
--> statement-breakpoint
create index personal_finding_by_file on personal_finding (file_id) where file_id is not null;
--> statement-breakpoint
-- What came of searching a file; a file without a row waits for it.
create table file_search (
  file_id uuid primary key references stored_file on delete cascade,
  municipality_id uuid not null references municipality,
  state text not null check (state in ('searched', 'noText', 'unreadable')),
  searched_at timestamptz not null default app.clock()
);
--> statement-breakpoint
call app.protect('personal_finding');
--> statement-breakpoint
call app.protect('file_search');
--> statement-breakpoint
create trigger same_tenant after insert on personal_finding referencing new table as written
  for each statement execute function app.check_tenant('comment_id', 'comment', 'file_id', 'stored_file');
--> statement-breakpoint
create trigger same_tenant after insert on file_search referencing new table as written
  for each statement execute function app.check_tenant('file_id', 'stored_file');
--> statement-breakpoint
grant select, insert, delete on personal_finding to allmenning_planner;
--> statement-breakpoint
grant select on file_search to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on personal_finding, file_search to allmenning_operations;
--> statement-breakpoint
-- With the comment itself, by whoever sends it.
create policy citizen_completes on personal_finding for insert to allmenning_citizen
  with check (municipality_id = app.municipality()
    and exists (select from comment where comment.id = comment_id and comment.number is null));
--> statement-breakpoint
grant insert on personal_finding to allmenning_citizen;
