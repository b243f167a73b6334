import { resolve } from 'node:path';
import { readDataFolderLock } from './data-folder-lock.ts';
import type { EngineUser } from './engine-session.ts';
import { isAlive } from './process-identity.ts';
import { socketPathOf } from './socket-path.ts';

/** What postgres.js needs: `postgres({ ...embeddedConnection(folder, 'allmenning_app'), max: 4 })`. */
export type EmbeddedConnection = {
  readonly path: string;
  readonly database: string;
  readonly username: EngineUser;
  readonly ssl: false;
  /** Seconds. A connection, too, waits until the engine is free, which a long statement delays. */
  readonly connect_timeout: number;
};

/**
 * How to reach the engine that runs, or will run, on a data folder. `postgres` is for migrations, and
 * `allmenning_app` is let in as soon as the migrations have made that role.
 */
export function embeddedConnection(dataDirectory: string, username: EngineUser): EmbeddedConnection {
  return {
    path: socketPathOf(resolve(dataDirectory)),
    database: 'postgres',
    username,
    ssl: false,
    connect_timeout: 90,
  };
}

/** The process that has the engine running on this folder, whose database a command joins; undefined if none. */
export async function findRunningEngine(dataDirectory: string): Promise<{ pid: number } | undefined> {
  const lock = await readDataFolderLock(dataDirectory);
  return lock && isAlive(lock.owner) ? { pid: lock.owner.pid } : undefined;
}
