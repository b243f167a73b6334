/** Bytes of a protocol buffer in the making: numbers of seven bits a byte, and parts led by their length. */
export class ByteWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(capacity = 1024) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 to 2⁵³ − 1. */
  varint(value: number): void {
    this.#reserve(10);
    let rest = value;
    // Beyond 31 bits the quick signs of bits no longer count right.
    while (rest > 0x7fffffff) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  double(value: number): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeDoubleLE(value, this.#length);
  }

  /** A field that is a number. */
  number(field: number, value: number): void {
    this.varint(field * 8);
    this.varint(value);
  }

  /** A field that is text. */
  text(field: number, value: string): void {
    const size = Buffer.byteLength(value);
    this.#lead(field, size);
    this.#length += this.#bytes.write(value, this.#length);
  }

  /** A field that is what another writer holds. */
  part(field: number, { bytes }: { readonly bytes: Uint8Array }): void {
    this.#lead(field, bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What has been written; a view, good until more is. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Begins anew in the same memory. */
  clear(): void {
    this.#length = 0;
  }

  #lead(field: number, size: number): void {
    this.varint(field * 8 + 2);
    this.varint(size);
    this.#reserve(size);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
