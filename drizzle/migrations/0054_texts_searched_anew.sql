-- How far the sealed log of a municipality has been gone through by which edition of the search for personal data: what
-- came before it is marked by regular work. The log's order never changes, so that one place in it says what is done.
create table text_search (
  municipality_id uuid primary key references municipality,
  rules integer not null check (rules > 0),
  seal_number integer not null default 0,
  seal_index integer not null default 0,
  searched_at timestamptz not null default app.clock()
);
--> statement-breakpoint
call app.protect('text_search');
--> statement-breakpoint
grant select, insert, update, delete on text_search to allmenning_operations;
--> statement-breakpoint
-- A search whose process died is tried again; until then the file counts as one that no program could read.
alter table file_search
  add column attempts smallint not null default 1,
  add column has_failed boolean not null default false;
--> statement-breakpoint
-- What could not be read before may have been such a one.
update file_search set has_failed = true where state = 'unreadable';
--> statement-breakpoint
-- A comment's marks are kept by app.keep_comment alone: nobody else writes what a text is said to hold.
drop policy citizen_completes on personal_finding;
--> statement-breakpoint
revoke insert on personal_finding from allmenning_citizen;
