import { inject } from 'vitest';

export type TestDatabaseAddress =
  | { readonly engine: 'server'; readonly url: string }
  | { readonly engine: 'embedded'; readonly dataDirectory: string };

export type RunDatabases = {
  /** One for each worker; on a server all are the same. */
  readonly ofWorkers: readonly TestDatabaseAddress[];
  /** Migrated, empty and at rest, to be copied. */
  readonly empty: TestDatabaseAddress;
};

declare module 'vitest' {
  interface ProvidedContext {
    databases: RunDatabases;
  }
}

/** The run's migrated database, shared by all tests of this worker. */
export function runDatabase(): TestDatabaseAddress {
  const { ofWorkers } = inject('databases');
  // Vitest numbers those that run at a time from 1.
  const address = ofWorkers[(Number(process.env.VITEST_POOL_ID) - 1) % ofWorkers.length];
  if (!address) throw new Error('the run has no database for this worker');
  return address;
}

/** What an empty database may be copied from. */
export function emptyDatabase(): TestDatabaseAddress {
  return inject('databases').empty;
}
