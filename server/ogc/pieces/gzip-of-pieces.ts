import { crcOfBoth } from './crc-of-both.ts';
import { type Piece, packPiece } from './piece.ts';
import { farthestBack, repeatBlock } from './repeat-block.ts';

const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** A last block with nothing in it. */
const end = Buffer.from([0x03, 0x00]);

/** Puts gzip together of what is packed already: nothing is packed twice, and nothing is read. */
export class GzipOfPieces {
  readonly #parts: Uint8Array[] = [head];
  #crc = 0;
  #length = 0;
  /** Where each piece that may be said again ended last. */
  readonly #endOf = new Map<Piece, number>();

  text(text: string): void {
    this.#add(packPiece(text));
  }

  piece(piece: Piece): void {
    this.#add(piece);
  }

  /** A piece that comes often: once it has been said near before, a dozen bytes say it again. */
  repeated(piece: Piece): void {
    const before = this.#endOf.get(piece);
    const distance = this.#length + piece.length - (before ?? Number.NEGATIVE_INFINITY);
    this.#add(distance <= farthestBack ? { ...piece, blocks: repeatBlock(piece.length, distance) } : piece);
    this.#endOf.set(piece, this.#length);
  }

  gzipped(): Buffer {
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(this.#crc, 0);
    tail.writeUInt32LE(this.#length % 2 ** 32, 4);
    return Buffer.concat([...this.#parts, end, tail]);
  }

  #add({ blocks, length, crc }: Piece): void {
    this.#parts.push(blocks);
    this.#crc = crcOfBoth(this.#crc, crc, length);
    this.#length += length;
  }
}
