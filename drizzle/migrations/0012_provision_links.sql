-- Clauses stand at levels: a clause belongs to the nearest one above it of a lower level. A heading needs no number.
alter table provision add column level smallint not null default 1 check (level between 1 and 8);
--> statement-breakpoint
alter table provision add constraint provision_says_something
  check (length(clause) + length(heading) + length(body) > 0) not valid;
--> statement-breakpoint
-- What a clause governs: fields, zones and areas by the name on the map, or all of one purpose or kind of zone.
create table provision_link (
  municipality_id uuid not null references municipality,
  provision_id uuid not null references provision on delete cascade,
  kind text not null check (kind in ('field', 'purpose', 'zone')),
  value text not null check (length(value) between 1 and 60),
  position integer not null,
  primary key (provision_id, kind, value)
);
--> statement-breakpoint
-- The names that clauses had until now. Forced policies would hide the rows from the tables' own owner.
alter table provision no force row level security;
--> statement-breakpoint
insert into provision_link (municipality_id, provision_id, kind, value, position)
select provision.municipality_id, provision.id, 'field', named.name, min(named.position)
from provision cross join unnest(provision.governs) with ordinality as named (name, position)
where length(named.name) between 1 and 60
group by provision.municipality_id, provision.id, named.name;
--> statement-breakpoint
alter table provision force row level security;
--> statement-breakpoint
create function app.keep_published_links() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from provision
             join plan_version version on version.id = provision.plan_version_id
             where provision.id = coalesce(new.provision_id, old.provision_id)
               and version.published_at is not null) then
    raise exception 'the content of a published plan version never changes' using errcode = 'AL101';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger keep_published before insert or update or delete on provision_link
  for each row execute function app.keep_published_links();
--> statement-breakpoint
call app.protect('provision_link');
--> statement-breakpoint
grant select, insert on provision_link to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on provision_link to allmenning_operations;
--> statement-breakpoint
create trigger same_tenant after insert on provision_link referencing new table as written
  for each statement execute function app.check_tenant('provision_id', 'provision');
--> statement-breakpoint
drop view public_provision;
--> statement-breakpoint
alter table provision drop column governs;
--> statement-breakpoint
create view public_provision as
select provision.id, provision.municipality_id, provision.plan_version_id, provision.position,
  provision.level, provision.clause, provision.heading, provision.body,
  coalesce(links.governs, '{}') as governs,
  coalesce(links.purposes, '{}') as purposes,
  coalesce(links.zones, '{}') as zones
from provision
join plan_version version on version.id = provision.plan_version_id
left join lateral (
  select
    array_agg(link.value order by link.position) filter (where link.kind = 'field') as governs,
    array_agg(link.value order by link.position) filter (where link.kind = 'purpose') as purposes,
    array_agg(link.value order by link.position) filter (where link.kind = 'zone') as zones
  from provision_link link
  where link.provision_id = provision.id
) links on true
where version.published_at is not null;
--> statement-breakpoint
grant select on public_provision
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
