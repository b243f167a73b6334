import type { Message } from './message-reader.ts';

/**
 * Gives a connection's prepared statements and portals names of their own in the one session that all
 * connections share, and remembers which statements to close when the connection is gone.
 */
export class StatementNames {
  readonly #prefix: string;
  readonly #prepared = new Set<string>();

  constructor(connectionId: number) {
    this.#prefix = `${connectionId}:`;
  }

  /** The names, as the session knows them, of the statements that are still prepared. */
  get prepared(): Iterable<string> {
    return this.#prepared;
  }

  /** The same message with the names that it carries made this connection's own. */
  rewrite({ type, bytes }: Message): Buffer {
    switch (type) {
      case 'P': {
        const renamed = this.#rename(bytes, 5, 1);
        this.#remember(renamed, 5);
        return renamed;
      }
      case 'B':
        return this.#rename(bytes, 5, 2); // portal, statement
      case 'E':
        return this.#rename(bytes, 5, 1);
      case 'D':
        return this.#rename(bytes, 6, 1); // after the byte that says statement or portal
      case 'C': {
        const renamed = this.#rename(bytes, 6, 1);
        if (bytes[5] === 'S'.charCodeAt(0)) this.#prepared.delete(nameAt(renamed, 6));
        return renamed;
      }
      default:
        return bytes;
    }
  }

  #remember(bytes: Buffer, at: number): void {
    const name = nameAt(bytes, at);
    if (name !== '') this.#prepared.add(name);
  }

  /** Puts the prefix before each of `count` names that follow one another; the unnamed ones stay unnamed. */
  #rename(bytes: Buffer, firstAt: number, count: number): Buffer {
    const parts: Buffer[] = [];
    let copiedTo = 0;
    let at = firstAt;
    for (let index = 0; index < count; index++) {
      const end = bytes.indexOf(0, at);
      if (end < 0) return bytes; // malformed: the engine says so
      if (end > at) {
        parts.push(bytes.subarray(copiedTo, at), Buffer.from(this.#prefix));
        copiedTo = at;
      }
      at = end + 1;
    }
    if (parts.length === 0) return bytes;

    const renamed = Buffer.concat([...parts, bytes.subarray(copiedTo)]);
    renamed.writeUInt32BE(renamed.length - 1, 1);
    return renamed;
  }
}

function nameAt(bytes: Buffer, at: number): string {
  return bytes.toString('utf8', at, bytes.indexOf(0, at));
}
