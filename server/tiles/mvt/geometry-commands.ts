import type { Dimension, Part } from '../../geodata/read-twkb.ts';
import type { ByteWriter } from './byte-writer.ts';

const [moveTo, lineTo, closePath] = [1, 2, 7];

/**
 * Writes a geometry as MVT commands (Vector Tile Specification 2.1, 4.3): the parts of its highest dimension, borders
 * of areas clockwise as seen and holes the other way. Returns the dimension; null when nothing is left to draw.
 */
export function writeCommands(parts: readonly Part[], out: ByteWriter): Dimension | null {
  let dimension: Dimension = 0;
  for (const part of parts) if (part.dimension > dimension) dimension = part.dimension;
  const pen: Pen = { out, x: 0, y: 0 };
  const drawn = parts.filter((part) => part.dimension === dimension);
  if (dimension === 0) writePoints(pen, drawn);
  else if (dimension === 1) for (const { rings } of drawn) writeLine(pen, rings[0] ?? new Int32Array());
  else for (const { rings } of drawn) writeArea(pen, rings);
  return out.length > 0 ? dimension : null;
}

type Pen = { readonly out: ByteWriter; x: number; y: number };

const command = (id: number, count: number): number => count * 8 + id;

function writePoints(pen: Pen, parts: readonly Part[]): void {
  if (parts.length === 0) return;
  pen.out.varint(command(moveTo, parts.length));
  for (const { rings } of parts) step(pen, rings[0]?.[0] ?? 0, rings[0]?.[1] ?? 0);
}

function writeLine(pen: Pen, points: Int32Array): void {
  const line = withoutRepeats(points);
  if (line.length < 4) return;
  writePath(pen, line);
}

function writeArea(pen: Pen, rings: readonly Int32Array[]): void {
  for (const [index, ring] of rings.entries()) {
    const isBorder = index === 0;
    const corners = open(withoutRepeats(ring));
    const area = corners.length < 6 ? 0 : doubleArea(corners);
    if (area === 0) {
      // A border without area takes its holes with it.
      if (isBorder) return;
      continue;
    }
    writePath(pen, area > 0 === isBorder ? corners : reversed(corners));
    pen.out.varint(command(closePath, 1));
  }
}

function writePath(pen: Pen, points: Int32Array): void {
  pen.out.varint(command(moveTo, 1));
  step(pen, points[0] ?? 0, points[1] ?? 0);
  pen.out.varint(command(lineTo, points.length / 2 - 1));
  for (let index = 2; index < points.length; index += 2)
    step(pen, points[index] ?? 0, points[index + 1] ?? 0);
}

/** Numbers of either sign as even and odd ones (zigzag). */
function step(pen: Pen, x: number, y: number): void {
  const [east, south] = [x - pen.x, y - pen.y];
  pen.out.varint(east >= 0 ? east * 2 : -east * 2 - 1);
  pen.out.varint(south >= 0 ? south * 2 : -south * 2 - 1);
  pen.x = x;
  pen.y = y;
}

function withoutRepeats(points: Int32Array): Int32Array {
  let kept = 0;
  for (let index = 0; index < points.length; index += 2) {
    if (index > 0 && points[index] === points[kept - 2] && points[index + 1] === points[kept - 1]) continue;
    points[kept++] = points[index] ?? 0;
    points[kept++] = points[index + 1] ?? 0;
  }
  return kept === points.length ? points : points.subarray(0, kept);
}

/** A ring without the point that ends it where it began. */
function open(ring: Int32Array): Int32Array {
  const isClosed = ring.length > 2 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1);
  return isClosed ? ring.subarray(0, -2) : ring;
}

/** Twice the area by the surveyor's formula; positive when clockwise as seen, since y grows downwards. */
function doubleArea(corners: Int32Array): number {
  let area = 0;
  let [x, y] = [corners.at(-2) ?? 0, corners.at(-1) ?? 0];
  for (let index = 0; index < corners.length; index += 2) {
    const [nextX, nextY] = [corners[index] ?? 0, corners[index + 1] ?? 0];
    area += x * nextY - nextX * y;
    x = nextX;
    y = nextY;
  }
  return area;
}

function reversed(corners: Int32Array): Int32Array {
  const turned = new Int32Array(corners.length);
  for (let index = 0; index < corners.length; index += 2) {
    turned[index] = corners[corners.length - 2 - index] ?? 0;
    turned[index + 1] = corners[corners.length - 1 - index] ?? 0;
  }
  return turned;
}
