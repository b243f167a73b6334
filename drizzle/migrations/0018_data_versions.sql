-- How often what geodata shows has changed, a layer. One row, so that two writers can never wait for each other
-- in a ring; it is changed in the writers' own transactions, so that a count is never seen before its data.
create table app.data_version (
  one_row boolean primary key default true check (one_row),
  municipalities bigint not null default 0,
  plans bigint not null default 0,
  plan_objects bigint not null default 0,
  hearings bigint not null default 0,
  comments bigint not null default 0
);
--> statement-breakpoint
insert into app.data_version default values;
--> statement-breakpoint
-- Counts the layers that a trigger names, once a transaction for those that name the same. Its triggers are deferred to the commit: the row is
-- held for that moment, not for as long as the writer works.
create function app.count_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  layer text;
  counted text := pg_current_xact_id()::text || ':' || array_to_string(tg_argv, ',');
begin
  if current_setting('app.counted_change', true) = counted then
    return null;
  end if;
  update app.data_version set
    municipalities = municipalities + ('municipalities' = any (tg_argv))::integer,
    plans = plans + ('plans' = any (tg_argv))::integer,
    plan_objects = plan_objects + ('planObjects' = any (tg_argv))::integer,
    hearings = hearings + ('hearings' = any (tg_argv))::integer,
    comments = comments + ('comments' = any (tg_argv))::integer;
  perform set_config('app.counted_change', counted, true);
  return null;
end $$;
--> statement-breakpoint
-- A plan carries its name and state into every layer of its own; unpublished ones count too, which is harmless.
create constraint trigger count_change after update on plan
  deferrable initially deferred for each row
  when (old is distinct from new)
  execute function app.count_change('plans', 'planObjects', 'hearings');
--> statement-breakpoint
create constraint trigger count_published after update on plan_version
  deferrable initially deferred for each row
  when (old.published_at is distinct from new.published_at)
  execute function app.count_change('plans', 'planObjects');
--> statement-breakpoint
create constraint trigger count_inserted after insert on plan_version
  deferrable initially deferred for each row when (new.published_at is not null)
  execute function app.count_change('plans', 'planObjects');
--> statement-breakpoint
create constraint trigger count_inserted after insert on hearing
  deferrable initially deferred for each row when (new.published_at is not null)
  execute function app.count_change('hearings', 'plans', 'comments');
--> statement-breakpoint
create constraint trigger count_change after update on hearing
  deferrable initially deferred for each row
  when (old.published_at is not null or new.published_at is not null)
  execute function app.count_change('hearings', 'plans', 'comments');
--> statement-breakpoint
create constraint trigger count_change after insert or delete on hearing_plan_version
  deferrable initially deferred for each row execute function app.count_change('hearings');
--> statement-breakpoint
create constraint trigger count_change after update on comment
  deferrable initially deferred for each row
  when (old.withdrawn_at is distinct from new.withdrawn_at)
  execute function app.count_change('comments');
--> statement-breakpoint
create constraint trigger count_inserted after insert on comment_handling
  deferrable initially deferred for each row when (new.web_state in ('shown', 'redacted'))
  execute function app.count_change('comments');
--> statement-breakpoint
-- Who works with a comment, and the reason that it is held, are no one else's.
create constraint trigger count_change after update on comment_handling
  deferrable initially deferred for each row
  when (
    (old.web_state in ('shown', 'redacted') or new.web_state in ('shown', 'redacted'))
    and (old.web_state, old.public_heading, old.public_text, old.places_hidden,
         old.answered_at, old.answer_text, old.outcome, old.change_text)
      is distinct from
        (new.web_state, new.public_heading, new.public_text, new.places_hidden,
         new.answered_at, new.answer_text, new.outcome, new.change_text)
  )
  execute function app.count_change('comments');
--> statement-breakpoint
create constraint trigger count_change after insert or delete on comment_theme
  deferrable initially deferred for each row execute function app.count_change('comments');
--> statement-breakpoint
create constraint trigger count_change after update on theme
  deferrable initially deferred for each row
  when (old.name is distinct from new.name)
  execute function app.count_change('comments');
--> statement-breakpoint
-- Who a municipality is and what it shares with whom concerns every layer.
do $$
declare
  concerning_all text;
begin
  foreach concerning_all in array array[
    'municipality', 'municipality_number', 'municipality_boundary', 'region', 'region_municipality', 'layer_sharing'
  ] loop
    execute format(
      'create constraint trigger count_change after insert or update or delete on %I
         deferrable initially deferred for each row
         execute function app.count_change(
           ''municipalities'', ''plans'', ''planObjects'', ''hearings'', ''comments'')',
      concerning_all
    );
  end loop;
end $$;
--> statement-breakpoint
create index hearing_by_opening on hearing (opens_at) where published_at is not null;
--> statement-breakpoint
create index hearing_by_disclosure on hearing (closes_at)
  where published_at is not null and publication_rule = 'afterDeadline';
--> statement-breakpoint
-- One row: a text a layer, another whenever readers may meet other data than before. Two things change with the
-- clock alone: whether a hearing is open, and comments that are shown once the deadline has passed.
create view app.data_versions as
select
  municipalities::text as municipalities,
  plans::text as plans,
  plan_objects::text as plan_objects,
  concat_ws('.', hearings,
    (select extract(epoch from max(opens_at)) from hearing
     where published_at is not null and opens_at <= app.clock()),
    (select extract(epoch from max(closes_at)) from hearing
     where published_at is not null and closes_at <= app.clock())) as hearings,
  concat_ws('.', comments,
    (select extract(epoch from max(closes_at)) from hearing
     where published_at is not null and publication_rule = 'afterDeadline' and closes_at <= app.clock())) as comments
from app.data_version;
--> statement-breakpoint
grant select on app.data_versions
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
