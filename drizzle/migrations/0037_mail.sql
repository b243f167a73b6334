-- Messages on their way out by e-mail, kept in the transaction that has something to tell.
create table mail_message (
  id uuid primary key default gen_random_uuid(),
  -- Whose errand it is; null where a person signs in to no municipality in particular.
  municipality_id uuid references municipality,
  kind text not null check (kind ~ '^[a-z][a-zA-Z]*$'),
  recipient text not null check (length(recipient) <= 254),
  subject text not null check (length(subject) <= 200),
  -- Sealed under a key that is not in the database, since it may hold a token; gone once it is sent.
  sealed_body bytea,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts smallint not null default 0,
  next_attempt_at timestamptz not null default now(),
  -- After this nobody is helped by it.
  expires_at timestamptz not null,
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  check ((state = 'sent') = (sent_at is not null)),
  check (state = 'waiting' or sealed_body is null)
);
--> statement-breakpoint
create index mail_message_waiting on mail_message (next_attempt_at) where state = 'waiting';
--> statement-breakpoint
create index mail_message_by_time on mail_message (municipality_id, created_at);
--> statement-breakpoint
call app.protect('mail_message');
--> statement-breakpoint
create policy identity_all on mail_message to allmenning_identity using (true) with check (true);
--> statement-breakpoint
create policy citizen_writes on mail_message for insert to allmenning_citizen
  with check (municipality_id = app.municipality() and state = 'waiting');
--> statement-breakpoint
grant select, insert on mail_message to allmenning_identity;
--> statement-breakpoint
grant insert on mail_message to allmenning_citizen;
--> statement-breakpoint
grant select, insert on mail_message to allmenning_planner;
--> statement-breakpoint
grant select, insert, update, delete on mail_message to allmenning_operations;
