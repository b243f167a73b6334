import type { ClientConnection } from './client-connection.ts';
import { withoutCopyFromClient } from './copy-refusal.ts';
import type { EngineSession } from './engine-session.ts';
import type { Message } from './message-reader.ts';
import { readyForQuery } from './protocol-messages.ts';

/**
 * Passes one message of the connection whose turn it is to the engine, and the answer back: one ReadyForQuery
 * for each Sync and each simple query, and nothing between an error and its Sync.
 */
export async function answerMessage(
  session: EngineSession,
  connection: ClientConnection,
  message: Message,
): Promise<void> {
  switch (message.type) {
    case 'startup':
      return connection.greet();
    case 'S':
      connection.isSkippingToSync = false;
      return answerLast(session, connection, message);
    case 'Q':
      if (connection.isSkippingToSync) return;
      return answerLast(session, connection, withoutCopyFromClient(message));
    case 'P':
    case 'B':
    case 'D':
    case 'E':
    case 'C':
      if (connection.isSkippingToSync) return;
      return answerStep(session, connection, withoutCopyFromClient(message));
    case 'H': // Flush: nothing is ever held back
    case 'd': // CopyData, CopyDone and CopyFail follow a COPY that was refused
    case 'c':
    case 'f':
      return;
    default:
      connection.close({
        severity: 'FATAL',
        code: '08P01',
        message: `message type "${message.type}" is not understood`,
      });
  }
}

/** A step of the extended protocol, which stays open until Sync. */
async function answerStep(
  session: EngineSession,
  connection: ClientConnection,
  message: Message,
): Promise<void> {
  connection.isAwaitingSync = true;
  const answer = await session.run(connection.names.rewrite(message));
  connection.isSkippingToSync = answer.failed;
  connection.send(answer.bytes);
}

/** Sync or a simple query, after which the engine is ready for the next. */
async function answerLast(
  session: EngineSession,
  connection: ClientConnection,
  message: Message,
): Promise<void> {
  const answer = await session.run(message.bytes);
  connection.isAwaitingSync = false;
  connection.send(answer.bytes);

  if (session.user === connection.user) return connection.send(readyForQuery(session.status));
  connection.close({
    severity: 'FATAL',
    code: '42501',
    message: 'permission denied to set session authorization',
  });
}
