-- To put out a hearing, extend it, call it off, send it to decision and record a decision is for case managers, in their
-- own right or by a duty lent for a time. Whatever the application lets through, the database asks again.
create function app.guard_decision() returns trigger
language plpgsql
as $$
begin
  if current_user = 'allmenning_planner' and not app.holds_role('caseManager') then
    raise exception 'only a case manager decides' using errcode = 'AL242';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_decision before update on hearing for each row when (
  old.published_at is distinct from new.published_at
  or old.cancelled_at is distinct from new.cancelled_at
  or old.sent_to_decision_at is distinct from new.sent_to_decision_at
  or (old.published_at is not null and old.closes_at is distinct from new.closes_at)
) execute function app.guard_decision();
--> statement-breakpoint
create trigger guard_first_decision before insert on hearing for each row when (
  new.published_at is not null or new.cancelled_at is not null or new.sent_to_decision_at is not null
) execute function app.guard_decision();
--> statement-breakpoint
create trigger guard_decision before update on plan for each row when (
  old.decided_on is distinct from new.decided_on or old.in_force_on is distinct from new.in_force_on
) execute function app.guard_decision();
--> statement-breakpoint
create trigger guard_first_decision before insert on plan for each row when (new.decided_on is not null)
  execute function app.guard_decision();
--> statement-breakpoint
-- Who is a case manager for good: they lend the duty, and any of them takes it back, also a colleague's loan.
create function app.may_lend() returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from account_role
    where municipality_id = app.municipality() and account_id = app.account()
      and role = 'caseManager' and until is null
  )
$$;
--> statement-breakpoint
alter policy planner_takes_back on account_role
  using (municipality_id = app.municipality() and until is not null and (select app.may_lend()));
--> statement-breakpoint
-- Nobody is lent more than a year.
alter policy planner_lends on account_role
  with check (
    municipality_id = app.municipality() and role = 'caseManager' and until > now()
    and until < now() + interval '367 days' and authority_id is null and not is_by_claims
    and given_by_id = app.account() and app.may_lend(account_id)
  );
