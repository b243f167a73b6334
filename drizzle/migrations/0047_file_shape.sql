-- What an attached file of map data shows on the map, read once; or why it shows nothing.
create table file_shape (
  file_id uuid primary key references stored_file on delete cascade,
  municipality_id uuid not null references municipality,
  problem text check (problem in ('unreadable', 'noSystem', 'empty', 'tooMany', 'elsewhere')),
  -- WGS 84, longitude and latitude; each part is one thing of the file.
  shape geometry(GeometryCollection, 4326),
  -- How many things are left out because they lie far from the municipality.
  far integer not null default 0,
  check ((problem is null) = (shape is not null))
);
--> statement-breakpoint
call app.protect('file_shape');
--> statement-breakpoint
create trigger same_tenant after insert on file_shape referencing new table as written
  for each statement execute function app.check_tenant('file_id', 'stored_file');
--> statement-breakpoint
grant select on file_shape to allmenning_planner;
--> statement-breakpoint
grant select, insert, delete on file_shape to allmenning_operations;
--> statement-breakpoint
-- Whoever may see a file as its sender may see what it shows.
create policy citizen_of_file on file_shape for select to allmenning_citizen
  using (exists (select from stored_file where stored_file.id = file_shape.file_id));
--> statement-breakpoint
grant select on file_shape to allmenning_citizen;
--> statement-breakpoint
-- What the attachments show that everyone may read; nothing of a file that a redacted copy stands for.
create view public_comment_file_shape as
select file.comment_id, file.municipality_id, file.position, shown.shape
from public_comment_file file
join comment_file link on link.comment_id = file.comment_id and link.position = file.position
join stored_file original on original.id = link.file_id and original.sha256 = file.sha256
join file_shape shown on shown.file_id = link.file_id and shown.shape is not null;
--> statement-breakpoint
grant select on public_comment_file_shape
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
