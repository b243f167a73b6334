/** 0 point, 1 line, 2 area. */
export type Dimension = 0 | 1 | 2;

/** A part of a geometry in whole units: x and y by turns; rings are closed, the first of an area its border. */
export type Part = { readonly dimension: Dimension; readonly rings: readonly Int32Array[] };

const [point, line, polygon, multiPoint, multiLine, multiPolygon] = [1, 2, 3, 4, 5, 6];
const isEmpty = 0x10;

/**
 * Reads TWKB as PostGIS writes it with no extras: whole numbers of its smallest unit, each the step from the one before.
 * A tenth of the bytes of WKB, and no fractions to parse. Several may stand one after the other. The points are put in
 * `room`, which needs a number for each byte: one for a whole tile costs less than one a ring.
 */
export function readTwkb(
  bytes: Uint8Array,
  room: Int32Array = new Int32Array(bytes.length),
): readonly Part[] {
  const parts: Part[] = [];
  const cursor: Cursor = { bytes, room, offset: 0, taken: 0, x: 0, y: 0 };
  while (cursor.offset < bytes.length) readGeometry(cursor, parts);
  return parts;
}

type Cursor = {
  readonly bytes: Uint8Array;
  readonly room: Int32Array;
  /** Bytes that have been read, and numbers that have been put in the room. */
  offset: number;
  taken: number;
  x: number;
  y: number;
};

function readGeometry(cursor: Cursor, parts: Part[]): void {
  const kind = (cursor.bytes[cursor.offset] ?? 0) & 0x0f;
  const flags = cursor.bytes[cursor.offset + 1] ?? 0;
  cursor.offset += 2;
  // Each geometry of a collection counts its steps from the origin.
  cursor.x = 0;
  cursor.y = 0;
  if (flags & isEmpty) return;
  if (kind === point || kind === line || kind === polygon) {
    readPart(cursor, kind, parts);
    return;
  }
  const count = readVarint(cursor);
  for (let index = 0; index < count; index++) {
    if (kind === multiPoint || kind === multiLine || kind === multiPolygon) readPart(cursor, kind - 3, parts);
    else readGeometry(cursor, parts);
  }
}

function readPart(cursor: Cursor, kind: number, parts: Part[]): void {
  if (kind === point) {
    parts.push({ dimension: 0, rings: [readPoints(cursor, 1)] });
  } else if (kind === line) {
    parts.push({ dimension: 1, rings: [readPoints(cursor, readVarint(cursor))] });
  } else {
    const rings: Int32Array[] = [];
    const count = readVarint(cursor);
    for (let index = 0; index < count; index++) rings.push(readPoints(cursor, readVarint(cursor)));
    parts.push({ dimension: 2, rings });
  }
}

function readPoints(cursor: Cursor, count: number): Int32Array {
  const points = cursor.room.subarray(cursor.taken, cursor.taken + count * 2);
  if (points.length < count * 2) throw new Error('the geometry ends in the middle');
  cursor.taken += count * 2;
  let { x, y } = cursor;
  for (let index = 0; index < points.length; index += 2) {
    x += readStep(cursor);
    y += readStep(cursor);
    points[index] = x;
    points[index + 1] = y;
  }
  cursor.x = x;
  cursor.y = y;
  return points;
}

/** Zigzag: even numbers are steps forward, odd ones back. */
function readStep(cursor: Cursor): number {
  const value = readVarint(cursor);
  return (value >>> 1) ^ -(value & 1);
}

/** A number of at most 32 bits, more than any coordinate in tile units or ten millionths of a degree takes. */
function readVarint(cursor: Cursor): number {
  const { bytes } = cursor;
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[cursor.offset++];
    if (byte === undefined || shift > 28) throw new Error('the geometry ends in the middle');
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
  }
}
