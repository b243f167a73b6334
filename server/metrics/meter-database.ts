import type { Database } from '../database/database.ts';
import type { Metrics } from './metrics.ts';

/** The same database, whose work is counted and timed. */
export function meterDatabase(database: Database, metrics: Metrics): Database {
  const timed = async <T>(role: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    metrics.working(1);
    try {
      return await work();
    } finally {
      metrics.working(-1);
      metrics.worked(role, (performance.now() - begun) / 1000);
    }
  };
  return {
    ...database,
    withRole: (role, scope, work) => timed(role, () => database.withRole(role, scope, work)),
    callTogether: (query, makeItem, scope) =>
      timed('citizen', () => database.callTogether(query, makeItem, scope)),
    read: (reader, query, parameters) => timed('read', () => database.read(reader, query, parameters)),
  };
}
