import type { Socket } from 'node:net';
import type { EngineUser } from './engine-session.ts';
import { engineUsers } from './engine-session.ts';
import { type Message, MessageReader } from './message-reader.ts';
import { encryptionRefused, errorResponse, type ProtocolError, readyForQuery } from './protocol-messages.ts';
import { readStartupPacket } from './startup-packet.ts';
import { StatementNames } from './statement-names.ts';

export type ConnectionEvents = {
  /** Messages wait in `inbox`, or more of one that is not yet whole has come. */
  readonly onInput: (connection: ClientConnection) => void;
  /** The answer to a client that may come in, but for ReadyForQuery. */
  readonly greeting: Buffer;
  /** How long the engine may be kept waiting inside a transaction, unless the client says otherwise. */
  readonly idleInTransactionMs: number;
};

const startup: Message = { type: 'startup', bytes: Buffer.alloc(0) };
const terminate: Message = { type: 'X', bytes: Buffer.alloc(0) };

/**
 * One client on the socket: answers its startup, and collects its messages until its turn comes. A client that
 * is gone is one that has said Terminate after all that it sent before.
 */
export class ClientConnection {
  readonly names: StatementNames;
  /** After an error in the extended protocol nothing counts until Sync. */
  isSkippingToSync = false;
  /** Statements were run whose Sync has not come: the engine must not pass to another. */
  isAwaitingSync = false;
  idleInTransactionMs: number;

  readonly #socket: Socket;
  readonly #events: ConnectionEvents;
  readonly #reader = new MessageReader();
  readonly #inbox: Message[] = [];
  #user: EngineUser | undefined;
  #isClosed = false;

  constructor(id: number, socket: Socket, events: ConnectionEvents) {
    this.names = new StatementNames(id);
    this.#socket = socket;
    this.#events = events;
    this.idleInTransactionMs = events.idleInTransactionMs;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('close', () => this.#isClosed || this.#leave());
    socket.on('error', () => socket.destroy()); // a broken pipe is a client that left
  }

  get user(): EngineUser {
    return this.#user ?? 'allmenning_app';
  }

  get hasInput(): boolean {
    return this.#inbox.length > 0;
  }

  nextMessage(): Message | undefined {
    return this.#inbox.shift();
  }

  /** Lets the client in. */
  greet(): void {
    this.send(this.#events.greeting);
    this.send(readyForQuery('I'));
  }

  /** Writes to the client; what is sent within one turn of the event loop travels together. */
  send(bytes: Buffer): void {
    if (bytes.length === 0 || this.#socket.destroyed) return;
    if (this.#socket.writableCorked === 0) {
      this.#socket.cork();
      setImmediate(() => this.#socket.uncork());
    }
    this.#socket.write(bytes);
  }

  /** Says why and hangs up; what the connection left open in the engine is undone when its turn comes. */
  close(reason: ProtocolError): void {
    this.send(errorResponse(reason));
    this.hangUp();
    this.#leave();
  }

  /** Ends the connection, which has nothing open. What the client sent and still sends is not read. */
  hangUp(): void {
    this.#isClosed = true;
    this.#inbox.length = 0;
    this.#socket.destroySoon();
  }

  #receive(chunk: Buffer): void {
    if (this.#isClosed) return;
    this.#reader.push(chunk);
    try {
      for (let message = this.#reader.next(); message; message = this.#reader.next()) {
        if (message.type === 'startup') this.#startUp(message.bytes);
        else this.#inbox.push(message);
      }
    } catch (error) {
      this.close({ severity: 'FATAL', code: '08P01', message: String(error) });
    }
    if (this.#user) this.#events.onInput(this);
  }

  #startUp(bytes: Buffer): void {
    const packet = readStartupPacket(bytes);
    switch (packet.kind) {
      case 'encryption':
        this.send(encryptionRefused);
        break;
      case 'cancel':
        this.hangUp();
        break;
      case 'unsupported':
        this.close({
          severity: 'FATAL',
          code: '0A000',
          message: `unsupported frontend protocol ${packet.protocol}`,
        });
        break;
      case 'startup':
        this.#admit(packet.parameters);
    }
  }

  #admit(parameters: ReadonlyMap<string, string>): void {
    const user = engineUsers.find((name) => name === parameters.get('user'));
    if (!user) {
      const message = `role "${parameters.get('user') ?? ''}" may not connect to the embedded engine`;
      this.close({ severity: 'FATAL', code: '28000', message });
      return;
    }
    const idleMs = Number(parameters.get('idle_in_transaction_session_timeout'));
    if (idleMs > 0) this.idleInTransactionMs = idleMs;
    this.#user = user;
    this.#reader.startupIsOver();
    // Waits for its turn as any message does: whether the user exists is for the engine to say.
    this.#inbox.push(startup);
  }

  #leave(): void {
    this.#isClosed = true;
    this.#inbox.push(terminate);
    if (this.#user) this.#events.onInput(this);
  }
}
