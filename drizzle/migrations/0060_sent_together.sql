-- Comments that came while the database was at work are kept in one transaction, so that the commit and the call are
-- shared. Each shows what its sender has shown, as a transaction of its own would, and is kept by the same function.
create function app.keep_sent_comments(sent jsonb)
returns table (given_number integer, received timestamptz, late boolean)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  one jsonb;
begin
  -- All counters first and in one order, so that no two transactions wait for each other.
  if jsonb_array_length(sent) > 1 then
    perform from hearing_counter
    where hearing_id in (select (each.value -> 'entry' ->> 'hearingId')::uuid from jsonb_array_elements(sent) each)
    order by hearing_id
    for no key update;
  end if;
  for one in
    select each.value from jsonb_array_elements(sent) with ordinality each (value, position) order by position
  loop
    perform
      set_config('app.municipality_id', one -> 'claim' ->> 'municipalityId', true),
      set_config('app.receipt_hash', one -> 'claim' ->> 'receiptHash', true),
      set_config('app.person_id', coalesce(one -> 'claim' ->> 'personId', ''), true);
    return query select * from app.keep_sent_comment(one -> 'entry');
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function app.keep_sent_comments(jsonb) from public;
--> statement-breakpoint
grant execute on function app.keep_sent_comments(jsonb) to allmenning_citizen;
