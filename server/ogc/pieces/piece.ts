import { constants, crc32, deflateRawSync } from 'node:zlib';

/**
 * A part of a text, packed so that it can stand anywhere in a packed whole: blocks of deflate that are not the last and
 * close at a byte's edge, the length of what they hold in bytes, and its CRC-32.
 */
export type Piece = { readonly blocks: Uint8Array; readonly length: number; readonly crc: number };

const closing = { finishFlush: constants.Z_SYNC_FLUSH };
const headBytes = 8;

export function packPiece(text: string): Piece {
  const plain = Buffer.from(text);
  return { blocks: deflateRawSync(plain, closing), length: plain.length, crc: crc32(plain) };
}

/** A piece as it is kept: checksum and length before the blocks. */
export function pieceToBytes({ blocks, length, crc }: Piece): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt32LE(crc, 0);
  head.writeUInt32LE(length, 4);
  return Buffer.concat([head, blocks]);
}

export function pieceFromBytes(bytes: Buffer): Piece {
  return {
    crc: bytes.readUInt32LE(0),
    length: bytes.readUInt32LE(4),
    blocks: bytes.subarray(headBytes),
  };
}
