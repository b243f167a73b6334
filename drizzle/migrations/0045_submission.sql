-- A comment is kept by one statement: each round trip and each plan made anew costs more than the rows do.

-- As before, but that the number stays which the database itself gave; see drop_given_number.
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

  if new.channel = 'web' then
    new.accepted_at := greatest(least(new.accepted_at, app.clock()), app.clock() - interval '2 minutes');
    new.received_at := new.accepted_at;
  else
    new.accepted_at := app.clock();
    if new.received_at > new.accepted_at then
      raise exception 'received in the future' using errcode = 'AL204';
    end if;
  end if;
  if new.begun_at is not null
     and (new.channel <> 'web' or new.begun_at >= the_hearing.closes_at
          or new.accepted_at < the_hearing.closes_at
          or new.accepted_at >= the_hearing.closes_at + interval '1 hour') then
    new.begun_at := null;
  end if;

  if new.received_at < the_hearing.opens_at then
    raise exception 'the hearing has not opened' using errcode = 'AL202';
  end if;
  new.is_late := new.begun_at is null and new.received_at >= the_hearing.closes_at;
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
  new.withdrawn_at := null;
  return new;
end $$;
--> statement-breakpoint
-- The owner's functions alone give numbers; what any role writes itself is dropped. It has the rights of whoever
-- inserts, to see who that is.
create function app.drop_given_number() returns trigger
language plpgsql
as $$
begin
  if current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    new.number := null;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger drop_given_number before insert on comment
  for each row when (new.number is not null) execute function app.drop_given_number();
--> statement-breakpoint
drop trigger has_number on comment;
--> statement-breakpoint
create constraint trigger has_number after insert on comment
  deferrable initially deferred for each row when (new.number is null) execute function app.require_comment_number();
--> statement-breakpoint
-- What hangs on a comment is of the comment's municipality: as check_tenant, its plan made once a connection.
create function app.check_comment_tenant() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if (select municipality_id from comment where id = new.comment_id) <> new.municipality_id then
    raise exception '% refers to another municipality', tg_table_name using errcode = 'AL211';
  end if;
  return null;
end $$;
--> statement-breakpoint
create function app.check_version_tenant() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if (select municipality_id from plan_version where id = new.plan_version_id) <> new.municipality_id then
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
      for each row execute function app.check_comment_tenant()', part);
  end loop;
end $$;
--> statement-breakpoint
create trigger same_tenant_version after insert on comment_plan_version
  for each row execute function app.check_version_tenant();
--> statement-breakpoint
create trigger same_tenant_object after insert on comment_place referencing new table as written
  for each row when (new.plan_object_id is not null)
  execute function app.check_tenant('plan_object_id', 'plan_object');
--> statement-breakpoint
-- A comment's hearing is looked for in its own municipality by accept_comment; the rest only where there is any.
drop trigger same_tenant on comment;
--> statement-breakpoint
create trigger same_tenant after insert on comment referencing new table as written
  for each row when (
    new.plan_object_id is not null or new.provision_id is not null or new.document_id is not null
  )
  execute function app.check_tenant('plan_object_id', 'plan_object', 'provision_id', 'provision', 'document_id', 'document');
--> statement-breakpoint
create function app.instant_text(instant timestamptz) returns text
language sql stable parallel safe
as $$ select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;
--> statement-breakpoint
-- The hash that a received record bears of its author, and the author it bears by it; see recordHash and canonicalJson
-- in domain/. The columns stand in the order of their names, and a row's JSON has no white space.
create function app.author_hash(author comment_author) returns bytea
language plpgsql immutable
as $$
declare
  details text;
begin
  select row_to_json(named)::text into details
  from (select
    author.address, author.email, author.name, author.on_behalf_of as "onBehalfOf",
    author.organisation_name as "organisationName", author.organisation_number as "organisationNumber",
    author.phone
  ) named;
  return sha256(author.salt || convert_to(details, 'UTF8'));
end $$;
--> statement-breakpoint
-- What is received, in the canonical JSON that the log's hash is made of. The application reads the same from the rows
-- (received-record.queries.ts) when it proves or verifies it; a test holds the two together.
create function app.received_record(kept comment, author_hash bytea) returns text
language plpgsql stable set search_path = public, pg_temp
as $$
declare
  written text;
