-- A row's parents belong to its own municipality. Policies say whose rows a role may write, and foreign
-- keys that the parent exists; neither stops a row of one municipality from hanging on another's.
create function app.check_tenant() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  is_foreign boolean;
begin
  -- Arguments in pairs: the column, and the table it refers to.
  for pair in 0 .. tg_nargs / 2 - 1 loop
    execute format(
      'select exists (
         select from written
         join %I parent on parent.id = written.%I
         where parent.municipality_id <> written.municipality_id
       )',
      tg_argv[pair * 2 + 1], tg_argv[pair * 2]
    ) into is_foreign;
    if is_foreign then
      raise exception '% refers to another municipality', tg_table_name using errcode = 'AL211';
    end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  checked record;
begin
  for checked in
    select * from (values
      ('plan_former_identifier', 'plan_id, plan'),
      ('plan_version', 'plan_id, plan, source_file_id, stored_file'),
      ('plan_object', 'plan_version_id, plan_version'),
      ('plan_object_curve', 'plan_object_id, plan_object'),
      ('provision', 'plan_version_id, plan_version'),
      ('document', 'plan_id, plan, file_id, stored_file'),
      ('hearing', 'plan_id, plan'),
      ('hearing_plan_version', 'hearing_id, hearing, plan_version_id, plan_version'),
      ('hearing_document', 'hearing_id, hearing, document_id, document'),
      ('hearing_extension', 'hearing_id, hearing'),
      ('comment', 'hearing_id, hearing, plan_object_id, plan_object, provision_id, provision, document_id, document'),
      ('comment_author', 'comment_id, comment'),
      ('comment_plan_version', 'comment_id, comment, plan_version_id, plan_version'),
      ('comment_place', 'comment_id, comment, plan_object_id, plan_object'),
      ('comment_file', 'comment_id, comment, file_id, stored_file'),
      ('comment_handling_change', 'comment_id, comment'),
      ('theme', 'hearing_id, hearing'),
      ('comment_theme', 'comment_id, comment, theme_id, theme')
    ) as rows (table_name, parents)
  loop
    execute format(
      'create trigger same_tenant after insert on %I referencing new table as written
         for each statement execute function app.check_tenant(%s)',
      checked.table_name, checked.parents
    );
  end loop;
  -- Where a planner may also point a row elsewhere afterwards.
  for checked in
    select * from (values
      ('document', 'plan_id, plan, file_id, stored_file'),
      ('hearing', 'plan_id, plan'),
      ('comment_handling', 'comment_id, comment, hearing_id, hearing'),
      ('theme', 'hearing_id, hearing')
    ) as rows (table_name, parents)
  loop
    execute format(
      'create trigger same_tenant_still after update on %I referencing new table as written
         for each statement execute function app.check_tenant(%s)',
      checked.table_name, checked.parents
    );
  end loop;
end $$;
