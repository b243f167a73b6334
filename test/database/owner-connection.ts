import postgres from 'postgres';
import { embeddedConnection } from '../../server/database/embedded/embedded-connection.ts';
import { runDatabase, type TestDatabaseAddress } from './run-database.ts';

export type OwnerConnection = postgres.Sql & AsyncDisposable;

/** A connection of the database's owner, who migrates: outside policies, for what tests look up and undo. */
export function openOwnerConnection(address: TestDatabaseAddress = runDatabase()): OwnerConnection {
  const options = { max: 1, onnotice: () => undefined };
  const client =
    address.engine === 'server'
      ? postgres(address.url, options)
      : postgres({ ...embeddedConnection(address.dataDirectory, 'postgres'), ...options });
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end({ timeout: 5 }) });
}

class RolledBack extends Error {}

/** Does work in a transaction that leaves no trace. */
export async function withoutTrace(
  owner: postgres.Sql,
  work: (transaction: postgres.TransactionSql) => Promise<void>,
): Promise<void> {
  const done = owner.begin(async (transaction) => {
    await work(transaction);
    throw new RolledBack();
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
}
