import { setImmediate as nextLoop } from 'node:timers/promises';
import { answerMessage } from './answer-message.ts';
import type { ClientConnection } from './client-connection.ts';
import type { EngineSession } from './engine-session.ts';

/**
 * Decides whose turn it is. A connection owns the engine from its first message until the engine is ready for a
 * new query outside a transaction; the others stand in line, first come, first served.
 */
export class EngineTurns {
  readonly #session: EngineSession;
  readonly #onBroken: (error: unknown) => void;
  readonly #line: ClientConnection[] = [];
  #owner: ClientConnection | undefined;
  /** Whose user and settings the session carries. */
  #lastOwner: ClientConnection | undefined;
  #isRunning = false;
  #watchdog: NodeJS.Timeout | undefined;

  /** `onBroken`: the engine itself has failed and must not be used again. */
  constructor(session: EngineSession, onBroken: (error: unknown) => void) {
    this.#session = session;
    this.#onBroken = onBroken;
  }

  /** Takes note that a connection has sent something, and serves whoever can be served. */
  onInput(connection: ClientConnection): void {
    this.#standInLine(connection);
    this.#serve().catch(this.#onBroken);
  }

  async #serve(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    clearTimeout(this.#watchdog);

    for (let owner = this.#nextOwner(); owner?.hasInput; owner = this.#nextOwner()) {
      await this.#serveOne(owner);
      if (this.#session.status === 'I' && !owner.isAwaitingSync) await this.#release(owner);
    }

    this.#watch(this.#owner);
    this.#isRunning = false;
  }

  #nextOwner(): ClientConnection | undefined {
    this.#owner ??= this.#line.shift();
    return this.#owner;
  }

  async #serveOne(owner: ClientConnection): Promise<void> {
    const message = owner.nextMessage();
    if (!message) return;
    if (message.type === 'X') return this.#dismiss(owner);
    if (await this.#handOverTo(owner)) return answerMessage(this.#session, owner, message);
    owner.close({ severity: 'FATAL', code: '28000', message: `role "${owner.user}" does not exist` });
  }

  async #handOverTo(owner: ClientConnection): Promise<boolean> {
    if (owner === this.#lastOwner) return true;
    const succeeded = await this.#session.handOverTo(owner.user);
    this.#lastOwner = succeeded ? owner : undefined;
    return succeeded;
  }

  async #dismiss(owner: ClientConnection): Promise<void> {
    await this.#session.abandon(owner.names.prepared, owner.isSkippingToSync);
    owner.isAwaitingSync = false;
    owner.hangUp();
    this.#lastOwner = undefined;
  }

  async #release(owner: ClientConnection): Promise<void> {
    this.#owner = undefined;
    this.#standInLine(owner);
    await nextLoop(); // lets sockets be read and the parent's questions be answered
  }

  #standInLine(connection: ClientConnection): void {
    const stands = connection === this.#owner || this.#line.includes(connection);
    if (connection.hasInput && !stands) this.#line.push(connection);
  }

  /** An owner that keeps all others waiting inside a transaction is shown out after a while. */
  #watch(owner: ClientConnection | undefined): void {
    if (!owner) return;
    this.#watchdog = setTimeout(() => {
      const message = 'terminating connection due to idle-in-transaction timeout';
      owner.close({ severity: 'FATAL', code: '25P03', message });
    }, owner.idleInTransactionMs);
  }
}
