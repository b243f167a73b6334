-- What the admission of a comment asks of the database: how many came lately, how many are alike, and a key for the
-- proofs of work that any process may check.
alter table app.installation add column work_key bytea not null
  default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
--> statement-breakpoint
create function app.work_key() returns bytea
language sql stable security definer set search_path = public, pg_temp
as $$ select work_key from app.installation $$;
--> statement-breakpoint
-- Comments from the web in the last minute, at most `most` of them: the numbers are given in order.
create function app.comments_lately(the_hearing uuid, most integer) returns integer
language sql stable security definer set search_path = public, pg_temp
as $$
  select count(*)::integer
  from (
    select comment.accepted_at
    from hearing
    join comment on comment.municipality_id = hearing.municipality_id and comment.hearing_id = hearing.id
    where hearing.id = the_hearing and comment.channel = 'web' and comment.number is not null
    order by comment.number desc
    limit most
  ) lately
  where lately.accepted_at > app.clock() - interval '1 minute'
$$;
--> statement-breakpoint
revoke execute on function app.work_key(), app.comments_lately(uuid, integer) from public;
--> statement-breakpoint
grant execute on function app.work_key(), app.comments_lately(uuid, integer) to allmenning_public;
--> statement-breakpoint
-- Texts that are alike but for capitals, spaces and signs have the same mark.
create function app.text_mark(the_text text) returns uuid
language sql immutable parallel safe
as $$ select md5(btrim(lower(regexp_replace(the_text, '[^[:alnum:]]+', ' ', 'g'))))::uuid $$;
--> statement-breakpoint
create index comment_by_text_mark on comment (hearing_id, app.text_mark(text));
--> statement-breakpoint
create index comment_author_by_email on comment_author (municipality_id, lower(email)) where email is not null;
--> statement-breakpoint
-- For each of a municipality's own comments: how many others of its hearing bear the same text, and how many come from the
-- same address. The owner's rights, since policies switch off an index by a function.
create function app.comments_alike(the_comments uuid[])
returns table (comment_id uuid, same_text integer, same_address integer)
language sql stable security definer set search_path = public, pg_temp
as $$
  select one.id,
    (select count(*)::integer - 1 from comment other
      where other.hearing_id = one.hearing_id and app.text_mark(other.text) = app.text_mark(one.text)),
    (select count(*)::integer from comment_author other join comment on comment.id = other.comment_id
      where other.municipality_id = one.municipality_id and lower(other.email) = lower(author.email)
        and comment.hearing_id = one.hearing_id and comment.id <> one.id)
  from comment one join comment_author author on author.comment_id = one.id
  where one.id = any (the_comments)
    and one.municipality_id = app.municipality()
$$;
--> statement-breakpoint
revoke execute on function app.comments_alike(uuid[]) from public;
--> statement-breakpoint
grant execute on function app.comments_alike(uuid[]) to allmenning_planner;
