-- A person of the staff who signs in with a password here changes it: only the one that was compared is replaced, so that
-- two at once cannot both succeed, and an account that signs in elsewhere never gets one.
create function app.change_password(asked_account_id uuid, former text, next text) returns boolean
language sql volatile security definer set search_path = public, pg_temp
as $$
  with changed as (
    update account set password_hash = next
    where id = asked_account_id and password_hash = former and disabled_at is null and next is not null
    returning 1
  )
  select exists (select from changed)
$$;
--> statement-breakpoint
revoke execute on function app.change_password(uuid, text, text) from public;
--> statement-breakpoint
grant execute on function app.change_password(uuid, text, text) to allmenning_identity;
