-- What feeds read beside the views of 0017. How often and when a hearing's deadline was moved; not why: a reason
-- is free text that may name people.
create view geodata_hearing_extension as
select hearing_id, municipality_id, previous_closes_at, closes_at, extended_at
from public_hearing_extension
where municipality_id <> all ((select app.withheld('hearings'))::uuid[]);
--> statement-breakpoint
-- A hearing that was called off has left the web. A calendar that has it must learn so: when it was to be, whose,
-- and nothing of what it said. The area is there to search by.
create view geodata_cancelled_hearing as
select id, municipality_id, plan_id, kind, round, opens_at, closes_at, published_at, cancelled_at, area_3857
from hearing
where published_at is not null and cancelled_at is not null
  and municipality_id <> all ((select app.withheld('hearings'))::uuid[]);
--> statement-breakpoint
create index hearing_by_cancelling on hearing (cancelled_at) where cancelled_at is not null;
--> statement-breakpoint
create view geodata_municipality_number as
select municipality_id, number, valid_from, valid_to from municipality_number;
--> statement-breakpoint
create view geodata_region as
select region.id, region.slug, region.name, member.municipality_id
from region
join region_municipality member on member.region_id = region.id;
--> statement-breakpoint
grant select on
  geodata_hearing_extension, geodata_cancelled_hearing, geodata_municipality_number, geodata_region
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
