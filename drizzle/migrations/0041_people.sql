-- Someone who shall have roles here once the municipality's own provider of sign-in has vouched for them. Rows stay:
-- they say who was let in, by whom.
create table staff_invitation (
  id uuid primary key default gen_random_uuid(),
  municipality_id uuid not null references municipality,
  -- The user name, the address or the subject that the provider gives.
  provider_name text not null check (length(provider_name) between 1 and 254),
  roles text[] not null check (
    cardinality(roles) between 1 and 9 and roles <@ array[
      'caseworker', 'caseManager', 'municipalityAdministrator', 'regionalAdministrator', 'planConsultant',
      'authority', 'electedMember', 'archivist', 'auditor'
    ]
  ),
  authority_id uuid references authority,
  invited_by_id uuid not null references account,
  invited_by text not null,
  invited_at timestamptz not null default app.clock(),
  account_id uuid references account,
  taken_at timestamptz,
  withdrawn_at timestamptz,
  check ((taken_at is null) = (account_id is null)),
  check (('authority' = any (roles)) = (authority_id is not null))
);
--> statement-breakpoint
create unique index staff_invitation_open on staff_invitation (municipality_id, lower(provider_name))
  where taken_at is null and withdrawn_at is null;
--> statement-breakpoint
call app.protect('staff_invitation');
--> statement-breakpoint
create trigger same_tenant_authority after insert on staff_invitation referencing new table as written
  for each statement execute function app.check_tenant('authority_id', 'authority');
--> statement-breakpoint
create trigger same_tenant_person after insert on staff_invitation
  for each row execute function app.check_person('invited_by_id');
--> statement-breakpoint
-- The region is not one municipality's to hand out: only who runs it lets others run it.
alter policy administrator_gives on account_role
  with check (
    municipality_id = app.municipality() and (select app.is_administrator())
    and account_id <> app.account() and given_by_id = app.account()
    and (role <> 'regionalAdministrator' or (select app.holds_role('regionalAdministrator')))
  );
--> statement-breakpoint
alter policy administrator_takes on account_role
  using (
    municipality_id = app.municipality() and (select app.is_administrator())
    and (role <> 'regionalAdministrator' or (select app.holds_role('regionalAdministrator')))
  );
--> statement-breakpoint
create policy administrator_reads on staff_invitation for select to allmenning_administrator
  using (municipality_id = app.municipality() and (select app.is_administrator()));
--> statement-breakpoint
create policy administrator_invites on staff_invitation for insert to allmenning_administrator
  with check (
    municipality_id = app.municipality() and (select app.is_administrator()) and invited_by_id = app.account()
    and (not 'regionalAdministrator' = any (roles) or (select app.holds_role('regionalAdministrator')))
  );
--> statement-breakpoint
grant select, insert (id, municipality_id, provider_name, roles, authority_id, invited_by_id, invited_by)
  on staff_invitation to allmenning_administrator;
--> statement-breakpoint
-- Whoever withdraws it need not be the one who invited.
create policy administrator_withdraws on staff_invitation for update to allmenning_administrator
  using (municipality_id = app.municipality() and (select app.is_administrator()) and taken_at is null)
  with check (municipality_id = app.municipality() and withdrawn_at is not null);
--> statement-breakpoint
grant update (withdrawn_at) on staff_invitation to allmenning_administrator;
--> statement-breakpoint
grant select, insert, update, delete on staff_invitation to allmenning_operations;
--> statement-breakpoint
-- Those who have signed in and have no role yet: an administrator must see whom to give one.
create policy administrator_reads on account_sign_in for select to allmenning_administrator
  using (municipality_id = app.municipality() and (select app.is_administrator()));
--> statement-breakpoint
grant select (account_id, municipality_id, last_signed_in_at) on account_sign_in to allmenning_administrator;
--> statement-breakpoint
create policy administrator_newcomers on account for select to allmenning_administrator
  using (exists (select from account_sign_in where account_sign_in.account_id = account.id));
--> statement-breakpoint
-- Two who take the role from each other at the same time must not both succeed.
create or replace function app.keep_an_administrator() returns trigger
language plpgsql
as $$
begin
  perform pg_advisory_xact_lock(hashtext('keep_an_administrator'), hashtext(old.municipality_id::text));
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
-- How many sessions each of the municipality's people has there; nothing that would let anyone use them.
create function app.staff_sessions() returns table (account_id uuid, sessions integer, last_seen_at timestamptz)
language sql stable security definer set search_path = public, pg_temp
as $$
  select session.account_id, count(*)::integer, max(session.last_seen_at)
  from session
  where municipality_id = app.municipality() and session.account_id is not null and expires_at > now()
    and app.holds_role('municipalityAdministrator')
  group by session.account_id
$$;
--> statement-breakpoint
revoke execute on function app.staff_sessions() from public;
--> statement-breakpoint
grant execute on function app.staff_sessions() to allmenning_administrator;
--> statement-breakpoint
-- Ends what one person has open in this municipality, on every device; answers how many.
create function app.end_staff_sessions(asked_account_id uuid) returns integer
language sql volatile security definer set search_path = public, pg_temp
as $$
  with ended as (
    delete from session
    where municipality_id = app.municipality() and account_id = asked_account_id
      and app.holds_role('municipalityAdministrator')
    returning 1
  )
  select count(*)::integer from ended
$$;
--> statement-breakpoint
revoke execute on function app.end_staff_sessions(uuid) from public;
--> statement-breakpoint
grant execute on function app.end_staff_sessions(uuid) to allmenning_administrator;
--> statement-breakpoint
-- Someone whom the municipality's provider vouches for takes what they were invited to. A subject is compared to the
-- letter, a user name or an address as people write them.
create function app.take_invitations(
  asked_account_id uuid, asked_municipality_id uuid, subject text, names text[]
) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  taken staff_invitation;
begin
  for taken in
    update staff_invitation set taken_at = app.clock(), account_id = asked_account_id
    where municipality_id = asked_municipality_id and taken_at is null and withdrawn_at is null
      and invited_at > app.clock() - interval '90 days'
      and (provider_name = subject or lower(provider_name) = any (names))
    returning *
  loop
    insert into account_role (account_id, municipality_id, role, given_by_id, authority_id)
    select asked_account_id, taken.municipality_id, one, taken.invited_by_id,
      case one when 'authority' then taken.authority_id end
    from unnest(taken.roles) as one
    on conflict do nothing;
    insert into audit_event (municipality_id, account_id, actor, act, subject_kind, subject_id, details)
    select taken.municipality_id, asked_account_id, display_name, 'person.join', 'account', asked_account_id,
      jsonb_build_object('person', display_name, 'roles', to_jsonb(taken.roles), 'invitedBy', taken.invited_by)
    from account where id = asked_account_id;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function app.take_invitations(uuid, uuid, text, text[]) from public;
--> statement-breakpoint
grant execute on function app.take_invitations(uuid, uuid, text, text[]) to allmenning_identity;
--> statement-breakpoint
-- The log is read from the newest on.
create index audit_event_by_id on audit_event (municipality_id, id);
