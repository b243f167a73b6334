-- The paragraph of the comment's text, from 1, that a place belongs to; null for all of the text.
alter table comment_place add column paragraph smallint check (paragraph >= 1);
--> statement-breakpoint
-- A text that was redacted may have other paragraphs than the one that was sent.
create or replace view public_comment_place as
select place.id, place.municipality_id, place.comment_id, place.position, place.label,
  place.plan_object_id, place.geom, place.geom_3857, comment.hearing_id, comment.number,
  case when not comment.is_redacted then place.paragraph end as paragraph
from comment_place place
join public_comment comment on comment.id = place.comment_id
where not comment.places_hidden;
