import { createServer, type Server } from 'node:net';
import { ClientConnection } from './client-connection.ts';
import { EngineSession, type ProtocolEngine } from './engine-session.ts';
import { EngineTurns } from './engine-turns.ts';

export type WireServerOptions = {
  readonly engine: ProtocolEngine;
  /** A connection that keeps the engine waiting inside a transaction for longer is ended. */
  readonly idleInTransactionMs: number;
  /** The engine itself has failed and must not be used again. */
  readonly onBroken: (error: unknown) => void;
};

/**
 * The front door of the embedded engine: lets many PostgreSQL clients share its one session as if each had its
 * own. Who may knock is decided by the socket's folder; the user named at startup decides the rights.
 */
export async function createWireServer(options: WireServerOptions): Promise<Server> {
  const session = new EngineSession(options.engine);
  const greeting = await session.begin();
  const turns = new EngineTurns(session, options.onBroken);
  let connections = 0;

  return createServer((socket) => {
    new ClientConnection(++connections, socket, {
      greeting,
      idleInTransactionMs: options.idleInTransactionMs,
      onInput: (connection) => turns.onInput(connection),
    });
  });
}
