-- What each kind of staff reaches, whatever the application asks for: a transaction acts for one account, and the
-- database looks up itself which roles that account holds in the municipality.
do $$
declare
  working_role text;
begin
  foreach working_role in array array[
    'allmenning_reader', 'allmenning_consultant', 'allmenning_auditor',
    'allmenning_administrator', 'allmenning_regional', 'allmenning_system'
  ] loop
    if not exists (select from pg_roles where rolname = working_role) then
      execute format('create role %I nologin noinherit', working_role);
    end if;
    execute format('grant %I to allmenning_app', working_role);
    execute format('grant usage on schema app to %I', working_role);
  end loop;
end $$;
--> statement-breakpoint
-- The account that this transaction acts for; null where nobody is signed in.
create function app.account() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
--> statement-breakpoint
-- Whether that account holds one of the roles here, now.
create function app.holds_role(variadic asked_roles text[]) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from account_role
    where municipality_id = app.municipality() and account_id = app.account()
      and role = any (asked_roles) and (until is null or until > now())
  )
$$;
--> statement-breakpoint
-- Archivists work on the whole record, as those who handle it do.
create function app.is_planner() returns boolean
language sql stable
as $$ select app.holds_role('caseworker', 'caseManager', 'archivist') $$;
--> statement-breakpoint
create or replace procedure app.protect(tenant_table regclass)
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy planner_own on %s to allmenning_planner
       using (municipality_id = app.municipality() and (select app.is_planner()))
       with check (municipality_id = app.municipality() and (select app.is_planner()))',
    tenant_table
  );
  execute format(
    'create policy operations_all on %s to allmenning_operations using (true) with check (true)',
    tenant_table
  );
end $$;
--> statement-breakpoint
do $$
declare
  protected_table text;
  tenant text;
begin
  for protected_table in select tablename from pg_policies where schemaname = 'public' and policyname = 'planner_own' loop
    tenant := case protected_table when 'municipality' then 'id' else 'municipality_id' end;
    execute format(
      'alter policy planner_own on %I
         using (%I = app.municipality() and (select app.is_planner()))
         with check (%I = app.municipality() and (select app.is_planner()))',
      protected_table, tenant, tenant
    );
  end loop;
end $$;
--> statement-breakpoint
-- Whoever lends a duty lends it for a while, to someone who works on cases here, and only what they hold themselves.
drop policy planner_own on account_role;
--> statement-breakpoint
create policy planner_reads on account_role for select to allmenning_planner
  using (municipality_id = app.municipality() and (select app.is_planner()));
--> statement-breakpoint
create function app.may_lend(receiver uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select receiver <> app.account()
    and exists (
      select from account_role
      where municipality_id = app.municipality() and account_id = app.account()
        and role = 'caseManager' and until is null
    )
    and exists (
      select from account_role
      where municipality_id = app.municipality() and account_id = receiver and role = 'caseworker'
    )
$$;
--> statement-breakpoint
create policy planner_lends on account_role for insert to allmenning_planner
  with check (
    municipality_id = app.municipality() and role = 'caseManager' and until > now()
    and given_by_id = app.account() and app.may_lend(account_id)
  );
--> statement-breakpoint
create policy planner_takes_back on account_role for delete to allmenning_planner
  using (municipality_id = app.municipality() and until is not null and given_by_id = app.account());
--> statement-breakpoint
grant insert, delete on account_role to allmenning_planner;
--> statement-breakpoint
-- Authorities that give statements here: the municipality says who they are and whether they may object (§ 5-4).
create table authority (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('municipality', 'county', 'state', 'samiParliament')),
  may_object boolean not null default false,
  unique (municipality_id, name)
);
--> statement-breakpoint
call app.protect('authority');
--> statement-breakpoint
create policy identity_reads on authority for select to allmenning_identity using (true);
--> statement-breakpoint
grant select on authority to allmenning_identity, allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on authority to allmenning_operations;
--> statement-breakpoint
alter table account_role
  add column authority_id uuid references authority,
  add check (authority_id is null or role = 'authority');
