import postgres from 'postgres';
import type { Config } from '../config.ts';
import { embeddedConnection } from '../database/embedded/embedded-connection.ts';

/**
 * Lends one connection of the database's owner, whom no policy hides rows from: backups hold everything. The
 * database is up to date already (`withDatabase`).
 */
export async function withOwner<T>(
  config: Pick<Config, 'databaseUrl' | 'databaseOwnerUrl' | 'dataDirectory'>,
  work: (client: postgres.Sql) => Promise<T>,
): Promise<T> {
  const options = { max: 1, onnotice: () => undefined };
  const client =
    config.databaseUrl === undefined
      ? postgres({ ...embeddedConnection(config.dataDirectory, 'postgres'), ...options })
      : postgres(config.databaseOwnerUrl ?? config.databaseUrl, options);
  try {
    return await work(client);
  } finally {
    await client.end({ timeout: 5 });
  }
}
