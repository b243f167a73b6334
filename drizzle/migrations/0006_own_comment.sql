-- What the holder of a receipt needs to see of their case, and what a supplement may add to.

-- Files of one's own comment.
create policy citizen_own_files on stored_file for select to allmenning_citizen
  using (exists (select from comment_file where comment_file.file_id = stored_file.id));
--> statement-breakpoint
-- The hearing and plan of one's own comment, also after the hearing is cancelled.
create policy citizen_own on hearing for select to allmenning_citizen
  using (exists (select from comment where comment.hearing_id = hearing.id));
--> statement-breakpoint
grant select (
  id, municipality_id, plan_id, kind, round, code, opens_at, closes_at, published_at, cancelled_at,
  sent_to_decision_at, publication_rule, name_rule, late_rule, contact_name, email, phone
) on hearing to allmenning_citizen;
--> statement-breakpoint
create policy citizen_own on plan for select to allmenning_citizen
  using (exists (select from hearing where hearing.plan_id = plan.id));
--> statement-breakpoint
grant select (id, municipality_id, identifier, name, plan_type, decided_on) on plan to allmenning_citizen;
--> statement-breakpoint
-- Whether the transaction holds the receipt of a comment. Policies of `comment` ask it about another
-- row of the same table, which a policy's own query cannot.
create function app.holds_receipt(asked_comment_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from comment
    where comment.id = asked_comment_id and comment.receipt_hash = app.receipt_hash()
  )
$$;
--> statement-breakpoint
revoke execute on function app.holds_receipt(uuid) from public;
--> statement-breakpoint
grant execute on function app.holds_receipt(uuid) to allmenning_citizen;
--> statement-breakpoint
-- The author sees the supplements to their own comment; each is withdrawn by its own receipt alone.
create policy citizen_supplements on comment for select to allmenning_citizen
  using (parent_id is not null and app.holds_receipt(parent_id));
--> statement-breakpoint
-- A supplement adds to a comment of the same hearing that is not itself one and not withdrawn.
create function app.check_supplement() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if (new.kind = 'supplement') <> (new.parent_id is not null) then
    raise exception 'a supplement, and nothing else, has a parent' using errcode = 'AL210';
  end if;
  if new.parent_id is not null and not exists (
    select from comment parent
    where parent.id = new.parent_id and parent.hearing_id = new.hearing_id
      and parent.municipality_id = new.municipality_id
      and parent.parent_id is null and parent.withdrawn_at is null
  ) then
    raise exception 'no such comment to add to' using errcode = 'AL210';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger check_supplement before insert on comment
  for each row execute function app.check_supplement();
--> statement-breakpoint
-- As before, and a supplement leaves the web with the comment it adds to.
create or replace view public_comment as
select
  comment.id, comment.municipality_id, comment.hearing_id, comment.number, comment.kind, comment.parent_id,
  comment.target, comment.plan_object_id, comment.provision_id, comment.document_id, comment.document_page,
  case handling.web_state when 'redacted' then handling.public_heading else comment.heading end as heading,
  case handling.web_state when 'redacted' then handling.public_text else comment.text end as text,
  handling.web_state = 'redacted' as is_redacted,
  comment.author_kind, comment.language, comment.received_at, comment.is_late,
  case when handling.answered_at is not null then handling.answer_text end as answer_text,
  case when handling.answered_at is not null then handling.outcome end as outcome,
  case when handling.answered_at is not null then handling.change_text end as change_text,
  handling.answered_at, handling.places_hidden
from comment
join comment_handling handling on handling.comment_id = comment.id
join hearing on hearing.id = comment.hearing_id
-- A join, since `not exists` beside an `or` reads the whole table.
left join comment parent on parent.id = comment.parent_id
where handling.web_state in ('shown', 'redacted')
  and comment.withdrawn_at is null
  and parent.withdrawn_at is null
  and hearing.published_at is not null and hearing.cancelled_at is null
  and (hearing.publication_rule = 'asReviewed'
       or hearing.publication_rule = 'afterDeadline' and hearing.closes_at <= app.clock());