--> statement-breakpoint
create trigger same_tenant_authority after insert on account_role referencing new table as written
  for each statement execute function app.check_tenant('authority_id', 'authority');
--> statement-breakpoint
-- A statement is sent by a municipality or by an authority of another kind.
alter table comment_sender
  alter column sender_id drop not null,
  add column authority_id uuid references authority,
  add check ((sender_id is null) <> (authority_id is null));
--> statement-breakpoint
create trigger same_tenant_authority after insert on comment_sender referencing new table as written
  for each statement execute function app.check_tenant('authority_id', 'authority');
--> statement-breakpoint
create or replace function app.require_objection_sender() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (
    select from comment_sender sender
    left join authority on authority.id = sender.authority_id
    where sender.comment_id = new.id and (sender.sender_id is not null or authority.may_object)
  ) then
    raise exception 'only a signed-in authority with that right objects by itself' using errcode = 'AL205';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- The plans that a proposer or consultant works on here.
create table plan_access (
  municipality_id uuid not null references municipality,
  plan_id uuid not null references plan,
  account_id uuid not null references account,
  given_by text not null,
  given_at timestamptz not null default app.clock(),
  primary key (plan_id, account_id)
);
--> statement-breakpoint
create index plan_access_by_account on plan_access (municipality_id, account_id);
--> statement-breakpoint
call app.protect('plan_access');
--> statement-breakpoint
grant select on plan_access to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on plan_access to allmenning_operations;
--> statement-breakpoint
create trigger same_tenant after insert on plan_access referencing new table as written
  for each statement execute function app.check_tenant('plan_id', 'plan');
--> statement-breakpoint
create trigger same_tenant_person after insert on plan_access
  for each row execute function app.check_person('account_id');
--> statement-breakpoint
-- What a proposer hands in: nothing of it is the municipality's until a caseworker takes it.
create table plan_delivery (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  plan_id uuid not null references plan,
  file_id uuid not null unique references stored_file,
  kind text not null check (kind in ('planFile', 'document')),
  document_kind text check ((document_kind is null) = (kind = 'planFile')),
  title text not null check (length(title) between 1 and 200),
  note text not null default '' check (length(note) <= 2000),
  account_id uuid not null references account,
  delivered_by text not null,
  delivered_at timestamptz not null default app.clock(),
  state text not null default 'new' check (state in ('new', 'taken', 'left')),
  decided_by text,
  decided_at timestamptz,
  reason text check (length(reason) <= 500),
  check ((state = 'new') = (decided_at is null))
);
--> statement-breakpoint
create index plan_delivery_by_plan on plan_delivery (municipality_id, plan_id, delivered_at);
--> statement-breakpoint
call app.protect('plan_delivery');
--> statement-breakpoint
grant select, update (state, decided_by, decided_at, reason) on plan_delivery to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on plan_delivery to allmenning_operations;
--> statement-breakpoint
create trigger claim before insert on plan_delivery for each row execute function app.claim_file();
--> statement-breakpoint
create trigger same_tenant after insert on plan_delivery referencing new table as written
  for each statement execute function app.check_tenant('plan_id', 'plan', 'file_id', 'stored_file');
--> statement-breakpoint
create trigger same_tenant_person after insert on plan_delivery
  for each row execute function app.check_person('account_id');
--> statement-breakpoint
-- An answer that a proposer suggests. It is nobody's answer until a caseworker has made it theirs.
create table suggested_reply (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  comment_id uuid not null references comment,
  account_id uuid not null references account,
  suggested_by text not null,
  text text not null check (length(text) between 1 and 10000),
  suggested_at timestamptz not null default app.clock(),
  state text not null default 'new' check (state in ('new', 'taken', 'left')),
  decided_by text,
  decided_at timestamptz,
  check ((state = 'new') = (decided_at is null))
);
--> statement-breakpoint
create index suggested_reply_by_comment on suggested_reply (municipality_id, comment_id);
--> statement-breakpoint
call app.protect('suggested_reply');
--> statement-breakpoint
grant select, update (state, decided_by, decided_at) on suggested_reply to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on suggested_reply to allmenning_operations;
--> statement-breakpoint
create trigger same_tenant after insert on suggested_reply referencing new table as written
  for each statement execute function app.check_tenant('comment_id', 'comment');
