/** One message of the PostgreSQL protocol, whole: type byte (absent in a startup packet), length, body. */
export type Message = { readonly type: string; readonly bytes: Buffer };

const largestMessageBytes = 256 * 1024 * 1024;
const lengthBytes = 4;

/**
 * Cuts a byte stream into protocol messages, however the packets were split or joined on the way.
 * Chunks are kept apart until a message is whole, so that a large message is copied once, not once a packet.
 */
export class MessageReader {
  #chunks: Buffer[] = [];
  #buffered = 0;
  #started = false;

  /** Call once the startup packet has been answered: from then on every message begins with its type. */
  startupIsOver(): void {
    this.#started = true;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
  }

  /** The next whole message, or undefined until more bytes come. Throws RangeError on an impossible length. */
  next(): Message | undefined {
    const typeBytes = this.#started ? 1 : 0;
    const headerBytes = typeBytes + lengthBytes;
    if (this.#buffered < headerBytes) return undefined;

    const size = typeBytes + this.#peek(headerBytes).readUInt32BE(typeBytes);
    if (size < headerBytes || size > largestMessageBytes) {
      throw new RangeError(`invalid message length ${size}`);
    }
    if (this.#buffered < size) return undefined;

    const bytes = this.#take(size);
    return { type: typeBytes === 1 ? String.fromCharCode(bytes.readUInt8(0)) : 'startup', bytes };
  }

  /** The first bytes, brought together in one buffer when a packet ended in the middle of them. */
  #peek(length: number): Buffer {
    let first = this.#chunks[0] ?? Buffer.alloc(0);
    while (first.length < length) {
      first = Buffer.concat(this.#chunks.splice(0, 2));
      this.#chunks.unshift(first);
    }
    return first;
  }

  #take(size: number): Buffer {
    const first = this.#chunks[0];
    const joined = first && first.length >= size ? first : Buffer.concat(this.#chunks);
    const rest = joined.subarray(size);

    if (joined === first) this.#chunks.shift();
    else this.#chunks = [];
    if (rest.length > 0) this.#chunks.unshift(rest);
    this.#buffered -= size;
    return joined.subarray(0, size);
  }
}
