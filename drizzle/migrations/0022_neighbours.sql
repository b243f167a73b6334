-- Neighbouring municipalities: told of plans near their border, reading by keys, heard as authorities.
create table geodata_key (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  name text not null check (length(name) between 1 and 100),
  -- The key holds 256 random bits and is shown once; only its SHA-256 stands here.
  key_hash bytea not null unique check (length(key_hash) = 32),
  created_by text not null,
  created_at timestamptz not null default app.clock(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text
);
--> statement-breakpoint
create index geodata_key_by_municipality on geodata_key (municipality_id, created_at);
--> statement-breakpoint
call app.protect('geodata_key');
--> statement-breakpoint
grant select (id, municipality_id, name, created_by, created_at, last_used_at, revoked_at, revoked_by),
  insert, update (revoked_at, revoked_by) on geodata_key to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on geodata_key to allmenning_operations;
--> statement-breakpoint
-- The municipality of a key, or null for one that is unknown or revoked. A use is noted once a minute.
create function app.use_geodata_key(hash bytea) returns uuid
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  found_key geodata_key;
begin
  select * into found_key from geodata_key where key_hash = hash and revoked_at is null;
  if found_key.last_used_at is null or found_key.last_used_at < now() - interval '1 minute' then
    update geodata_key set last_used_at = now() where id = found_key.id;
  end if;
  return found_key.municipality_id;
end $$;
--> statement-breakpoint
revoke execute on function app.use_geodata_key(bytea) from public;
--> statement-breakpoint
grant execute on function app.use_geodata_key(bytea) to allmenning_identity;
--> statement-breakpoint
-- How far from its border a municipality wants to be told of plans; null: not at all. 500 metres without a row.
create table neighbour_setting (
  municipality_id uuid primary key references municipality,
  distance_metres integer check (distance_metres between 0 and 20000)
);
--> statement-breakpoint
call app.protect('neighbour_setting');
--> statement-breakpoint
grant select, insert, update on neighbour_setting to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on neighbour_setting to allmenning_operations;
--> statement-breakpoint
-- One neighbour's plan near the border, as the municipality that is told sees it: a copy of what was
-- published, so that it stands when the hearing is called off. Written by the publisher's transaction.
create table neighbour_notice (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  sender_id uuid not null references municipality,
  plan_id uuid not null references plan,
  plan_identifier text not null,
  plan_name text not null,
  plan_type smallint not null,
  -- The hearing that was told of last, null while only the plan itself is published.
  hearing_id uuid references hearing,
  hearing_kind text,
  hearing_code text,
  opens_at timestamptz,
  closes_at timestamptz,
  cancelled_at timestamptz,
  -- What the municipality had asked for, and what was found.
  limit_metres integer not null,
  distance_metres double precision not null,
  near_square_metres double precision not null,
  inside_square_metres double precision not null,
  -- The piece within the distance, and for a small picture the plan and the municipality around it.
  near geometry(MultiPolygon, 4258),
  outline geometry(MultiPolygon, 4258),
  ours geometry(MultiPolygon, 4258),
  state text not null default 'new' check (state in ('new', 'read', 'handled')),
  revision integer not null default 1,
  told_at timestamptz not null default app.clock(),
  unique (municipality_id, plan_id)
);
--> statement-breakpoint
create index neighbour_notice_by_plan on neighbour_notice (plan_id);
--> statement-breakpoint
create index neighbour_notice_by_time on neighbour_notice (municipality_id, told_at desc, id);
--> statement-breakpoint
-- What came, and what the municipality did with it.
create table neighbour_notice_event (
  id bigint generated always as identity primary key,
  municipality_id uuid not null references municipality,
  notice_id uuid not null references neighbour_notice on delete cascade,
  at timestamptz not null default app.clock(),
  kind text not null check (kind in (
    'versionPublished', 'hearingPublished', 'deadlineExtended', 'hearingCancelled',
    'read', 'handled', 'reopened', 'statementGiven'
  )),
  hearing_kind text,
  closes_at timestamptz,
  -- What the state was before, where a person changed it.
  state_before text,
  -- A statement's number in the hearing.
  comment_number integer,
  actor text,
  account_id uuid references account
);
--> statement-breakpoint
create index neighbour_notice_event_by_notice on neighbour_notice_event (municipality_id, notice_id, id);
--> statement-breakpoint
call app.protect('neighbour_notice');
--> statement-breakpoint
call app.protect('neighbour_notice_event');
--> statement-breakpoint
grant select, update (state, revision) on neighbour_notice to allmenning_planner;
--> statement-breakpoint
grant select, insert on neighbour_notice_event to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on neighbour_notice to allmenning_operations;
--> statement-breakpoint
grant select, insert, delete on neighbour_notice_event to allmenning_operations;
--> statement-breakpoint
-- What is told of others' plans comes from their publishing alone.
create policy planner_acts on neighbour_notice_event as restrictive for insert to allmenning_planner
  with check (kind in ('read', 'handled', 'reopened', 'statementGiven') and account_id is not null);
--> statement-breakpoint
create trigger same_tenant after insert on neighbour_notice_event referencing new table as written
  for each statement execute function app.check_tenant('notice_id', 'neighbour_notice');
--> statement-breakpoint
create trigger same_tenant_person after insert on neighbour_notice_event
  for each row when (new.account_id is not null) execute function app.check_person('account_id');
--> statement-breakpoint
-- A system in metres for measuring about a place: the UTM zone that is used there.
create function app.metric_srid(place geometry) returns integer
language sql immutable parallel safe
as $$
  select case
    when st_x(centre) < 12 then 25832
    when st_x(centre) < 22 then 25833
    else 25835
  end
  from (select st_centroid(st_envelope(place)) as centre) as middle
$$;
--> statement-breakpoint
-- Tells each municipality whose border lies within the distance it asks for of an area (EPSG:4258) of a
-- plan that is published now. Overlays have a grid: without one the embedded engine may end them silently.
create function app.tell_neighbours(the_plan uuid, told_kind text, the_area geometry, the_hearing hearing)
returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  metric integer := app.metric_srid(the_area);
  plan_row plan;
  shape geometry := st_simplifypreservetopology(st_transform(st_force2d(the_area), metric), 0.5);
  receiver record;
  theirs geometry;
  distance double precision;
  near geometry;
  inside geometry;
  frame geometry;
  tolerance double precision;
  told uuid;
begin
  select * into plan_row from plan where id = the_plan;
  for receiver in
    select boundary.municipality_id, boundary.geom, reach.metres, reach.box
    from municipality_boundary boundary
    left join neighbour_setting setting using (municipality_id)
    cross join lateral (
      select
        case when setting.municipality_id is null then 500 else setting.distance_metres end as metres
    ) as asked
    cross join lateral (
      select asked.metres, st_expand(
        st_envelope(the_area),
        -- Twice the distance and some more: the picture shows what lies around.
        (2 * asked.metres + 600) / (111320 * cos(radians(least(80, abs(st_ymax(the_area)))))),
        (2 * asked.metres + 600) / 111000.0
      ) as box
    ) as reach
    where boundary.municipality_id <> plan_row.municipality_id
      and asked.metres is not null
      and boundary.geom && reach.box
  loop
    theirs := st_transform(
      st_collectionextract(st_intersection(receiver.geom, receiver.box, 1e-9), 3), metric
    );
    continue when st_isempty(theirs);
    distance := st_distance(shape, theirs);
    -- Borders are drawn by two hands: what lies within a metre touches.
    continue when distance > greatest(receiver.metres, 1);

    inside := st_collectionextract(st_intersection(shape, theirs, 1e-4), 3);
    near := case when receiver.metres = 0 then inside else st_collectionextract(st_intersection(
      shape, st_buffer(st_simplifypreservetopology(theirs, 1), receiver.metres), 1e-4
    ), 3) end;
    -- What is narrower than a metre is the same border drawn twice.
    if st_area(inside) < st_perimeter(inside) / 2 then
      inside := st_geomfromtext('POLYGON EMPTY', metric);
    end if;
    frame := st_expand(st_envelope(st_collect(near, st_shortestline(shape, theirs))), 250);
    -- About a pixel of the picture.
    tolerance := greatest(0.5, sqrt(st_area(frame)) / 500);

    insert into neighbour_notice as notice (
      municipality_id, sender_id, plan_id, plan_identifier, plan_name, plan_type,
      hearing_id, hearing_kind, hearing_code, opens_at, closes_at,
      limit_metres, distance_metres, near_square_metres, inside_square_metres, near, outline, ours
    )
    values (
      receiver.municipality_id, plan_row.municipality_id, the_plan, plan_row.identifier, plan_row.name,
      plan_row.plan_type,
      the_hearing.id, the_hearing.kind, the_hearing.code, the_hearing.opens_at, the_hearing.closes_at,
      receiver.metres, distance, st_area(near), st_area(inside),
      app.picture_part(near, frame, tolerance),
      app.picture_part(shape, frame, tolerance),
      app.picture_part(theirs, frame, tolerance)
    )
    on conflict (municipality_id, plan_id) do update set
      plan_identifier = excluded.plan_identifier,
      plan_name = excluded.plan_name,
      plan_type = excluded.plan_type,
      hearing_id = coalesce(excluded.hearing_id, notice.hearing_id),
      hearing_kind = coalesce(excluded.hearing_kind, notice.hearing_kind),
      hearing_code = coalesce(excluded.hearing_code, notice.hearing_code),
      opens_at = coalesce(excluded.opens_at, notice.opens_at),
      closes_at = coalesce(excluded.closes_at, notice.closes_at),
      cancelled_at = case when excluded.hearing_id is null then notice.cancelled_at end,
      limit_metres = excluded.limit_metres,
      distance_metres = excluded.distance_metres,
      near_square_metres = excluded.near_square_metres,
      inside_square_metres = excluded.inside_square_metres,
      near = excluded.near,
      outline = excluded.outline,
      ours = excluded.ours,
      state = 'new',
      revision = notice.revision + 1,
      told_at = excluded.told_at
    returning notice.id into told;
    -- A hearing publishes its plan versions in the same moment: one line says both.
    delete from neighbour_notice_event
    where notice_id = told and kind = 'versionPublished' and at = app.clock();
    insert into neighbour_notice_event (municipality_id, notice_id, kind, hearing_kind, closes_at)
    values (receiver.municipality_id, told, told_kind, the_hearing.kind, the_hearing.closes_at);
  end loop;
end $$;
--> statement-breakpoint
-- What of a shape in metres stands in a frame, thinned, in EPSG:4258.
create function app.picture_part(shape geometry, frame geometry, tolerance double precision) returns geometry
language sql immutable
as $$
  select st_multi(st_transform(st_collectionextract(
    st_intersection(st_simplifypreservetopology(shape, tolerance), frame, 1e-4), 3
  ), 4258))
$$;
--> statement-breakpoint
revoke execute on function app.tell_neighbours(uuid, text, geometry, hearing) from public;
--> statement-breakpoint
create function app.tell_neighbours_of_version() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform app.tell_neighbours(new.plan_id, 'versionPublished', new.area, null);
  return null;
end $$;
--> statement-breakpoint
create trigger tell_neighbours after update of published_at on plan_version
  for each row when (old.published_at is null and new.published_at is not null)
  execute function app.tell_neighbours_of_version();
--> statement-breakpoint
create function app.tell_neighbours_of_hearing() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  told_kind text;
begin
  if old.published_at is null then
    perform app.tell_neighbours(new.plan_id, 'hearingPublished', new.area, new);
    return null;
  end if;
  told_kind := case when new.cancelled_at is null then 'deadlineExtended' else 'hearingCancelled' end;
  with told as (
    update neighbour_notice notice
    set closes_at = new.closes_at, cancelled_at = new.cancelled_at,
      state = 'new', revision = revision + 1, told_at = app.clock()
    where notice.plan_id = new.plan_id and notice.hearing_id = new.id
    returning notice.id, notice.municipality_id
  )
  insert into neighbour_notice_event (municipality_id, notice_id, kind, hearing_kind, closes_at)
  select municipality_id, id, told_kind, new.kind, new.closes_at from told;
  return null;
end $$;
--> statement-breakpoint
create trigger tell_neighbours_of_hearing after update of published_at on hearing
  for each row when (old.published_at is null and new.published_at is not null and new.cancelled_at is null)
  execute function app.tell_neighbours_of_hearing();
--> statement-breakpoint
create trigger tell_neighbours_of_change after update of closes_at, cancelled_at on hearing
  for each row when (
    old.published_at is not null
    and (old.closes_at is distinct from new.closes_at or old.cancelled_at is null and new.cancelled_at is not null)
  )
  execute function app.tell_neighbours_of_hearing();
--> statement-breakpoint
-- The municipality that sent a comment in another's hearing, by a signed-in caseworker.
create table comment_sender (
  comment_id uuid primary key references comment,
  municipality_id uuid not null references municipality,
  sender_id uuid not null references municipality,
  check (sender_id <> municipality_id)
);
--> statement-breakpoint
call app.protect('comment_sender');
--> statement-breakpoint
grant select on comment_sender to allmenning_planner;
--> statement-breakpoint
grant select, insert on comment_sender to allmenning_operations;
--> statement-breakpoint
create policy citizen_own on comment_sender for select to allmenning_citizen
  using (exists (select from comment where comment.id = comment_id));
--> statement-breakpoint
create policy citizen_completes on comment_sender for insert to allmenning_citizen
  with check (municipality_id = app.municipality() and exists (
    select from comment where comment.id = comment_id and comment.number is null and comment.author_kind = 'authority'
  ));
--> statement-breakpoint
grant select, insert on comment_sender to allmenning_citizen;
--> statement-breakpoint
create trigger same_tenant after insert on comment_sender referencing new table as written
  for each statement execute function app.check_tenant('comment_id', 'comment');
--> statement-breakpoint
create trigger keep before update or delete on comment_sender for each row execute function app.keep_record();
--> statement-breakpoint
-- As before, but that a neighbouring municipality may object by itself (pbl. § 5-4): to a plan proposal,
-- within the deadline.
create or replace function app.accept_comment() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  the_hearing hearing;
begin
  select * into the_hearing from hearing
  where id = new.hearing_id and municipality_id = new.municipality_id;
  if not found or the_hearing.published_at is null or the_hearing.cancelled_at is not null then
    raise exception 'the hearing is not published' using errcode = 'AL201';
  end if;

  new.accepted_at := app.clock();
  if new.channel = 'web' then
    new.received_at := new.accepted_at;
  elsif new.received_at > new.accepted_at then
    raise exception 'received in the future' using errcode = 'AL204';
  end if;

  if new.received_at < the_hearing.opens_at then
    raise exception 'the hearing has not opened' using errcode = 'AL202';
  end if;
  new.is_late := new.received_at >= the_hearing.closes_at;
  -- A planner may always register what reached the municipality; the law keeps it in the case.
  if new.is_late and new.channel = 'web'
     and (the_hearing.late_rule = 'refuse' or the_hearing.sent_to_decision_at <= new.accepted_at) then
    raise exception 'the hearing has closed' using errcode = 'AL203';
  end if;
  if new.kind = 'objection' and new.author_kind <> 'authority' then
    raise exception 'only an authority objects' using errcode = 'AL205';
  end if;
  if new.kind = 'objection' and new.channel = 'web'
     and (new.is_late or the_hearing.kind not in ('publicDisplay', 'municipalPlan', 'limited')) then
    raise exception 'no objection can be made here' using errcode = 'AL214';
  end if;
  new.number := null;
  new.withdrawn_at := null;
  return new;
end $$;
--> statement-breakpoint
create function app.require_objection_sender() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select from comment_sender where comment_id = new.id) then
    raise exception 'only a signed-in authority objects by itself' using errcode = 'AL205';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger objection_has_sender after insert on comment
  deferrable initially deferred for each row when (new.kind = 'objection' and new.channel = 'web')
  execute function app.require_objection_sender();
