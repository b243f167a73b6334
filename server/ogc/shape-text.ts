import { type Part, readTwkb } from '../geodata/read-twkb.ts';

const typeNames = [
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
] as const;

/** A number of seven decimals takes at most twelve signs, and a comma or bracket or two. */
const mostSigns = 16;
/** Beside its numbers: `{"type":"MultiLineString","coordinates":}` and the brackets that belong to no number. */
const frame = 64;
const whole = 10_000_000;
const comma = signOf(',');
const minus = signOf('-');
const dot = signOf('.');
const nought = signOf('0');
const open = signOf('[');
const close = signOf(']');

export type ShapeOptions = { readonly isNorthFirst?: boolean };

/** Used by one call at a time, since nothing in between waits. */
let numbers = new Int32Array(4_096);

/** How many bytes the text of a shape may take. */
export function roomForShape(shape: Uint8Array): number {
  return shape.length * mostSigns + frame;
}

/** A shape as GeoJSON text, as `writeShape` has it. */
export function shapeText(shape: Uint8Array, options: ShapeOptions = {}): string {
  const target = Buffer.allocUnsafe(roomForShape(shape));
  return target.toString('latin1', 0, writeShape(target, 0, shape, options));
}

/**
 * Writes a shape as GeoJSON text from `start` on and tells where it ends. The shape is TWKB of degrees with seven decimals,
 * longitude first. The same figures as the database would write, at a tenth of its work.
 */
export function writeShape(
  target: Buffer,
  start: number,
  shape: Uint8Array,
  { isNorthFirst = false }: ShapeOptions = {},
): number {
  if (numbers.length < shape.length) numbers = new Int32Array(shape.length);
  const type = typeNames[((shape[0] ?? 0) & 0x0f) - 1];
  if (!type) throw new Error('no GeoJSON geometry of this kind');
  const parts = readTwkb(shape, numbers);
  const at = start + target.write(`{"type":"${type}","coordinates":`, start, 'latin1');
  const writing = { signs: target, isNorthFirst };
  const end = type.startsWith('Multi') ? writeList(writing, at, parts) : writePart(writing, at, parts[0]);
  return end + target.write('}', end, 'latin1');
}

function signOf(sign: string): number {
  return sign.charCodeAt(0);
}

type Writing = { readonly signs: Buffer; readonly isNorthFirst: boolean };

function writeList(writing: Writing, start: number, parts: readonly Part[]): number {
  const { signs } = writing;
  let at = start;
  signs[at++] = open;
  for (const [index, part] of parts.entries()) {
    if (index > 0) signs[at++] = comma;
    at = writePart(writing, at, part);
  }
  signs[at++] = close;
  return at;
}

function writePart(writing: Writing, start: number, part: Part | undefined): number {
  const { signs } = writing;
  if (!part) throw new Error('a geometry without parts');
  const [first = new Int32Array()] = part.rings;
  if (part.dimension === 0) return writePositions(writing, start, first);
  let at = start;
  if (part.dimension === 2) signs[at++] = open;
  for (const [index, ring] of part.rings.entries()) {
    if (index > 0) signs[at++] = comma;
    signs[at++] = open;
    at = writePositions(writing, at, ring);
    signs[at++] = close;
  }
  if (part.dimension === 2) signs[at++] = close;
  return at;
}

function writePositions({ signs, isNorthFirst }: Writing, start: number, points: Int32Array): number {
  let at = start;
  for (let index = 0; index < points.length; index += 2) {
    const east = points[index] ?? 0;
    const north = points[index + 1] ?? 0;
    if (index > 0) signs[at++] = comma;
    signs[at++] = open;
    at = writeNumber(signs, at, isNorthFirst ? north : east);
    signs[at++] = comma;
    at = writeNumber(signs, at, isNorthFirst ? east : north);
    signs[at++] = close;
  }
  return at;
}

/** Ten millionths as degrees, without the noughts that they end with. */
function writeNumber(signs: Buffer, start: number, value: number): number {
  let at = start;
  if (value < 0) signs[at++] = minus;
  const size = Math.abs(value);
  const degrees = Math.floor(size / whole);
  if (degrees >= 100) signs[at++] = nought + Math.floor(degrees / 100);
  if (degrees >= 10) signs[at++] = nought + (Math.floor(degrees / 10) % 10);
  signs[at++] = nought + (degrees % 10);
  let rest = size - degrees * whole;
  if (rest === 0) return at;
  signs[at++] = dot;
  let decimals = 7;
  while (rest % 10 === 0) {
    rest /= 10;
    decimals -= 1;
  }
  for (let place = at + decimals - 1; place >= at; place--) {
    signs[place] = nought + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return at + decimals;
}
