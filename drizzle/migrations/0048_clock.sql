-- As before, but that its question is planned once a connection. In SQL, and with rights of its own, it was read and
-- planned at each call; a comment that is kept calls it eight times, and each view that shows what is open does.
create or replace function app.clock() returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    (select instant from app.clock_setting where transaction_id = pg_current_xact_id_if_assigned()),
    now()
  );
end $$;
