-- Comments that are kept together are written by one statement a table: what PostgreSQL prepares for a statement (its
-- rules, triggers and expressions) costs more than the rows do. What a trigger asks of all rows of a statement it asks
-- once. Rows are looked up by their keys, however few the database thinks there are, and plans are made once a connection.

-- As before, with the clock and the hearing read once, and the identity that the hearing asks for (AL220) seen to here.
create or replace function app.accept_comment() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  present timestamptz := app.clock();
  hearing_kind text;
  late_rule text;
  demand text;
  published timestamptz;
  cancelled timestamptz;
  opens timestamptz;
  closes timestamptz;
  sent_to_decision timestamptz;
begin
  select
    hearing.kind, hearing.late_rule, hearing.identity_demand, hearing.published_at, hearing.cancelled_at,
    hearing.opens_at, hearing.closes_at, hearing.sent_to_decision_at
  into hearing_kind, late_rule, demand, published, cancelled, opens, closes, sent_to_decision
  from hearing
  where hearing.id = new.hearing_id and hearing.municipality_id = new.municipality_id;
  if not found or published is null or cancelled is not null then
    raise exception 'the hearing is not published' using errcode = 'AL201';
  end if;

  if new.channel = 'web' then
    new.accepted_at := greatest(least(new.accepted_at, present), present - interval '2 minutes');
    new.received_at := new.accepted_at;
  else
    new.accepted_at := present;
    if new.received_at > new.accepted_at then
      raise exception 'received in the future' using errcode = 'AL204';
    end if;
  end if;
  if new.begun_at is not null
     and (new.channel <> 'web' or new.begun_at >= closes
          or new.accepted_at < closes or new.accepted_at >= closes + interval '1 hour') then
    new.begun_at := null;
  end if;

  if new.received_at < opens then
    raise exception 'the hearing has not opened' using errcode = 'AL202';
  end if;
  new.is_late := new.begun_at is null and new.received_at >= closes;
  -- A planner may always register what reached the municipality; the law keeps it in the case.
  if new.is_late and new.channel = 'web'
     and (late_rule = 'refuse' or sent_to_decision <= new.accepted_at) then
    raise exception 'the hearing has closed' using errcode = 'AL203';
  end if;
  if new.kind = 'objection' and new.author_kind <> 'authority' then
    raise exception 'only an authority objects' using errcode = 'AL205';
  end if;
  if new.kind = 'objection' and new.channel = 'web'
     and (new.is_late or hearing_kind not in ('publicDisplay', 'municipalPlan', 'limited')) then
    raise exception 'no objection can be made here' using errcode = 'AL214';
  end if;
  if new.channel = 'web' and new.kind <> 'supplement'
     and app.identity_rank(new.identity_level) < app.identity_rank(demand) then
    raise exception 'the hearing asks for a surer identity' using errcode = 'AL220';
  end if;
  new.withdrawn_at := null;
  return new;
end $$;
--> statement-breakpoint
drop trigger demand_identity on comment;
--> statement-breakpoint
drop function app.demand_identity();
--> statement-breakpoint
drop trigger check_supplement on comment;
--> statement-breakpoint
create trigger check_supplement before insert on comment
  for each row when (new.kind = 'supplement' or new.parent_id is not null)
  execute function app.check_supplement();
--> statement-breakpoint
-- The owner's functions alone give numbers: nobody else may make triggers. Asked before the function is called.
drop trigger drop_given_number on comment;
--> statement-breakpoint
create or replace function app.drop_given_number() returns trigger
language plpgsql
as $$
begin
  new.number := null;
  return new;
end $$;
--> statement-breakpoint
create trigger drop_given_number before insert on comment
  for each row when (new.number is not null and not has_table_privilege('public.comment', 'trigger'))
  execute function app.drop_given_number();
--> statement-breakpoint
create function app.open_comment_handlings() returns trigger
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  present timestamptz := app.clock();
begin
  insert into comment_handling (comment_id, municipality_id, hearing_id, updated_at)
  select id, municipality_id, hearing_id, present from written;
  insert into journal_entry (municipality_id, hearing_id, comment_id, kind, happened_at, next_attempt_at)
  select municipality_id, hearing_id, id, 'received', accepted_at, present from written;
  -- On the web nothing is taken by then.
  if exists (select from written where channel <> 'web') then
    perform app.open_archived_hearing(hearing_id)
    from (select distinct hearing_id from written where channel <> 'web') opened;
  end if;
  return null;
end $$;
--> statement-breakpoint
drop trigger open_handling on comment;
--> statement-breakpoint
drop function app.open_comment_handling();
--> statement-breakpoint
create trigger open_handling after insert on comment
  referencing new table as written for each statement execute function app.open_comment_handlings();
