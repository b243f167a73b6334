import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { lockNumbers } from './advisory-lock.ts';

export const migrationsFolder = join(import.meta.dirname, '..', '..', 'drizzle', 'migrations');

export type MigrationOptions = {
  readonly url?: string;
  readonly connection: postgres.Options<Record<string, never>>;
  /** Embedded and test databases let the seeding role set the clock. Absent: as the database has it. */
  readonly clockMayBeSet?: boolean;
};

/**
 * Brings the database up to date as its owner. Lock and migrations share one connection of their
 * own, since the lock belongs to a session and two drizzle migrators at once were seen to fail.
 */
export async function migrateDatabase(options: MigrationOptions): Promise<void> {
  const connection = { ...options.connection, max: 1, onnotice: () => undefined };
  const client = options.url ? postgres(options.url, connection) : postgres(connection);
  try {
    await requireOwner(client);
    await client`select pg_advisory_lock(${lockNumbers.migrating})`;
    await migrate(drizzle(client), { migrationsFolder });
    if (options.clockMayBeSet !== undefined) {
      await client`update app.installation set clock_may_be_set = ${options.clockMayBeSet}`;
    }
    await client`select pg_advisory_unlock(${lockNumbers.migrating})`;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/**
 * Public views and the triggers that guard comments read with the rights of whoever made them. Policies bind
 * owners too, so an owner who is subject to them would make views that are empty for ever.
 */
async function requireOwner(client: postgres.Sql): Promise<void> {
  const [login] = await client<{ name: string; passes: boolean }[]>`
    select current_user as name, rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user`;
  if (!login?.passes) {
    throw new Error(
      `The login ${login?.name} cannot migrate: it must be a superuser or have BYPASSRLS (DATABASE_OWNER_URL).`,
    );
  }
}
