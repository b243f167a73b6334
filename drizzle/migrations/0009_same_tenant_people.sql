-- What a planner may also point at: a document that another replaces, and the people who act. A person
-- belongs to the municipalities where they have a role.
create function app.check_person() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  person uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if person is not null and not exists (
    select from account_role
    where account_role.account_id = person and account_role.municipality_id = new.municipality_id
  ) then
    raise exception '% names someone of another municipality', tg_table_name using errcode = 'AL211';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger same_tenant_person after insert on audit_event
  for each row when (new.account_id is not null) execute function app.check_person('account_id');
--> statement-breakpoint
create trigger same_tenant_person after insert on comment_handling_change
  for each row when (new.account_id is not null) execute function app.check_person('account_id');
--> statement-breakpoint
-- Who has left the municipality stays on the comments they had; no one else is put there.
create trigger same_tenant_person after update on comment_handling
  for each row when (new.assignee_id is distinct from old.assignee_id) execute function app.check_person('assignee_id');
--> statement-breakpoint
create trigger same_tenant_replaced after insert on document referencing new table as written
  for each statement execute function app.check_tenant('replaces_id', 'document');
--> statement-breakpoint
create trigger same_tenant_replaced_still after update on document referencing new table as written
  for each statement execute function app.check_tenant('replaces_id', 'document');