--> statement-breakpoint
create or replace function app.check_comment_tenant() returns trigger
language plpgsql security definer set search_path = public, pg_temp
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
begin
  if exists (
    select from written
    where (select municipality_id from comment where id = written.comment_id) <> written.municipality_id
  ) then
    raise exception '% refers to another municipality', tg_table_name using errcode = 'AL211';
  end if;
  return null;
end $$;
--> statement-breakpoint
create or replace function app.check_version_tenant() returns trigger
language plpgsql security definer set search_path = public, pg_temp
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
begin
  if exists (
    select from written
    where (select municipality_id from plan_version where id = written.plan_version_id) <> written.municipality_id
  ) then
    raise exception '% refers to another municipality', tg_table_name using errcode = 'AL211';
  end if;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  part text;
begin
  foreach part in array array['comment_author', 'comment_plan_version', 'comment_place', 'log_entry'] loop
    execute format('drop trigger same_tenant on %I', part);
    execute format('create trigger same_tenant after insert on %I
      referencing new table as written for each statement execute function app.check_comment_tenant()', part);
  end loop;
end $$;
--> statement-breakpoint
drop trigger same_tenant_version on comment_plan_version;
--> statement-breakpoint
create trigger same_tenant_version after insert on comment_plan_version
  referencing new table as written for each statement execute function app.check_version_tenant();
--> statement-breakpoint
-- What is received, in the canonical JSON that the log's hash is made of, and the hash that it bears of its author; see
-- recordHash and canonicalJson in domain/. The application reads the same from the rows (received-record.queries.ts) when
-- it proves or verifies it; a test holds the two together. The columns stand in the order of their names, and a row's
-- JSON has no white space.
create function app.received_records(ids uuid[])
returns table (comment_id uuid, municipality_id uuid, author_hash bytea, written text)
language sql stable
as $$
  select
    kept.id, kept.municipality_id, author.hash,
    -- Left out where there are none. No text of anyone's can hold these: in a text a quotation mark is escaped.
    replace(replace((select row_to_json(named)::text from (select
      app.instant_text(kept.accepted_at) as "acceptedAt",
      encode(author.hash, 'hex') as author,
      kept.author_kind as "authorKind",
      app.instant_text(kept.begun_at) as "begunAt",
      kept.channel,
      kept.id as comment,
      kept.document_id as document,
      kept.document_page as "documentPage",
      'received' as event,
      (select array_to_json(array_agg(link.description order by link.position))
        from comment_file link where link.comment_id = kept.id
        having count(link.description) > 0) as "fileDescriptions",
      array_to_json(array(
        select encode(file.sha256, 'hex')
        from comment_file link join stored_file file on file.id = link.file_id
        where link.comment_id = kept.id
        order by link.position)) as files,
      kept.heading,
      kept.hearing_id as hearing,
      kept.is_late as "isLate",
      kept.kind,
      kept.language,
      kept.municipality_id as municipality,
      kept.number,
      kept.parent_id as parent,
      array_to_json(array(
        select place from (
          select label, paragraph, plan_object_id as "planObject", position,
            encode(st_asbinary(geom, 'NDR'), 'hex') as shape
          from comment_place where comment_place.comment_id = kept.id
          order by comment_place.position
        ) place)) as places,
      kept.plan_object_id as "planObject",
      array_to_json(array(
        select link.plan_version_id from comment_plan_version link
        where link.comment_id = kept.id order by link.plan_version_id)) as "planVersions",
      kept.provision_id as provision,
      app.instant_text(kept.received_at) as "receivedAt",
      kept.target,
      kept.text,
      kept.under_age as "underAge"
    ) named), '"begunAt":null,', ''), '"fileDescriptions":null,', '')
  from comment kept
  cross join lateral (
    select
      sha256(named.salt || convert_to((select row_to_json(details)::text from (select
        named.address, named.email, named.name, named.on_behalf_of as "onBehalfOf",
        named.organisation_name as "organisationName", named.organisation_number as "organisationNumber",
        named.phone
      ) details), 'UTF8')) as hash
    from comment_author named
    where named.comment_id = kept.id
    -- Reckoned once, however often it is named.
    offset 0
  ) author
  where kept.id = any (ids)
$$;
--> statement-breakpoint
-- Keeps comments with all that belongs to them: their numbers, their parts, who did it, and their entries in the log. For
-- the two functions below, which see to who may. The hearings' counters are held from here to the commit, and each is
-- raised once.
create function app.keep_comments(entries jsonb, by_account uuid)
returns table (given_number integer, received timestamptz, late boolean)
language plpgsql security definer set search_path = public, pg_temp
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
declare
  present timestamptz := app.clock();
  ids uuid[];
begin
  -- In one order, so that no two transactions wait for each other.
  if jsonb_array_length(entries) > 1 then
    perform from hearing_counter
    where hearing_id in (select (each.value ->> 'hearingId')::uuid from jsonb_array_elements(entries) each)
    order by hearing_id
    for no key update;
  end if;

  with counted as (
    update hearing_counter counter set last_number = counter.last_number + asked.comments
    from (
      select (each.value ->> 'hearingId')::uuid as hearing_id, count(*)::integer as comments
      from jsonb_array_elements(entries) each
      group by 1
    ) asked
    where counter.hearing_id = asked.hearing_id
    returning counter.hearing_id, counter.last_number - asked.comments as before
  ), written as (
    insert into comment (
      id, municipality_id, hearing_id, number, kind, parent_id, channel, idempotency_key, body_hash, receipt_hash,
      target, plan_object_id, provision_id, document_id, document_page, heading, text, author_kind, under_age,
      identity_level, language, registered_by, begun_at, received_at, accepted_at
    )
    select
      sent.id, sent."municipalityId", sent."hearingId",
      counted.before + (row_number() over (partition by sent."hearingId" order by sent.ordinality))::integer,
      sent.kind, sent."parentId", sent.channel,
      sent."idempotencyKey", decode(sent."bodyHash", 'hex'), decode(sent."receiptHash", 'hex'),
      sent.target, sent."planObjectId", sent."provisionId", sent."documentId", sent."documentPage",
      sent.heading, sent.text, sent."authorKind", sent."underAge", sent."identityLevel", sent.language,
      sent."registeredBy", sent."begunAt", sent."receivedAt",
      -- The present less what has been waited; the present moves on while a transaction waits its turn.
      present + (clock_timestamp() - now()) - make_interval(secs => sent."waitedSeconds")
    from rows from (jsonb_to_recordset(entries) as (
      id uuid, "municipalityId" uuid, "hearingId" uuid, kind text, "parentId" uuid, channel text,
      "idempotencyKey" uuid, "bodyHash" text, "receiptHash" text, target text, "planObjectId" uuid,
      "provisionId" uuid, "documentId" uuid, "documentPage" integer, heading text, text text, "authorKind" text,
      "underAge" boolean, "identityLevel" text, language text, "registeredBy" text, "begunAt" timestamptz,
      "receivedAt" timestamptz, "waitedSeconds" double precision
    )) with ordinality as sent
    left join counted on counted.hearing_id = sent."hearingId"
    order by sent.ordinality
    returning comment.id, comment.number
  )
  select array_agg(written.id) filter (where written.number is not null) into ids from written;
  if coalesce(cardinality(ids), 0) <> jsonb_array_length(entries) then
    raise exception 'the hearing has no counter' using errcode = 'AL206';
  end if;

  insert into comment_author (
    comment_id, municipality_id, name, email, phone, address, organisation_name, organisation_number, on_behalf_of
  )
  select
    sent.id, sent."municipalityId", author.name, author.email, author.phone, author.address,
    author."organisationName", author."organisationNumber", author."onBehalfOf"
  from jsonb_to_recordset(entries) as sent (id uuid, "municipalityId" uuid, author jsonb),
    jsonb_to_record(sent.author) as author (
      name text, email text, phone text, address text, "organisationName" text, "organisationNumber" text,
      "onBehalfOf" text
    );

  if jsonb_path_exists(entries, '$[*] ? (@.senderId != null || @.senderAuthorityId != null)') then
    insert into comment_sender (comment_id, municipality_id, sender_id, authority_id)
    select sent.id, sent."municipalityId", sent."senderId", sent."senderAuthorityId"
    from jsonb_to_recordset(entries)
      as sent (id uuid, "municipalityId" uuid, "senderId" uuid, "senderAuthorityId" uuid)
    where coalesce(sent."senderId", sent."senderAuthorityId") is not null;
  end if;
  if jsonb_path_exists(entries, '$[*].personId ? (@ != null)') then
    insert into comment_person (comment_id, municipality_id, person_id)
    select sent.id, sent."municipalityId", sent."personId"
    from jsonb_to_recordset(entries) as sent (id uuid, "municipalityId" uuid, "personId" uuid)
    where sent."personId" is not null;
  end if;
  insert into comment_plan_version (comment_id, municipality_id, plan_version_id)
  select sent.id, sent."municipalityId", version::uuid
  from jsonb_to_recordset(entries) as sent (id uuid, "municipalityId" uuid, "planVersionIds" jsonb),
    jsonb_array_elements_text(sent."planVersionIds") version;
  if jsonb_path_exists(entries, '$[*].places[*]') then
    insert into comment_place (comment_id, municipality_id, position, label, plan_object_id, paragraph, geom)
    select
      sent.id, sent."municipalityId", place.position, place.value ->> 'label',
      (place.value ->> 'planObjectId')::uuid, (place.value ->> 'paragraph')::smallint,
      st_setsrid(st_geomfromgeojson(place.value -> 'geometry'), 4326)
    from jsonb_to_recordset(entries) as sent (id uuid, "municipalityId" uuid, places jsonb),
      jsonb_array_elements(sent.places) with ordinality place (value, position);
  end if;
  if jsonb_path_exists(entries, '$[*].files[*]') then
    insert into comment_file (comment_id, municipality_id, position, file_id, description)
    select
      sent.id, sent."municipalityId", file.position, (file.value ->> 'id')::uuid, file.value ->> 'description'
    from jsonb_to_recordset(entries) as sent (id uuid, "municipalityId" uuid, files jsonb),
      jsonb_array_elements(sent.files) with ordinality file (value, position);
  end if;
  if jsonb_path_exists(entries, '$[*].findings[*]') then
    insert into personal_finding (municipality_id, comment_id, part, number, kind, starts_at, ends_at)
    select sent."municipalityId", sent.id, found.part, found.number, found.kind, found."startsAt", found."endsAt"
    from jsonb_to_recordset(entries) as sent (id uuid, "municipalityId" uuid, findings jsonb),
      jsonb_to_recordset(sent.findings)
        as found (part text, number integer, kind text, "startsAt" integer, "endsAt" integer);
  end if;

  insert into audit_event (municipality_id, account_id, at, actor, act, subject_kind, subject_id, details)
  select sent."municipalityId", by_account, present, sent.actor, sent.act, 'comment', sent.id, sent."auditDetails"
  from rows from (jsonb_to_recordset(entries)
    as (id uuid, "municipalityId" uuid, actor text, act text, "auditDetails" jsonb)) with ordinality as sent
  order by sent.ordinality;

  insert into log_entry (municipality_id, comment_id, kind, at, salt, record_hash, author_hash)
  select
    record.municipality_id, record.comment_id, 'received', present, decode(sent."logSalt", 'hex'),
    sha256(decode(sent."logSalt", 'hex') || convert_to(record.written, 'UTF8')), record.author_hash
  from app.received_records(ids) record
  join rows from (jsonb_to_recordset(entries) as (id uuid, "logSalt" text)) with ordinality as sent
    on sent.id = record.comment_id
  order by sent.ordinality;

  -- Each looked up by its key: a join is planned for the few comments that there were when the plan was made, and walked
  -- all of them until the database had counted anew.
  return query
  select kept.number, kept.received_at, kept.is_late
  from rows from (jsonb_to_recordset(entries) as (id uuid)) with ordinality as sent
  cross join lateral (
    select number, received_at, is_late from comment where comment.id = sent.id offset 0
  ) kept
  order by sent.ordinality;
end $$;
--> statement-breakpoint
-- What comes from the web, each by whoever holds its receipt. What the policies ask of each row is asked here once.
create or replace function app.keep_sent_comments(sent jsonb)
returns table (given_number integer, received timestamptz, late boolean)
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  if exists (
    select from jsonb_to_recordset(sent) as one (claim jsonb, entry jsonb)
    where one.entry ->> 'municipalityId' is null
      or one.entry ->> 'municipalityId' is distinct from one.claim ->> 'municipalityId'
      or one.entry ->> 'receiptHash' is null
      or one.entry ->> 'receiptHash' is distinct from one.claim ->> 'receiptHash'
      or one.entry ->> 'channel' is distinct from 'web'
      or one.entry ->> 'registeredBy' is not null
      or (one.entry ->> 'personId' is not null
          and one.entry ->> 'personId' is distinct from one.claim ->> 'personId')
      or (coalesce(one.entry ->> 'senderId', one.entry ->> 'senderAuthorityId') is not null
          and one.entry ->> 'authorKind' is distinct from 'authority')
  ) then
    raise exception 'this is not the sender''s own comment' using errcode = '42501';
  end if;
  return query select * from app.keep_comments(jsonb_path_query_array(sent, '$[*].entry'), null);
end $$;
--> statement-breakpoint
create or replace function app.keep_registered_comment(entry jsonb)
returns table (given_number integer, received timestamptz, late boolean)
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if (entry ->> 'municipalityId')::uuid is distinct from app.municipality() or not app.is_planner()
     or entry ->> 'channel' = 'web'
     or coalesce(entry ->> 'personId', entry ->> 'senderId', entry ->> 'senderAuthorityId') is not null then
    raise exception 'this is not for the municipality to register' using errcode = '42501';
  end if;
  return query select * from app.keep_comments(jsonb_build_array(entry), app.account());
end $$;
--> statement-breakpoint
drop function app.keep_sent_comment(jsonb);
--> statement-breakpoint
drop function app.keep_comment(jsonb, uuid);
--> statement-breakpoint
drop function app.received_record(comment, bytea);
--> statement-breakpoint
drop function app.author_hash(comment_author);
--> statement-breakpoint
revoke execute on function app.keep_comments(jsonb, uuid), app.received_records(uuid[]) from public;
