-- A decided plan takes no more comments: its hearings have gone to decision, if nobody said so before.
create function app.end_hearings_of_decided_plan() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update hearing set sent_to_decision_at = app.clock()
  where plan_id = new.id and published_at is not null and sent_to_decision_at is null;
  return null;
end $$;
--> statement-breakpoint
create trigger end_hearings after update of decided_on on plan
  for each row when (old.decided_on is null and new.decided_on is not null)
  execute function app.end_hearings_of_decided_plan();
