-- What a document's file says of itself, read once when it comes; null where it is not known.
alter table document
  add column reading text not null default 'unread'
    check (reading in ('unread', 'read', 'picture', 'broken', 'encrypted', 'tooLarge')),
  add column page_count integer check (page_count > 0),
  add column file_language text,
  add column is_tagged boolean,
  add column has_text_layer boolean;
--> statement-breakpoint
-- Who replaces a document says what was changed. Rows from before stand as they are.
alter table document
  add constraint replaced_with_reason check (replaces_id is null or length(trim(replaced_reason)) > 0) not valid;
--> statement-breakpoint
create index document_by_replaced on document (replaces_id) where replaces_id is not null;
--> statement-breakpoint
create index document_unread on document (created_at) where reading = 'unread';
--> statement-breakpoint
-- The text of a document, page by page, as headings and paragraphs: [{kind, text}].
create table document_page (
  municipality_id uuid not null references municipality,
  document_id uuid not null references document on delete cascade,
  number integer not null check (number > 0),
  blocks jsonb not null,
  primary key (document_id, number)
);
--> statement-breakpoint
call app.protect('document_page');
--> statement-breakpoint
grant select, insert on document_page to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on document_page to allmenning_operations;
--> statement-breakpoint
create trigger same_tenant after insert on document_page referencing new table as written
  for each statement execute function app.check_tenant('document_id', 'document');
--> statement-breakpoint
create or replace view public_document as
select document.id, document.municipality_id, document.plan_id, document.kind, document.title,
  document.file_id, document.position, document.replaces_id, document.replaced_reason,
  document.published_at, file.media_type, file.size, file.name as file_name, file.sha256,
  document.reading, document.page_count, document.file_language, document.is_tagged, document.has_text_layer
from document
join stored_file file on file.id = document.file_id
where document.published_at is not null;
--> statement-breakpoint
create view public_document_page as
select page.municipality_id, page.document_id, page.number, page.blocks
from document_page page
join document on document.id = page.document_id
where document.published_at is not null;
--> statement-breakpoint
grant select on public_document_page
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
--> statement-breakpoint
-- A comment names a page that its document has. The count of pages is not known of every file.
create function app.check_document_page() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if new.target <> 'document' or exists (
    select from document where id = new.document_id and page_count < new.document_page
  ) then
    raise exception 'the document has no such page' using errcode = 'AL213';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger check_document_page before insert on comment
  for each row when (new.document_page is not null) execute function app.check_document_page();
