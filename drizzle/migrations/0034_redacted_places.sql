-- The words at a place are the author's own, as the text is: where the text was rewritten they are shown no more, as 0019
-- had it for the OGC API alone.
create or replace view public_comment_place as
select place.id, place.municipality_id, place.comment_id, place.position,
  case when not comment.is_redacted then place.label end as label,
  place.plan_object_id, place.geom, place.geom_3857, comment.hearing_id, comment.number,
  case when not comment.is_redacted then place.paragraph end as paragraph
from comment_place place
join public_comment comment on comment.id = place.comment_id
where not comment.places_hidden;
