-- The log that proves what was received and what was done with it. An entry holds a salted hash of a record and
-- nothing of the record itself; batches of entries are sealed under the root of a hash tree, and the seals of a
-- municipality form a chain whose hashes everyone may read and keep.
alter table comment_author
  -- 244 random bits: who knows the hash of a name and of a salt that is gone, cannot guess the name.
  add column salt bytea not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
--> statement-breakpoint
create table log_entry (
  id bigint generated always as identity primary key,
  municipality_id uuid not null references municipality,
  comment_id uuid not null references comment,
  kind text not null check (kind in ('received', 'withdrawn', 'handled', 'erased')),
  -- The revision of the handling that the record describes.
  revision integer,
  at timestamptz not null default app.clock(),
  salt bytea not null check (length(salt) = 32),
  record_hash bytea not null check (length(record_hash) = 32),
  -- The hash of the author that a received record holds: it stays when the person is erased.
  author_hash bytea check (length(author_hash) = 32),
  seal_number integer,
  seal_index integer,
  leaf_hash bytea check (length(leaf_hash) = 32),
  check ((seal_number is null) = (seal_index is null) and (seal_number is null) = (leaf_hash is null)),
  check ((kind = 'handled') = (revision is not null)),
  unique (municipality_id, seal_number, seal_index)
);
--> statement-breakpoint
create unique index log_entry_received_once on log_entry (comment_id) where kind = 'received';
--> statement-breakpoint
create unique index log_entry_handled_once on log_entry (comment_id, revision) where kind = 'handled';
--> statement-breakpoint
create index log_entry_unsealed on log_entry (municipality_id, id) where seal_number is null;
--> statement-breakpoint
create table seal (
  municipality_id uuid not null references municipality,
  number integer not null check (number >= 1),
  previous_hash bytea not null check (length(previous_hash) = 32),
  root bytea not null check (length(root) = 32),
  leaves integer not null check (leaves >= 1),
  -- The text that the hash is made of: UTC with microseconds.
  sealed_at text not null,
  hash bytea not null check (length(hash) = 32),
  primary key (municipality_id, number)
);
--> statement-breakpoint
call app.protect('log_entry');
--> statement-breakpoint
call app.protect('seal');
--> statement-breakpoint
create policy citizen_writes on log_entry for insert to allmenning_citizen
  with check (
    municipality_id = app.municipality()
    and kind in ('received', 'withdrawn') and seal_number is null
    and exists (select from comment where comment.id = comment_id)
  );
--> statement-breakpoint
create policy citizen_own on log_entry for select to allmenning_citizen
  using (exists (select from comment where comment.id = comment_id));
--> statement-breakpoint
grant select, insert on log_entry to allmenning_citizen, allmenning_planner;
--> statement-breakpoint
grant select, insert, update (seal_number, seal_index, leaf_hash) on log_entry to allmenning_operations;
--> statement-breakpoint
grant select on seal to allmenning_planner;
--> statement-breakpoint
grant select, insert on seal to allmenning_operations;
--> statement-breakpoint
-- An entry is sealed once, and never changed otherwise.
create function app.keep_log_entry() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and old.seal_number is null and new.seal_number is not null then
    old.seal_number := new.seal_number;
    old.seal_index := new.seal_index;
    old.leaf_hash := new.leaf_hash;
    if new is not distinct from old then
      return new;
    end if;
  end if;
  raise exception 'an entry of the log is never changed' using errcode = 'AL207';
end $$;
--> statement-breakpoint
create trigger keep before update or delete on log_entry for each row execute function app.keep_log_entry();
--> statement-breakpoint
create trigger keep before update or delete on seal for each row execute function app.keep_record();
--> statement-breakpoint
create trigger same_tenant after insert on log_entry referencing new table as written
  for each statement execute function app.check_tenant('comment_id', 'comment');
--> statement-breakpoint
create view public_seal as
select municipality_id, number, previous_hash, root, leaves, sealed_at, hash from seal;
--> statement-breakpoint
-- The leaves of each seal, of which anyone can compute its root: hashes alone, and none that tells of whom.
create view public_leaf as
select municipality_id, seal_number, seal_index, leaf_hash from log_entry where seal_number is not null;
--> statement-breakpoint
grant select on public_seal, public_leaf
  to allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations;
