-- Sign-in puts messages out; of those that wait it reads none that is a municipality's errand.
drop policy identity_all on mail_message;
--> statement-breakpoint
create policy identity_writes on mail_message for insert to allmenning_identity with check (state = 'waiting');
--> statement-breakpoint
create policy identity_reads_nobodys on mail_message for select to allmenning_identity using (municipality_id is null);
