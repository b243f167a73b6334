-- Whoever asks whether a server is ready hears whether its database has had all migrations.
grant usage on schema drizzle to allmenning_operations;
--> statement-breakpoint
grant select on drizzle.__drizzle_migrations to allmenning_operations;