begin
  select row_to_json(named)::text into written
  from (select
    app.instant_text(kept.accepted_at) as "acceptedAt",
    encode(author_hash, 'hex') as author,
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
        from comment_place where comment_id = kept.id
        order by comment_place.position
      ) place)) as places,
    kept.plan_object_id as "planObject",
    array_to_json(array(
      select plan_version_id from comment_plan_version
      where comment_id = kept.id order by plan_version_id)) as "planVersions",
    kept.provision_id as provision,
    app.instant_text(kept.received_at) as "receivedAt",
    kept.target,
    kept.text,
    kept.under_age as "underAge"
  ) named;
  -- Left out where there are none. No text of anyone's can hold these: in a text a quotation mark is escaped.
  return replace(replace(written, '"begunAt":null,', ''), '"fileDescriptions":null,', '');
end $$;
--> statement-breakpoint
-- Keeps a comment with all that belongs to it: its number, its parts, who did it, and its entry in the log. For the
-- two functions below, which see to who may. The hearing's counter is held from here to the commit.
create function app.keep_comment(entry jsonb, by_account uuid)
returns table (given_number integer, received timestamptz, late boolean)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  kept comment;
  author comment_author;
  bound_author bytea;
  log_salt bytea := decode(entry ->> 'logSalt', 'hex');
begin
  update hearing_counter counter set last_number = counter.last_number + 1
  where counter.hearing_id = (entry ->> 'hearingId')::uuid
  returning counter.last_number into given_number;

  insert into comment (
    id, municipality_id, hearing_id, number, kind, parent_id, channel, idempotency_key, body_hash, receipt_hash,
    target, plan_object_id, provision_id, document_id, document_page, heading, text, author_kind, under_age,
    identity_level, language, registered_by, begun_at, received_at, accepted_at
  )
  select
    sent.id, sent."municipalityId", sent."hearingId", given_number, sent.kind, sent."parentId", sent.channel,
    sent."idempotencyKey", decode(sent."bodyHash", 'hex'), decode(sent."receiptHash", 'hex'),
    sent.target, sent."planObjectId", sent."provisionId", sent."documentId", sent."documentPage",
    sent.heading, sent.text, sent."authorKind", sent."underAge", sent."identityLevel", sent.language,
    sent."registeredBy", sent."begunAt", sent."receivedAt",
    -- The present less what has been waited; the present moves on while a transaction waits its turn.
    app.clock() + (clock_timestamp() - now()) - make_interval(secs => sent."waitedSeconds")
  from jsonb_to_record(entry) as sent (
    id uuid, "municipalityId" uuid, "hearingId" uuid, kind text, "parentId" uuid, channel text,
    "idempotencyKey" uuid, "bodyHash" text, "receiptHash" text, target text, "planObjectId" uuid,
    "provisionId" uuid, "documentId" uuid, "documentPage" integer, heading text, text text, "authorKind" text,
    "underAge" boolean, "identityLevel" text, language text, "registeredBy" text, "begunAt" timestamptz,
    "receivedAt" timestamptz, "waitedSeconds" double precision
  )
  returning * into kept;
  if kept.number is null then
    raise exception 'the hearing has no counter' using errcode = 'AL206';
  end if;

  insert into comment_author (
    comment_id, municipality_id, name, email, phone, address, organisation_name, organisation_number, on_behalf_of
  )
  select
    kept.id, kept.municipality_id, sent.name, sent.email, sent.phone, sent.address, sent."organisationName",
    sent."organisationNumber", sent."onBehalfOf"
  from jsonb_to_record(entry -> 'author') as sent (
    name text, email text, phone text, address text, "organisationName" text, "organisationNumber" text,
    "onBehalfOf" text
  )
  returning * into author;

  if entry ->> 'senderId' is not null or entry ->> 'senderAuthorityId' is not null then
    insert into comment_sender (comment_id, municipality_id, sender_id, authority_id)
    values (kept.id, kept.municipality_id, (entry ->> 'senderId')::uuid, (entry ->> 'senderAuthorityId')::uuid);
  end if;
  if entry ->> 'personId' is not null then
    insert into comment_person (comment_id, municipality_id, person_id)
    values (kept.id, kept.municipality_id, (entry ->> 'personId')::uuid);
  end if;
  insert into comment_plan_version (comment_id, municipality_id, plan_version_id)
  select kept.id, kept.municipality_id, version::uuid
  from jsonb_array_elements_text(entry -> 'planVersionIds') version;
  if jsonb_array_length(entry -> 'places') > 0 then
    insert into comment_place (comment_id, municipality_id, position, label, plan_object_id, paragraph, geom)
    select
      kept.id, kept.municipality_id, place.position, place.value ->> 'label',
      (place.value ->> 'planObjectId')::uuid, (place.value ->> 'paragraph')::smallint,
      st_setsrid(st_geomfromgeojson(place.value -> 'geometry'), 4326)
    from jsonb_array_elements(entry -> 'places') with ordinality place (value, position);
  end if;
  if jsonb_array_length(entry -> 'files') > 0 then
    insert into comment_file (comment_id, municipality_id, position, file_id, description)
    select
      kept.id, kept.municipality_id, file.position, (file.value ->> 'id')::uuid, file.value ->> 'description'
    from jsonb_array_elements(entry -> 'files') with ordinality file (value, position);
  end if;

  if jsonb_array_length(entry -> 'findings') > 0 then
    insert into personal_finding (municipality_id, comment_id, part, number, kind, starts_at, ends_at)
    select kept.municipality_id, kept.id, found.part, found.number, found.kind, found."startsAt", found."endsAt"
    from jsonb_to_recordset(entry -> 'findings')
      as found (part text, number integer, kind text, "startsAt" integer, "endsAt" integer);
  end if;

  insert into audit_event (municipality_id, account_id, actor, act, subject_kind, subject_id, details)
  values (
    kept.municipality_id, by_account, entry ->> 'actor', entry ->> 'act', 'comment', kept.id, entry -> 'auditDetails'
  );

  bound_author := app.author_hash(author);
  insert into log_entry (municipality_id, comment_id, kind, salt, record_hash, author_hash)
  values (
    kept.municipality_id, kept.id, 'received', log_salt,
    sha256(log_salt || convert_to(app.received_record(kept, bound_author), 'UTF8')), bound_author
  );

  received := kept.received_at;
  late := kept.is_late;
  return next;
