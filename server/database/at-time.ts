import type { Database } from './database.ts';

/** The same database as if it were another time: each transaction's clock is set to the instant. */
export function atTime(database: Database, clock: Date): Database {
  return {
    ...database,
    withRole: (role, scope, work) => database.withRole(role, { ...scope, clock }, work),
    read: (reader, query, parameters) => database.read({ ...reader, clock }, query, parameters),
    callTogether: (query, makeItem) => database.callTogether(query, makeItem, { clock }),
  };
}
