import type { Config } from '../config.ts';
import { type AloneTask, aloneOnServer } from './advisory-lock.ts';
import { type Database, openDatabase } from './database.ts';
import { embeddedConnection } from './embedded/embedded-connection.ts';
import { type EmbeddedEngine, startEmbeddedEngine } from './embedded/start-engine.ts';
import { migrateDatabase } from './migrate.ts';
import { tidyTables } from './tidy-tables.ts';

const publicConnections = 4;
/** As many as calls on behalf of citizens run at a time. */
const citizenConnections = 2;
/** Milliseconds, after which the database gives up a read that everyone may ask for. */
const longestPublicRead = 15_000;

export type DatabaseAddress = Pick<Config, 'databaseUrl' | 'dataDirectory'>;

export type StartOptions = {
  /** Absent: as the database has it, which is no without being told. */
  readonly clockMayBeSet?: boolean;
  readonly onProgress?: (stage: string) => void;
  /** Told when the embedded engine dies and when its successor serves. */
  readonly onAvailable?: (isAvailable: boolean) => void;
};

/** The database that the settings name, from its start to its end. */
export type DatabaseEngine = {
  /** Usable after `start`; connects when first asked. */
  readonly database: Database;
  /** Starts the embedded engine where there is no server, and brings the tables up to date. */
  start(options: StartOptions): Promise<void>;
  /** Runs the work while no other process on the same database does; the embedded one has but one process. */
  alone<T>(task: AloneTask<T>): Promise<T>;
  /** Counts and clears the tables that changed much. A server does so by itself within minutes, the embedded one never. */
  tidy(): Promise<readonly string[]>;
  /** Also ends a start that is under way. */
  stop(): Promise<void>;
};

export function createDatabaseEngine(
  address: DatabaseAddress & Pick<Config, 'databaseOwnerUrl'>,
): DatabaseEngine {
  const database = connectDatabase(address);
  const stopping = new AbortController();
  let starting: Promise<EmbeddedEngine> | undefined;
  const owner = {
    ...(address.databaseOwnerUrl && { url: address.databaseOwnerUrl }),
    connection:
      address.databaseUrl === undefined ? embeddedConnection(address.dataDirectory, 'postgres') : {},
  };
  return {
    database,
    start: async ({ clockMayBeSet, onProgress, onAvailable }) => {
      if (address.databaseUrl === undefined) {
        starting = startEmbeddedEngine({
          dataDirectory: address.dataDirectory,
          signal: stopping.signal,
          ...(onProgress && { onProgress }),
        });
        const embedded = await starting;
        if (onAvailable) embedded.onStateChange((state) => onAvailable(state === 'ready'));
      }
      onProgress?.('migrating');
      await migrateDatabase({
        ...owner,
        ...(clockMayBeSet !== undefined && { clockMayBeSet }),
      });
    },
    alone: (task) =>
      address.databaseUrl === undefined ? task.work() : aloneOnServer(address.databaseUrl, task),
    tidy: () => tidyTables(owner),
    stop: async () => {
      stopping.abort();
      await database.close();
      const embedded = await starting?.catch(() => undefined);
      await embedded?.stop();
    },
  };
}

/**
 * Connects with the rights of `allmenning_app`, which are none until a transaction takes a role. On a
 * server the startup parameter sees to it, whoever the URL's login is.
 */
export function connectDatabase(address: DatabaseAddress): Database {
  return address.databaseUrl === undefined
    ? openDatabase({
        engine: 'embedded',
        connection: embeddedConnection(address.dataDirectory, 'allmenning_app'),
      })
    : openDatabase({
        engine: 'server',
        url: address.databaseUrl,
        connection: { max: 10, connect_timeout: 10, connection: { role: 'allmenning_app', jit: false } },
        publicConnection: {
          max: publicConnections,
          connect_timeout: 10,
          connection: {
            role: 'allmenning_public',
            jit: false,
            default_transaction_read_only: true,
            statement_timeout: longestPublicRead,
          },
        },
        citizenConnection: {
          max: citizenConnections,
          connect_timeout: 10,
          connection: { role: 'allmenning_citizen', jit: false },
        },
      });
}
