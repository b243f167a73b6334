-- Whoever has roles in several municipalities signs in to the one they chose last.
alter table account_role add column chosen_at timestamptz;
--> statement-breakpoint
create policy identity_notes on account_role for update to allmenning_identity using (true) with check (true);
--> statement-breakpoint
grant update (chosen_at) on account_role to allmenning_identity;