end $$;
--> statement-breakpoint
-- What comes from the web, by whoever holds its receipt. What the policies ask of each row is asked here once.
create function app.keep_sent_comment(entry jsonb)
returns table (given_number integer, received timestamptz, late boolean)
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if (entry ->> 'municipalityId')::uuid is distinct from app.municipality()
     or decode(entry ->> 'receiptHash', 'hex') is distinct from app.receipt_hash()
     or entry ->> 'channel' is distinct from 'web'
     or entry ->> 'registeredBy' is not null
     or (entry ->> 'personId' is not null and (entry ->> 'personId')::uuid is distinct from app.person())
     or (coalesce(entry ->> 'senderId', entry ->> 'senderAuthorityId') is not null
         and entry ->> 'authorKind' is distinct from 'authority') then
    raise exception 'this is not the sender''s own comment' using errcode = '42501';
  end if;
  return query select * from app.keep_comment(entry, null);
end $$;
--> statement-breakpoint
-- What reached the municipality otherwise, entered by its own people.
create function app.keep_registered_comment(entry jsonb)
returns table (given_number integer, received timestamptz, late boolean)
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if (entry ->> 'municipalityId')::uuid is distinct from app.municipality() or not app.is_planner()
     or entry ->> 'channel' = 'web'
     or coalesce(entry ->> 'personId', entry ->> 'senderId', entry ->> 'senderAuthorityId') is not null then
    raise exception 'this is not for the municipality to register' using errcode = '42501';
  end if;
  return query select * from app.keep_comment(entry, app.account());
end $$;
--> statement-breakpoint
revoke execute on function
  app.keep_comment(jsonb, uuid), app.keep_sent_comment(jsonb), app.keep_registered_comment(jsonb),
  app.author_hash(comment_author), app.received_record(comment, bytea)
  from public;
--> statement-breakpoint
grant execute on function app.keep_sent_comment(jsonb) to allmenning_citizen;
--> statement-breakpoint
grant execute on function app.keep_registered_comment(jsonb) to allmenning_planner;
