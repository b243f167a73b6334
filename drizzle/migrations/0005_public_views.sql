-- What everyone may read: named columns, no personal data, with the owner's rights so that spatial
-- indexes serve (policies would switch them off: their operators are not leakproof).
create view public_municipality as
select
  municipality.id,
  municipality.name,
  municipality.profile,
  (select number.number from municipality_number number
   where number.municipality_id = municipality.id and number.valid_to = 'infinity') as number,
  boundary.geom,
  boundary.geom_3857,
  boundary.source as boundary_source
from municipality
left join municipality_boundary boundary on boundary.municipality_id = municipality.id;
--> statement-breakpoint
create view public_hearing as
select
  id, municipality_id, plan_id, kind, round, code, case_number, announcement_text, announced_on,
  opens_at, closes_at, published_at, sent_to_decision_at, publication_rule, name_rule, late_rule,
  decision_body, decision_date, decision_case_number, has_alternatives,
  paper_copy_place, postal_address, email, phone, contact_name, area, area_3857
from hearing
where published_at is not null and cancelled_at is null;
--> statement-breakpoint
create view public_hearing_extension as
select extension.id, extension.municipality_id, extension.hearing_id, extension.previous_closes_at,
  extension.closes_at, extension.reason, extension.extended_at
from hearing_extension extension
join hearing on hearing.id = extension.hearing_id
where hearing.published_at is not null and hearing.cancelled_at is null;
--> statement-breakpoint
create view public_plan_version as
select id, municipality_id, plan_id, number, alternative, source_file_id, format, srid, area, area_3857,
  created_at, published_at
from plan_version
where published_at is not null;
--> statement-breakpoint
create view public_hearing_plan_version as
select link.municipality_id, link.hearing_id, link.plan_version_id, link.alternative
from hearing_plan_version link
join hearing on hearing.id = link.hearing_id
where hearing.published_at is not null and hearing.cancelled_at is null;
--> statement-breakpoint
create view public_plan as
select id, municipality_id, identifier, name, plan_type, status, case_number, proposer_type, proposer_name,
  summary, about, place_in_words, decided_on, in_force_on
from plan
where exists (select from plan_version version where version.plan_id = plan.id and version.published_at is not null)
   or exists (select from hearing where hearing.plan_id = plan.id
              and hearing.published_at is not null and hearing.cancelled_at is null);
--> statement-breakpoint
create view public_plan_former_identifier as
select former.municipality_id, former.plan_id, former.former_municipality_number, former.former_identifier
from plan_former_identifier former
join public_plan on public_plan.id = former.plan_id;
--> statement-breakpoint
create view public_plan_object as
select object.id, object.municipality_id, object.plan_version_id, object.position, object.file_number,
  object.local_id, object.object_type, object.kind, object.code, object.name, object.ownership,
  object.vertical_level, object.label_text, object.label_type, object.rotation_degrees,
  object.height_value, object.height_type, object.utilisation, object.description,
  object.geom, object.geom_3857, object.area_square_metres
from plan_object object
join plan_version version on version.id = object.plan_version_id
where version.published_at is not null;
--> statement-breakpoint
create view public_provision as
select provision.id, provision.municipality_id, provision.plan_version_id, provision.position,
  provision.clause, provision.heading, provision.body, provision.governs
from provision
join plan_version version on version.id = provision.plan_version_id
where version.published_at is not null;
--> statement-breakpoint
create view public_document as
select document.id, document.municipality_id, document.plan_id, document.kind, document.title,
  document.file_id, document.position, document.replaces_id, document.replaced_reason,
  document.published_at, file.media_type, file.size, file.name as file_name, file.sha256
from document
join stored_file file on file.id = document.file_id
where document.published_at is not null;
--> statement-breakpoint
create view public_comment as
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
where handling.web_state in ('shown', 'redacted')
  and comment.withdrawn_at is null
  and hearing.published_at is not null and hearing.cancelled_at is null
  and (hearing.publication_rule = 'asReviewed'
       or hearing.publication_rule = 'afterDeadline' and hearing.closes_at <= app.clock());
--> statement-breakpoint
create view public_comment_place as
select place.id, place.municipality_id, place.comment_id, place.position, place.label,
  place.plan_object_id, place.geom, place.geom_3857, comment.hearing_id, comment.number
from comment_place place
join public_comment comment on comment.id = place.comment_id
where not comment.places_hidden;
--> statement-breakpoint
create view public_comment_plan_version as
select link.comment_id, link.plan_version_id, link.municipality_id
from comment_plan_version link
join public_comment comment on comment.id = link.comment_id;
--> statement-breakpoint
create view public_comment_theme as
select link.comment_id, link.municipality_id, theme.name
from comment_theme link
join theme on theme.id = link.theme_id
join public_comment comment on comment.id = link.comment_id;
--> statement-breakpoint
-- The name that the page may show by the hearing's rule; null means «Privatperson». Only the page
-- reads this: tiles, feeds and downloads never carry names.
create view public_comment_name as
select comment.id as comment_id, comment.municipality_id,
  case
    when handling.name_hidden or comment.under_age then null
    when comment.author_kind <> 'private' then coalesce(author.organisation_name, author.name)
    when hearing.name_rule = 'name' then author.name
  end as shown_name
from public_comment
join comment on comment.id = public_comment.id
join comment_author author on author.comment_id = comment.id
join comment_handling handling on handling.comment_id = comment.id
join hearing on hearing.id = comment.hearing_id;
--> statement-breakpoint
-- How many were received and how many stand on the web, a hearing.
create view public_hearing_count as
select hearing.id as hearing_id, hearing.municipality_id,
  counter.last_number as received,
  (select count(*)::integer from public_comment where public_comment.hearing_id = hearing.id) as shown
from hearing
join hearing_counter counter on counter.hearing_id = hearing.id
where hearing.published_at is not null and hearing.cancelled_at is null;
--> statement-breakpoint
do $$
declare
  public_view text;
begin
  for public_view in
    select viewname from pg_views where schemaname = 'public' and viewname like 'public\_%'
  loop
    execute format(
      'grant select on %I to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations',
      public_view
    );
  end loop;
end $$;
