import type { PGlite } from '@electric-sql/pglite';
import {
  closeStatement,
  locateMessages,
  query,
  startupPacket,
  sync,
  type TransactionStatus,
} from './protocol-messages.ts';

/** The two identities that the embedded engine knows: the one that migrates and the one that serves. */
export const engineUsers = ['postgres', 'allmenning_app'] as const;
export type EngineUser = (typeof engineUsers)[number];

/** What the engine answered to one message; its ReadyForQuery is told by `EngineSession.status` instead. */
export type Answer = { readonly bytes: Buffer; readonly failed: boolean };

export type ProtocolEngine = Pick<PGlite, 'execProtocolRawStream'>;

/**
 * The engine's one session, spoken to in protocol messages. The engine adds ReadyForQuery where no Sync asked
 * for one, so they are all taken out here, and whoever speaks to a client adds the one that is due.
 */
export class EngineSession {
  readonly #engine: ProtocolEngine;
  #status: TransactionStatus = 'I';
  #user: string = 'postgres';

  constructor(engine: ProtocolEngine) {
    this.#engine = engine;
  }

  get status(): TransactionStatus {
    return this.#status;
  }

  /** Who the session is now, as the engine itself reports it. */
  get user(): string {
    return this.#user;
  }

  /**
   * Begins the session, after which the engine reports its parameters. Returns what a server answers to a
   * client that may come in, but for ReadyForQuery.
   */
  async begin(): Promise<Buffer> {
    const { bytes } = await this.run(startupPacket('postgres'));
    return bytes;
  }

  /** Runs one message. Throws only when the engine itself is broken, after which it must not be used. */
  async run(message: Buffer): Promise<Answer> {
    const chunks: Buffer[] = [];
    await this.#engine.execProtocolRawStream(message, {
      syncToFs: false,
      // The bytes are a view of the engine's memory and change with its next step.
      onRawData: (bytes) => chunks.push(Buffer.from(bytes)),
    });
    return this.#read(Buffer.concat(chunks));
  }

  /**
   * Makes the session `user`'s, with nothing left of what its last owner set: role, settings, the unnamed
   * statement. False when there is no such role (yet).
   */
  async handOverTo(user: EngineUser): Promise<boolean> {
    await this.run(closeStatement(''));
    await this.run(sync);
    const answer = await this.run(
      query(`set session authorization postgres; reset role; reset all; set session authorization ${user}`),
    );
    return !answer.failed;
  }

  /** Leaves whatever is open, committed by nobody, and forgets the given prepared statements. */
  async abandon(preparedStatements: Iterable<string>, isSkipping: boolean): Promise<void> {
    if (isSkipping) await this.run(sync);
    // Outside a transaction block, too, this undoes what was executed and not yet followed by Sync.
    await this.run(query('rollback'));
    for (const name of preparedStatements) await this.run(closeStatement(name));
    await this.run(sync);
  }

  #read(bytes: Buffer): Answer {
    let failed = false;
    let keptTo = 0;
    const kept: Buffer[] = [];
    for (const { type, start, end } of locateMessages(bytes)) {
      if (type === 'E') failed = true;
      if (type === 'S') this.#noteParameter(bytes.toString('utf8', start + 5, end));
      if (type !== 'Z') continue;
      this.#status = readStatus(bytes.readUInt8(start + 5));
      kept.push(bytes.subarray(keptTo, start));
      keptTo = end;
    }
    kept.push(bytes.subarray(keptTo));
    return { bytes: Buffer.concat(kept), failed };
  }

  #noteParameter(report: string): void {
    const [name, value] = report.split('\0');
    if (name === 'session_authorization' && value) this.#user = value;
  }
}

function readStatus(code: number): TransactionStatus {
  const status = String.fromCharCode(code);
  return status === 'T' || status === 'E' ? status : 'I';
}
