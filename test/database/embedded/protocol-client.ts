import { connect } from 'node:net';
import { type Message, MessageReader } from '../../../server/database/embedded/message-reader.ts';
import { encodeMessage } from '../../../server/database/embedded/protocol-messages.ts';

/** A client that says exactly what it is told to, where a driver would take care not to. */
export type ProtocolClient = {
  readonly send: (...messages: Buffer[]) => void;
  /** The messages up to and with the next ReadyForQuery, or up to the end of the connection. */
  readonly answer: () => Promise<Message[]>;
  readonly close: () => void;
};

/** Connects to a socket and has its startup answered. */
export async function connectProtocolClient(path: string, startup: Buffer): Promise<ProtocolClient> {
  const socket = connect(path);
  const reader = new MessageReader();
  const chunks = socket[Symbol.asyncIterator]();
  reader.startupIsOver();
  socket.write(startup);

  const answer = async () => {
    const messages: Message[] = [];
    for (;;) {
      const message = reader.next();
      if (message) messages.push(message);
      if (message?.type === 'Z') return messages;
      if (message) continue;
      const chunk = await chunks.next();
      if (chunk.done) return messages;
      reader.push(chunk.value);
    }
  };
  return {
    send: (...messages) => void socket.write(Buffer.concat(messages)),
    answer,
    close: () => void socket.destroy(),
  };
}

/** Binds an unnamed portal without parameters, all columns as text. */
export function bind(statement: string): Buffer {
  return encodeMessage('B', Buffer.from(`\0${statement}\0`), Buffer.alloc(6));
}

/** Runs the unnamed portal to its end. */
export function execute(): Buffer {
  return encodeMessage('E', Buffer.alloc(5));
}

/** The types in order, such as `1 2 D C Z`. */
export function typesOf(messages: readonly Message[]): string {
  return messages.map((message) => message.type).join(' ');
}

/** The one text that each row holds. */
export function firstColumn(messages: readonly Message[]): string[] {
  return messages.filter(({ type }) => type === 'D').map(({ bytes }) => bytes.toString('utf8', 11));
}

/** The SQLSTATE of each error. */
export function errorCodes(messages: readonly Message[]): string[] {
  return messages
    .filter(({ type }) => type === 'E')
    .map(({ bytes }) => /\0C(\w{5})\0/.exec(bytes.toString('utf8'))?.[1] ?? '');
}