--> statement-breakpoint
create trigger same_tenant_person after insert on suggested_reply
  for each row execute function app.check_person('account_id');
--> statement-breakpoint
-- Elected members read every comment of a case: who wrote it and what, and no way to reach them.
create function app.is_reader() returns boolean
language sql stable
as $$ select app.holds_role('electedMember', 'caseworker', 'caseManager') $$;
--> statement-breakpoint
-- The plans of the transaction's account, where it may hand in and suggest.
create function app.reached_plans() returns uuid[]
language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(array_agg(plan_id), '{}') from plan_access
  where municipality_id = app.municipality() and account_id = app.account()
    and app.holds_role('planConsultant')
$$;
--> statement-breakpoint
create function app.reached_hearings() returns uuid[]
language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(array_agg(id), '{}') from hearing
  where municipality_id = app.municipality() and plan_id = any (app.reached_plans()) and published_at is not null
$$;
--> statement-breakpoint
do $$
declare
  class record;
  read_table text;
begin
  for class in
    select * from (values
      ('reader', '(select app.is_reader())', '(select app.is_reader())'),
      ('consultant', 'plan_id = any ((select app.reached_plans())::uuid[])',
        'hearing_id = any ((select app.reached_hearings())::uuid[])')
    ) as classes (name, of_plan, of_hearing)
  loop
    execute format('create policy %I on plan for select to %I using (municipality_id = app.municipality() and %s)',
      class.name || '_reads', 'allmenning_' || class.name, replace(class.of_plan, 'plan_id', 'id'));
    execute format('create policy %I on hearing for select to %I
      using (municipality_id = app.municipality() and published_at is not null and %s)',
      class.name || '_reads', 'allmenning_' || class.name, class.of_plan);
    foreach read_table in array array['comment', 'comment_handling', 'theme'] loop
      execute format('create policy %I on %I for select to %I using (municipality_id = app.municipality() and %s)',
        class.name || '_reads', read_table, 'allmenning_' || class.name, class.of_hearing);
    end loop;
    foreach read_table in array array['comment_author', 'comment_place', 'comment_theme', 'comment_file'] loop
      execute format('create policy %I on %I for select to %I
        using (municipality_id = app.municipality() and exists (select from comment where comment.id = comment_id))',
        class.name || '_reads', read_table, 'allmenning_' || class.name);
    end loop;
    execute format('grant select (id, municipality_id, identifier, name, plan_type, status, decided_on, case_number)
      on plan to %I', 'allmenning_' || class.name);
    execute format('grant select (id, municipality_id, plan_id, kind, round, code, case_number, opens_at, closes_at,
      published_at, cancelled_at, sent_to_decision_at) on hearing to %I', 'allmenning_' || class.name);
    execute format('grant select (id, municipality_id, hearing_id, number, kind, parent_id, channel, target,
      plan_object_id, provision_id, document_id, document_page, heading, text, author_kind, under_age, language,
      received_at, is_late, withdrawn_at) on comment to %I', 'allmenning_' || class.name);
    -- No e-mail, no telephone, no address: nobody of this class can ask for them.
    execute format('grant select (comment_id, municipality_id, name, organisation_name, on_behalf_of)
      on comment_author to %I', 'allmenning_' || class.name);
    execute format('grant select (comment_id, municipality_id, hearing_id, web_state, answer_text, outcome,
      change_text, answered_at) on comment_handling to %I', 'allmenning_' || class.name);
    execute format('grant select on comment_place, comment_theme, theme to %I', 'allmenning_' || class.name);
    execute format('grant select (comment_id, municipality_id, position) on comment_file to %I',
      'allmenning_' || class.name);
  end loop;
end $$;
--> statement-breakpoint
create policy consultant_own on plan_access for select to allmenning_consultant
  using (municipality_id = app.municipality() and account_id = app.account());
--> statement-breakpoint
grant select on plan_access to allmenning_consultant;
--> statement-breakpoint
create policy consultant_reads on plan_delivery for select to allmenning_consultant
  using (municipality_id = app.municipality() and plan_id = any ((select app.reached_plans())::uuid[]));
--> statement-breakpoint
create policy consultant_delivers on plan_delivery for insert to allmenning_consultant
  with check (
    municipality_id = app.municipality() and account_id = app.account() and state = 'new'
    and plan_id = any ((select app.reached_plans())::uuid[])
  );
--> statement-breakpoint
grant select, insert on plan_delivery to allmenning_consultant;
--> statement-breakpoint
create policy consultant_uploads on stored_file for insert to allmenning_consultant
  with check (municipality_id = app.municipality() and claimed_at is null);
--> statement-breakpoint
create policy consultant_delivered on stored_file for select to allmenning_consultant
  using (
    municipality_id = app.municipality()
    and (claimed_at is null or exists (select from plan_delivery where plan_delivery.file_id = stored_file.id))
  );
--> statement-breakpoint
grant select, insert on stored_file to allmenning_consultant;
--> statement-breakpoint
create policy consultant_suggests on suggested_reply for insert to allmenning_consultant
  with check (
    municipality_id = app.municipality() and account_id = app.account() and state = 'new'
    and exists (select from comment where comment.id = comment_id)
  );
--> statement-breakpoint
create policy consultant_reads on suggested_reply for select to allmenning_consultant
  using (municipality_id = app.municipality() and exists (select from comment where comment.id = comment_id));
--> statement-breakpoint
grant select, insert on suggested_reply to allmenning_consultant;
--> statement-breakpoint
-- Auditors read the log, which names staff and never a citizen.
create policy auditor_reads on audit_event for select to allmenning_auditor
  using (municipality_id = app.municipality() and (select app.holds_role('auditor')));
--> statement-breakpoint
grant select on audit_event to allmenning_auditor;
--> statement-breakpoint
-- Administrators of the municipality: its page, what it shares, and who has access. Nothing of the cases but which
-- plans there are, to give access to them.
create function app.is_administrator() returns boolean
language sql stable
as $$ select app.holds_role('municipalityAdministrator') $$;
--> statement-breakpoint
do $$
declare
  own_table text;
begin
  foreach own_table in array array['layer_sharing', 'geodata_key', 'neighbour_setting', 'authority', 'plan_access'] loop
    execute format(
      'create policy administrator_own on %I to allmenning_administrator
         using (municipality_id = app.municipality() and (select app.is_administrator()))
         with check (municipality_id = app.municipality() and (select app.is_administrator()))', own_table
    );
  end loop;
  foreach own_table in array array['plan', 'municipality_boundary', 'account_role', 'audit_event', 'mail_message'] loop
    execute format(
      'create policy administrator_reads on %I for select to allmenning_administrator
         using (municipality_id = app.municipality() and (select app.is_administrator()))', own_table
    );
  end loop;
end $$;
--> statement-breakpoint
grant select, insert, update, delete on layer_sharing, authority, plan_access to allmenning_administrator;
--> statement-breakpoint
grant select, insert, update on neighbour_setting to allmenning_administrator;
--> statement-breakpoint
grant select (id, municipality_id, name, created_by, created_at, last_used_at, revoked_at, revoked_by),
  insert, update (revoked_at, revoked_by) on geodata_key to allmenning_administrator;
--> statement-breakpoint
grant select (id, municipality_id, identifier, name, created_at) on plan to allmenning_administrator;
--> statement-breakpoint
grant select on municipality_boundary, account_role, audit_event, mail_message to allmenning_administrator;
--> statement-breakpoint
create policy administrator_own on municipality to allmenning_administrator
  using (id = app.municipality() and (select app.is_administrator()))
  with check (id = app.municipality() and (select app.is_administrator()));
--> statement-breakpoint
grant select, update (name, profile) on municipality to allmenning_administrator;
--> statement-breakpoint
-- Nobody gives themselves a role, and nobody takes away another's loan as if it were a role.
create policy administrator_gives on account_role for insert to allmenning_administrator
  with check (
    municipality_id = app.municipality() and (select app.is_administrator())
    and account_id <> app.account() and given_by_id = app.account()
  );
--> statement-breakpoint
create policy administrator_takes on account_role for delete to allmenning_administrator
  using (municipality_id = app.municipality() and (select app.is_administrator()));
--> statement-breakpoint
grant insert, delete on account_role to allmenning_administrator;
--> statement-breakpoint
create function app.keep_an_administrator() returns trigger
language plpgsql
as $$
begin
  -- Whoever operates the installation may empty it; the rows that follow are asked of everyone else.
  if current_user = 'allmenning_administrator' and not exists (
    select from account_role
    where municipality_id = old.municipality_id and role = 'municipalityAdministrator'
      and until is null and account_id <> old.account_id
  ) then
    raise exception 'someone must be left who can give access' using errcode = 'AL231';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger keep_an_administrator before delete on account_role
  for each row when (old.role = 'municipalityAdministrator') execute function app.keep_an_administrator();
--> statement-breakpoint
create policy administrator_colleagues on account for select to allmenning_administrator
  using (exists (select from account_role where account_role.account_id = account.id));
--> statement-breakpoint
create policy administrator_creates on account for insert to allmenning_administrator
  with check ((select app.is_administrator()) and not is_demo and disabled_at is null);
--> statement-breakpoint
grant select (id, username, display_name, disabled_at, created_at),
  insert (id, username, display_name, password_hash) on account to allmenning_administrator;
--> statement-breakpoint
-- The account of a user name, so that someone who works in another municipality too can be given a role here.
create function app.account_named(asked_username text) returns uuid
language sql stable security definer set search_path = public, pg_temp
as $$
  select id from account
  where username = asked_username and disabled_at is null and app.holds_role('municipalityAdministrator')
$$;
--> statement-breakpoint
revoke execute on function app.account_named(text) from public;
--> statement-breakpoint
grant execute on function app.account_named(text) to allmenning_administrator;
--> statement-breakpoint
-- Regional administrators: the region of their municipality, and the log of that page.
create function app.guard_region() returns trigger
language plpgsql
as $$
begin
  if current_user = 'allmenning_regional' and not (
    app.holds_role('regionalAdministrator') and exists (
      select from region_municipality where region_id = old.id and municipality_id = app.municipality()
    )
  ) then
    raise exception 'not an administrator of this region' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard before update on region for each row execute function app.guard_region();
--> statement-breakpoint
grant select, update (name, profile) on region to allmenning_regional;
--> statement-breakpoint
create policy regional_reads on audit_event for select to allmenning_regional
  using (
    municipality_id = app.municipality() and act = 'region.page' and (select app.holds_role('regionalAdministrator'))
  );
--> statement-breakpoint
grant select on audit_event to allmenning_regional;
--> statement-breakpoint
-- A municipality's own systems read its notices by a key.
create policy system_reads on neighbour_notice for select to allmenning_system
  using (municipality_id = app.municipality());
--> statement-breakpoint
create policy system_reads on neighbour_notice_event for select to allmenning_system
  using (municipality_id = app.municipality());
--> statement-breakpoint
grant select on neighbour_notice, neighbour_notice_event to allmenning_system;
--> statement-breakpoint
-- All of them read what everyone reads, and write what they do into the log in their own name.
do $$
declare
  class text;
  public_view text;
begin
  foreach class in array array['reader', 'consultant', 'auditor', 'administrator', 'regional', 'system'] loop
    execute format('grant select on municipality_number, region, region_municipality to %I', 'allmenning_' || class);
    for public_view in
      select viewname from pg_views
      where schemaname = 'public' and (viewname like 'public\_%' or viewname like 'geodata\_%')
    loop
      execute format('grant select on %I to %I', public_view, 'allmenning_' || class);
    end loop;
    continue when class = 'system';
    execute format(
      'create policy %I on audit_event for insert to %I
         with check (municipality_id = app.municipality() and account_id = app.account())',
      class || '_writes', 'allmenning_' || class
    );
    execute format('grant insert on audit_event to %I', 'allmenning_' || class);
  end loop;
end $$;
