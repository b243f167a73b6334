import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { takeDataFolderLock } from './data-folder-lock.ts';
import { type EmbeddedConnection, embeddedConnection } from './embedded-connection.ts';
import type { OpeningStage } from './engine-protocol.ts';
import type { EngineUser } from './engine-session.ts';
import { type EngineState, EngineSupervisor, type StateListener } from './engine-supervisor.ts';
import { makeSocketFolder, socketPathOf } from './socket-path.ts';

export type StartEngineOptions = {
  /** The engine keeps `database`, `socket` and `engine.lock` in it; made if it is not there. */
  readonly dataDirectory: string;
  /** `creating` and `extension` come on first use only, `ready` last; all come again after a restart. */
  readonly onProgress?: (stage: OpeningStage) => void;
  /** A connection that leaves a transaction idle for longer is ended, since all others wait for it. */
  readonly idleInTransactionMs?: number;
  /** An engine that answers nothing for so long is killed and restarted; statements may not take longer. */
  readonly silenceMs?: number;
  /** Ends a start that is under way, which then rejects; later it has no effect. */
  readonly signal?: AbortSignal;
};

export type EmbeddedEngine = {
  readonly connection: (user: EngineUser) => EmbeddedConnection;
  readonly state: () => EngineState;
  readonly onStateChange: (listener: StateListener) => () => void;
  /** The process that holds the database, which changes when it is restarted. */
  readonly pid: () => number | undefined;
  /** Ends the engine and gives the data folder free. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts the embedded PostgreSQL with PostGIS on a folder, creating the database on first use (some ten seconds),
 * and restarts it when it dies. Throws EmbeddedDataInUseError when another process has the folder.
 */
export async function startEmbeddedEngine(options: StartEngineOptions): Promise<EmbeddedEngine> {
  const dataDirectory = resolve(options.dataDirectory);
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const lock = await takeDataFolderLock(dataDirectory);
  const socketPath = socketPathOf(dataDirectory);

  const supervisor = new EngineSupervisor({
    lock,
    command: { dataDirectory, socketPath, idleInTransactionMs: options.idleInTransactionMs ?? 5_000 },
    silenceMs: options.silenceMs ?? 60_000,
    onProgress: options.onProgress ?? (() => {}),
  });
  const stop = async () => {
    await supervisor.stop();
    await rm(socketPath, { force: true });
    await lock.release();
  };

  const abort = () => supervisor.stop();
  options.signal?.addEventListener('abort', abort);
  try {
    await makeSocketFolder(socketPath);
    options.signal?.throwIfAborted();
    await supervisor.start();
  } catch (error) {
    await stop();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', abort);
  }
  return {
    connection: (user) => embeddedConnection(dataDirectory, user),
    state: () => supervisor.state,
    onStateChange: (listener) => supervisor.onStateChange(listener),
    pid: () => supervisor.pid,
    stop,
  };
}
