import { type Part, readTwkb } from '../geodata/read-twkb.ts';
import { clipLine, clipRing, type Square } from './mvt/clip.ts';
import { type TileBox, tileExtent, worldEdge } from './tile-grid.ts';

export type ShapeAsked = {
  readonly z: number;
  readonly box: TileBox;
  /** The zoom whose units the shape is kept in, counted from the world's north-west corner. */
  readonly drawnAt: number;
  /** Units around the tile that are drawn too. */
  readonly margin: number;
};

/**
 * One or more kept shapes (TWKB, one after the other) in the units of a tile, less what lies beyond its margin. `room`
 * is that of `readTwkb`.
 */
export function readDrawnShape(
  shape: Uint8Array,
  { z, box, drawnAt, margin }: ShapeAsked,
  room?: Int32Array,
): readonly Part[] {
  const scale = 2 ** (z - drawnAt);
  const east = Math.round((box.west + worldEdge) / box.unit);
  const south = Math.round((worldEdge - box.north) / box.unit);
  const square = { low: -margin, high: tileExtent + margin };
  const parts: Part[] = [];
  for (const { dimension, rings } of readTwkb(shape, room)) {
    let isWhole = true;
    for (const ring of rings) isWhole = move(ring, { scale, east, south, square }) && isWhole;
    const part = { dimension, rings };
    if (isWhole) parts.push(part);
    else parts.push(...clipped(part, square));
  }
  return parts;
}

type Move = {
  readonly scale: number;
  readonly east: number;
  readonly south: number;
  readonly square: Square;
};

/** Moves points where they stand; true when all of them are then within the square. */
function move(points: Int32Array, { scale, east, south, square: { low, high } }: Move): boolean {
  let isWithin = true;
  for (let index = 0; index < points.length; index += 2) {
    const x = Math.round((points[index] ?? 0) * scale) - east;
    const y = Math.round((points[index + 1] ?? 0) * scale) - south;
    if (x < low || x > high || y < low || y > high) isWithin = false;
    points[index] = x;
    points[index + 1] = y;
  }
  return isWithin;
}

function clipped({ dimension, rings }: Part, square: Square): readonly Part[] {
  const [first = new Int32Array()] = rings;
  // A single point that is not within is without.
  if (dimension === 0) return [];
  if (dimension === 1) return clipLine(first, square).map((line) => ({ dimension, rings: [line] }));
  const border = clipRing(first, square);
  if (border.length === 0) return [];
  const holes = rings.slice(1).map((hole) => clipRing(hole, square));
  return [{ dimension, rings: [border, ...holes.filter((hole) => hole.length > 0)] }];
}
