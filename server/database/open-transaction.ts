import { PgDialect } from 'drizzle-orm/pg-core';
import { type PostgresJsDatabase, PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';

export type Transaction = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

const dialect = new PgDialect();

/** Drizzle on a transaction that the driver has begun; prepares the statements that it is told to. */
export function openTransaction(
  driver: postgres.TransactionSql,
  isHot: (text: string) => boolean,
): Transaction {
  // As the driver's own in all else. Drizzle's types want a whole client and use these two of it.
  const preparing = Object.assign(Object.create(driver), {
    unsafe: (text: string, parameters: postgres.ParameterOrJSON<never>[] = []) =>
      driver.unsafe(text, parameters, { prepare: parameters.length > 0 && isHot(text) }),
  });
  return new PostgresJsTransaction(
    dialect,
    new PostgresJsSession(preparing, dialect, undefined, {}),
    undefined,
  );
}
