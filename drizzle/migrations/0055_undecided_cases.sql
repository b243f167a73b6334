-- A case that nobody decides would keep how to reach people for ever. The municipality is asked; that it goes on is
-- written down here, and gives it another year.
create table plan_standing (
  plan_id uuid primary key references plan,
  municipality_id uuid not null references municipality,
  said_by text not null,
  said_at timestamptz not null default app.clock()
);
--> statement-breakpoint
call app.protect('plan_standing');
--> statement-breakpoint
grant select, insert (plan_id, municipality_id, said_by), update (said_by, said_at) on plan_standing
  to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on plan_standing to allmenning_operations;
--> statement-breakpoint
create trigger same_tenant after insert on plan_standing referencing new table as written
  for each statement execute function app.check_tenant('plan_id', 'plan');
--> statement-breakpoint
-- The time is the database's own, whoever writes.
create function app.date_standing() returns trigger
language plpgsql
as $$
begin
  new.said_at := app.clock();
  return new;
end $$;
--> statement-breakpoint
create trigger date_standing before insert or update on plan_standing
  for each row when (current_user = 'allmenning_planner') execute function app.date_standing();
--> statement-breakpoint
alter table retention_setting drop constraint retention_setting_rule_check;
--> statement-breakpoint
alter table retention_setting add constraint retention_setting_rule_check
  check (rule in ('contact', 'undecided', 'names'));
