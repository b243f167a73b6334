-- Addresses, properties, streets and place names of a municipality's own file, and search by words.
-- Letters as people type them: small, without accents; æ, ø and å as ae, o and a.
create function app.fold(given text) returns text
language sql immutable parallel safe
as $$
  select lower(replace(replace(
    translate(
      given,
      'øåäöüéèêëáàâãóòôõíìïîúùûñçčđŋšŧžØÅÄÖÜÉÈÊËÁÀÂÃÓÒÔÕÍÌÏÎÚÙÛÑÇČĐŊŠŦŽ',
      'oaaoueeeeaaaaooooiiiiuuunccdnstzoaaoueeeeaaaaooooiiiiuuunccdnstz'
    ),
    'æ', 'ae'), 'Æ', 'ae'))
$$;
--> statement-breakpoint
-- The words of a text, in letters and digits alone: «Gnr. 12/34» is gnr, 12 and 34.
create function app.words(given text) returns text[]
language sql immutable parallel safe
as $$ select array_remove(regexp_split_to_array(app.fold(given), '[^a-z0-9]+'), '') $$;
--> statement-breakpoint
create function app.search_words(given text) returns tsvector
language sql immutable parallel safe
as $$ select array_to_tsvector(app.words(given)) $$;
--> statement-breakpoint
-- Asks for texts that hold every word, or a longer one that begins so; null where nothing is asked for.
create function app.search_query(given text) returns tsquery
language sql immutable parallel safe
as $$ select (nullif(array_to_string((app.words(given))[1:8], ':* & '), '') || ':*')::tsquery $$;
--> statement-breakpoint
create table place (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  kind text not null check (kind in ('address', 'property', 'street', 'placeName')),
  -- «Storgata 4», «12/34», «Storgata», «Lindholmen».
  name text not null check (length(name) between 1 and 200),
  -- What tells it from others of the same name: «3110 Tønsberg», «Øy».
  detail text not null default '' check (length(detail) <= 200),
  geom geometry(Geometry, 4258) not null,
  point geometry(Point, 4258) generated always as (st_pointonsurface(geom)) stored,
  folded text generated always as (app.fold(name)) stored,
  words tsvector not null,
  source text not null,
  loaded_at timestamptz not null default now()
);
--> statement-breakpoint
create index place_by_words on place using gin (words);
--> statement-breakpoint
create index place_by_point on place using gist (point);
--> statement-breakpoint
create index place_by_geom on place using gist (geom);
--> statement-breakpoint
create index place_by_name on place (municipality_id, kind, folded);
--> statement-breakpoint
call app.protect('place');
--> statement-breakpoint
grant select on place to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on place to allmenning_operations;
--> statement-breakpoint
create view public_place as
select id, municipality_id, kind, name, detail, geom, point, folded, words, source
from place;
--> statement-breakpoint
alter table plan add column words tsvector generated always as (
  app.search_words(
    name || ' ' || identifier || ' ' || regexp_replace(identifier, '[^[:alnum:]]', '', 'g') || ' ' || place_in_words
  )
) stored;
--> statement-breakpoint
create index plan_by_words on plan using gin (words);
--> statement-breakpoint
-- The words by which a public plan is found.
create view public_plan_words as
select id as plan_id, municipality_id, words
from plan
where exists (select from public_plan where public_plan.id = plan.id);
--> statement-breakpoint
grant select on public_place, public_plan_words to
  allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
--> statement-breakpoint
-- A municipality's own page and the region's are edited by people with those roles; the region by one of any of
-- its municipalities.
alter table account_role drop constraint account_role_role_check;
--> statement-breakpoint
alter table account_role add constraint account_role_role_check
  check (role in ('caseworker', 'administrator', 'municipalityAdministrator', 'regionalAdministrator'));
--> statement-breakpoint
alter table region add column profile jsonb not null default '{}';
