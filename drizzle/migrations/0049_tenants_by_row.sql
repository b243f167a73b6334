-- A row's check asks for that row alone: one that reads all rows of a statement for each of them takes hours for many.
create function app.check_subject_tenant() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from plan_object where id = new.plan_object_id and municipality_id <> new.municipality_id)
    or exists (select from provision where id = new.provision_id and municipality_id <> new.municipality_id)
    or exists (select from document where id = new.document_id and municipality_id <> new.municipality_id)
  then
    raise exception '% refers to another municipality', tg_table_name using errcode = 'AL211';
  end if;
  return null;
end $$;
--> statement-breakpoint
create function app.check_object_tenant() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if (select municipality_id from plan_object where id = new.plan_object_id) <> new.municipality_id then
    raise exception '% refers to another municipality', tg_table_name using errcode = 'AL211';
  end if;
  return null;
end $$;
--> statement-breakpoint
drop trigger same_tenant on comment;
--> statement-breakpoint
create trigger same_tenant after insert on comment
  for each row when (
    new.plan_object_id is not null or new.provision_id is not null or new.document_id is not null
  )
  execute function app.check_subject_tenant();
--> statement-breakpoint
drop trigger same_tenant_object on comment_place;
--> statement-breakpoint
create trigger same_tenant_object after insert on comment_place
  for each row when (new.plan_object_id is not null) execute function app.check_object_tenant();
