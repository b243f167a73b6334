import { roomForShape, type ShapeOptions, writeShape } from '../shape-text.ts';

/** Where a long text is put together as bytes, piece by piece: no piece is held or moved more than once. */
export class TextRoom {
  #bytes = Buffer.allocUnsafeSlow(512 * 1024);
  #end = 0;

  /** Leaves what was put in before, as by a page that could not be finished. */
  start(): void {
    this.#end = 0;
  }

  text(text: string): void {
    // UTF-8 takes at most three bytes for each of a string's units.
    this.#makeRoom(text.length * 3);
    this.#end += this.#bytes.write(text, this.#end);
  }

  shape(shape: Uint8Array, options: ShapeOptions): void {
    this.#makeRoom(roomForShape(shape));
    this.#end = writeShape(this.#bytes, this.#end, shape, options);
  }

  /** What has been put in since the start; good until something is put in anew. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }

  #makeRoom(bytes: number): void {
    if (this.#bytes.length - this.#end >= bytes) return;
    const larger = Buffer.allocUnsafeSlow((this.#end + bytes) * 2);
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}
