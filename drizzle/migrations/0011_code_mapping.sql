-- What a municipality has said that a value of its plan files means. A row without a target says that somebody has
-- looked at the value and keeps it as it is.
create table code_mapping (
  municipality_id uuid not null references municipality,
  object_type text not null check (length(object_type) between 1 and 200),
  attribute text not null check (length(attribute) between 1 and 200),
  from_value text not null check (length(from_value) between 1 and 200),
  to_value text check (length(to_value) between 1 and 200),
  changed_at timestamptz not null default app.clock(),
  changed_by text not null,
  primary key (municipality_id, object_type, attribute, from_value)
);
--> statement-breakpoint
call app.protect('code_mapping');
--> statement-breakpoint
grant select, insert, update, delete on code_mapping to allmenning_planner, allmenning_operations;
