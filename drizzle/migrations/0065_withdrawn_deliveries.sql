-- Whoever delivered something takes it back for as long as nobody has answered: both still see that it was there.
alter table plan_delivery drop constraint plan_delivery_state_check;
--> statement-breakpoint
alter table plan_delivery add constraint plan_delivery_state_check
  check (state in ('new', 'taken', 'left', 'withdrawn'));
--> statement-breakpoint
-- Nobody waits for an answer any more, and nothing became of it.
alter table plan_delivery add constraint plan_delivery_withdrawn_check check (
  state <> 'withdrawn'
    or (answer_to is null and reason is null and plan_version_id is null and document_id is null)
);
--> statement-breakpoint
create policy consultant_withdraws on plan_delivery for update to allmenning_consultant
  using (
    municipality_id = app.municipality() and account_id = app.account() and state = 'new'
    and plan_id = any ((select app.reached_plans())::uuid[])
  )
  with check (
    municipality_id = app.municipality() and account_id = app.account() and state = 'withdrawn'
    and decided_by = delivered_by
  );
--> statement-breakpoint
grant update (state, decided_by, decided_at, answer_to) on plan_delivery to allmenning_consultant;
--> statement-breakpoint
-- A caseworker takes in or sends back; taking back is the consultant's own.
create policy planner_decides on plan_delivery as restrictive for update to allmenning_planner
  using (true) with check (state <> 'withdrawn');
