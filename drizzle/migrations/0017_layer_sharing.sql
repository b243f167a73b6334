-- Which layers of open geodata a municipality shares, and with whom. A layer without a row is for everyone.
-- The municipality's own pages are not geodata: what is in hearing by law is shown there whatever stands here.
create table layer_sharing (
  municipality_id uuid not null references municipality,
  layer text not null check (layer in ('plans', 'planObjects', 'hearings', 'comments')),
  -- public: everyone; region: municipalities of a region that this one belongs to; none: the municipality alone.
  audience text not null check (audience in ('public', 'region', 'none')),
  primary key (municipality_id, layer)
);
--> statement-breakpoint
call app.protect('layer_sharing');
--> statement-breakpoint
grant select, insert, update, delete on layer_sharing to allmenning_planner, allmenning_operations;
--> statement-breakpoint
-- What the reader of this transaction may not have. The reader is everyone, or the municipality that
-- app.municipality() names: a transaction of the public role with that setting reads on its behalf.
create view geodata_withheld as
select sharing.municipality_id, sharing.layer
from layer_sharing sharing
where sharing.audience <> 'public'
  and sharing.municipality_id is distinct from app.municipality()
  and not (
    sharing.audience = 'region'
    and exists (
      select from region_municipality theirs
      join region_municipality ours using (region_id)
      where theirs.municipality_id = sharing.municipality_id and ours.municipality_id = app.municipality()
    )
  );
--> statement-breakpoint
-- The municipalities that withhold one of the layers from the reader.
create function app.withheld(variadic asked_layers text[]) returns uuid[]
language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(array_agg(distinct municipality_id), '{}')
  from geodata_withheld where layer = any (asked_layers)
$$;
--> statement-breakpoint
-- What tiles, OGC API, feeds and downloads read: the public views, less what a municipality withholds. A
-- subquery of its own is asked once a statement, and leaves the order and the indexes of the scan alone.
create view geodata_municipality as
select id, name, number, geom, geom_3857, boundary_source from public_municipality;
--> statement-breakpoint
create view geodata_plan as
select * from public_plan
where municipality_id <> all ((select app.withheld('plans'))::uuid[]);
--> statement-breakpoint
create view geodata_plan_version as
select * from public_plan_version
where municipality_id <> all ((select app.withheld('plans'))::uuid[]);
--> statement-breakpoint
create view geodata_plan_object as
select * from public_plan_object
where municipality_id <> all ((select app.withheld('planObjects'))::uuid[]);
--> statement-breakpoint
create view geodata_hearing as
select id, municipality_id, plan_id, kind, round, code, case_number, announcement_text, announced_on,
  opens_at, closes_at, published_at, sent_to_decision_at, publication_rule, late_rule,
  decision_body, decision_date, decision_case_number, has_alternatives, area, area_3857
from public_hearing
where municipality_id <> all ((select app.withheld('hearings'))::uuid[]);
--> statement-breakpoint
create view geodata_hearing_plan_version as
select * from public_hearing_plan_version
where municipality_id <> all ((select app.withheld('hearings'))::uuid[]);
--> statement-breakpoint
create view geodata_comment as
select * from public_comment
where municipality_id <> all ((select app.withheld('comments'))::uuid[]);
--> statement-breakpoint
create view geodata_comment_place as
select * from public_comment_place
where municipality_id <> all ((select app.withheld('comments'))::uuid[]);
--> statement-breakpoint
create view geodata_comment_theme as
select * from public_comment_theme
where municipality_id <> all ((select app.withheld('comments'))::uuid[]);
--> statement-breakpoint
do $$
declare
  geodata_view text;
begin
  for geodata_view in
    select viewname from pg_views where schemaname = 'public' and viewname like 'geodata\_%'
  loop
    execute format(
      'grant select on %I to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations',
      geodata_view
    );
  end loop;
end $$;
