-- Who of the staff is told by e-mail of new comments, how often, and how much they have been told of. One row a person
-- and municipality; who wants none has no row.
create table comment_notice (
  municipality_id uuid not null references municipality,
  account_id uuid not null references account,
  email text not null check (length(email) between 3 and 254),
  cadence text not null check (cadence in ('daily', 'hourly')),
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  -- What came before this has been told of, or was there when the person asked.
  told_until timestamptz not null default app.clock(),
  -- When the last message was written; null before the first.
  told_at timestamptz,
  primary key (municipality_id, account_id)
);
--> statement-breakpoint
call app.protect('comment_notice');
--> statement-breakpoint
-- A colleague's address is nobody else's.
create policy planner_self on comment_notice as restrictive to allmenning_planner
  using (account_id = app.account()) with check (account_id = app.account());
--> statement-breakpoint
create trigger same_tenant_person after insert on comment_notice
  for each row execute function app.check_person('account_id');
--> statement-breakpoint
grant select, insert, update, delete on comment_notice to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on comment_notice to allmenning_operations;
