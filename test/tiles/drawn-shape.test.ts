import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDrawnShape } from '../../server/tiles/drawn-shape.ts';
import { clipLine, clipRing } from '../../server/tiles/mvt/clip.ts';
import { tileBox } from '../../server/tiles/tile-grid.ts';

/** Twice the area within a closed ring of x and y by turns. */
function doubleArea(ring: Int32Array): number {
  let area = 0;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    area += (ring[at] ?? 0) * (ring[at + 3] ?? 0) - (ring[at + 2] ?? 0) * (ring[at + 1] ?? 0);
  }
  return area;
}

const coordinate = fc.integer({ min: -3_000, max: 6_000 });
const closedRing = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 30 })
  .map((points) => Int32Array.from([...points, points[0] ?? [0, 0]].flat()));
const square = { low: -64, high: 4_160 };

describe('a ring cut to a tile', () => {
  it('is within it, closed, and the same when nothing was outside', () => {
    fc.assert(
      fc.property(closedRing, (ring) => {
        const cut = clipRing(ring, square);
        expect(cut.every((value) => value >= square.low && value <= square.high)).toBe(true);
        expect(cut.slice(0, 2)).toEqual(cut.slice(-2));
        if (ring.every((value) => value >= square.low && value <= square.high)) {
          expect(cut).toEqual(ring);
        }
      }),
    );
  });

  it('has, together with what its neighbours have, all of its area and no more', () => {
    const side = 3_000;
    fc.assert(
      fc.property(closedRing, (ring) => {
        let sum = 0;
        for (const column of [-1, 0, 1]) {
          for (const row of [-1, 0, 1]) {
            const moved = ring.map((value, at) => value - (at % 2 === 0 ? column : row) * side);
            sum += doubleArea(clipRing(moved, { low: 0, high: side }));
          }
        }
        // A crossing is rounded to half a unit, on an edge of some thousands.
        const rounding = ring.length * 3 * side;
        expect(Math.abs(sum - doubleArea(ring))).toBeLessThanOrEqual(rounding);
      }),
    );
  });
});

describe('a line cut to a tile', () => {
  it('is in as many pieces as times that it comes in', () => {
    const line = Int32Array.of(-200, 100, 300, 100, 300, 5_000, 600, 5_000, 600, 200);
    expect(clipLine(line, square)).toEqual([
      Int32Array.of(-64, 100, 300, 100, 300, 4_160),
      Int32Array.of(600, 4_160, 600, 200),
    ]);
    expect(clipLine(Int32Array.of(-200, 0, -100, 4_000), square)).toEqual([]);
  });
});

/** TWKB of a polygon of one ring: steps as zigzag numbers of seven bits a byte. */
function twkb(points: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = [3, 0, 1, points.length];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of points) {
    for (const step of [nextX - x, nextY - y]) {
      let rest = step >= 0 ? step * 2 : -step * 2 - 1;
      for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
      bytes.push(rest);
    }
    [x, y] = [nextX, nextY];
  }
  return Uint8Array.from(bytes);
}

describe('a kept shape', () => {
  const [x, y] = [8_665, 4_834];
  const corner = { east: x * 4_096, south: y * 4_096 };
  const ring = [
    [10, 20],
    [400, 20],
    [400, 300],
    [10, 20],
  ] as const;
  const shape = twkb(ring.map(([east, south]) => [corner.east + east, corner.south + south] as const));

  it('is read into the units of the tile that it lies in, and of the tile further out', () => {
    const at14 = { z: 14, box: tileBox({ z: 14, x, y }), drawnAt: 14, margin: 64 };
    expect(readDrawnShape(shape, at14)).toEqual([{ dimension: 2, rings: [Int32Array.from(ring.flat())] }]);
    const at13 = { z: 13, box: tileBox({ z: 13, x: 4_332, y: 2_417 }), drawnAt: 14, margin: 64 };
    const halved = ring.flatMap(([east, south]) => [(east + 4_096) / 2, south / 2]);
    expect(readDrawnShape(shape, at13)).toEqual([{ dimension: 2, rings: [Int32Array.from(halved)] }]);
  });

  it('is several where several stand one after the other, and nothing in a tile beside', () => {
    const at14 = { z: 14, box: tileBox({ z: 14, x, y }), drawnAt: 14, margin: 64 };
    expect(readDrawnShape(Buffer.concat([shape, shape]), at14)).toHaveLength(2);
    const beside = { z: 14, box: tileBox({ z: 14, x: x + 1, y }), drawnAt: 14, margin: 64 };
    expect(readDrawnShape(shape, beside)).toEqual([]);
  });
});
