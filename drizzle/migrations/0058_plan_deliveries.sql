-- A consultant's file is read and checked as a caseworker's is. For that the role sees what the check asks of, in its
-- own municipality and for its own plans: whose ground it is, what the codes mean, which versions there are.
create policy consultant_reads on municipality for select to allmenning_consultant
  using (id = app.municipality() and (select app.holds_role('planConsultant')));
--> statement-breakpoint
grant select (id, name) on municipality to allmenning_consultant;
--> statement-breakpoint
create policy consultant_reads on municipality_boundary for select to allmenning_consultant
  using (municipality_id = app.municipality() and (select app.holds_role('planConsultant')));
--> statement-breakpoint
grant select on municipality_boundary to allmenning_consultant;
--> statement-breakpoint
create policy consultant_reads on code_mapping for select to allmenning_consultant
  using (municipality_id = app.municipality() and (select app.holds_role('planConsultant')));
--> statement-breakpoint
grant select on code_mapping to allmenning_consultant;
--> statement-breakpoint
create policy consultant_reads on plan_version for select to allmenning_consultant
  using (municipality_id = app.municipality() and plan_id = any ((select app.reached_plans())::uuid[]));
--> statement-breakpoint
grant select (id, municipality_id, plan_id, number, source_sha256, report) on plan_version to allmenning_consultant;
--> statement-breakpoint
-- What citizens have uploaded and not yet sent is none of theirs: the rows of their own deliveries, and no others.
drop policy consultant_delivered on stored_file;
--> statement-breakpoint
create policy consultant_delivered on stored_file for select to allmenning_consultant
  using (
    municipality_id = app.municipality()
    and exists (select from plan_delivery where plan_delivery.file_id = stored_file.id)
  );
--> statement-breakpoint
-- What the file does not say itself and the consultant said of it, and what became of a delivery that was taken.
alter table plan_delivery
  add column alternative text check (length(alternative) between 1 and 40),
  add column srid integer check (srid between 1000 and 999999),
  add column plan_version_id uuid references plan_version,
  add column document_id uuid references document,
  -- Where the consultant asks to be told of the answer; goes when they have been.
  add column answer_to text check (length(answer_to) between 3 and 254),
  add column answer_language text not null default 'nb' check (answer_language in ('nb', 'nn', 'en')),
  -- When those who asked for notices were told of it.
  add column told_at timestamptz,
  add check (plan_version_id is null or document_id is null),
  add check (kind = 'planFile' or (alternative is null and srid is null)),
  add check (state <> 'left' or reason is not null);
--> statement-breakpoint
create index plan_delivery_waiting on plan_delivery (municipality_id, delivered_at) where state = 'new';
--> statement-breakpoint
create index plan_delivery_untold on plan_delivery (delivered_at)
  where (state = 'new' and told_at is null) or (state <> 'new' and answer_to is not null);
--> statement-breakpoint
create trigger same_tenant_taken after update on plan_delivery referencing new table as written
  for each statement execute function app.check_tenant('plan_version_id', 'plan_version', 'document_id', 'document');
--> statement-breakpoint
grant update (plan_version_id, document_id) on plan_delivery to allmenning_planner;
--> statement-breakpoint
-- Once decided, a delivery stands as it is: what was handed in, by whom, and what was answered.
create function app.keep_delivery() returns trigger
language plpgsql
as $$
begin
  if old.state <> 'new'
    and to_jsonb(new) - 'answer_to' is distinct from to_jsonb(old) - 'answer_to' then
    raise exception 'the delivery is decided' using errcode = 'AL232';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep before update on plan_delivery for each row execute function app.keep_delivery();
