import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ground, toGround } from '../../../server/plans/checks/gaps/clip-ground.ts';
import { findGaps } from '../../../server/plans/checks/gaps/find-gaps.ts';

/** Squares of a checked sheet; a purpose is some of them, taken as a rectangle. */
const squares = 14;
type Rectangle = readonly [west: number, south: number, east: number, north: number];
type Place = readonly [east: number, north: number];
/** Where the sheet lies: ground in metres as plans have it. */
type Placing = (place: Place) => Place;

const upright: Placing = ([x, y]) => [580_000 + x * 10, 6_570_000 + y * 10];
const turned =
  (angle: number): Placing =>
  ([x, y]) => [
    580_000 + 10 * (x * Math.cos(angle) - y * Math.sin(angle)),
    6_570_000 + 10 * (x * Math.sin(angle) + y * Math.cos(angle)),
  ];

const rectangle = fc
  .tuple(
    fc.integer({ min: 0, max: squares - 1 }),
    fc.integer({ min: 0, max: squares - 1 }),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([west, south, width, height]): Rectangle => [west, south, west + width, south + height]);

describe('ground without a purpose', () => {
  it('is the squares of a sheet that no rectangle covers, grouped by what hangs together', async () => {
    const given = fc.record({
      rectangles: fc.array(rectangle, { maxLength: 60 }),
      angle: fc.constantFrom(0, 0.3, 1.1, Math.PI / 4),
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ rectangles, angle }) => {
        const placing = angle === 0 ? upright : turned(angle);
        const { gaps, isWhole } = await findGaps(
          [sheet(placing)],
          rectangles.map((one) => ground([cornersOf(one)], placing)),
        );
        expect(isWhole).toBe(true);
        const found = gaps.map(({ squareMetres, perimeterMetres }) =>
          [squareMetres, perimeterMetres].map(Math.round),
        );
        expect(found.sort(byFirst)).toEqual(openSquares(rectangles).sort(byFirst));
      }),
      { numRuns: 300 },
    );
  });

  it('is found between thousands of fields, with a place within it and its extent', async () => {
    const side = 80;
    const left = new Set(['11,60', '12,60', '40,3', '79,79']);
    const fields = Array.from({ length: side * side }, (_, index) => [index % side, Math.floor(index / side)])
      .filter(([x, y]) => !left.has(`${x},${y}`))
      .map(([x = 0, y = 0]) => ground([cornersOf([x, y, x + 1, y + 1])], turned(0.2)));
    const { gaps } = await findGaps([ground([cornersOf([0, 0, side, side])], turned(0.2))], fields);
    expect(gaps.map(({ squareMetres }) => Math.round(squareMetres)).sort()).toEqual([100, 100, 200]);
    const largest = gaps.find(({ squareMetres }) => squareMetres > 150);
    const [east, north] = largest?.place ?? [0, 0];
    // Turned back to the sheet.
    const [x, y] = [(east - 580_000) / 10, (north - 6_570_000) / 10];
    const [column, row] = [x * Math.cos(0.2) + y * Math.sin(0.2), y * Math.cos(0.2) - x * Math.sin(0.2)];
    expect(column).toBeGreaterThan(11);
    expect(column).toBeLessThan(13);
    expect(Math.floor(row)).toBe(60);
    const [low, high] = [turned(0.2)([11, 60]), turned(0.2)([13, 61])];
    expect(largest?.extent[1]).toBeCloseTo(low[1], 3);
    expect(largest?.extent[3]).toBeCloseTo(high[1], 3);
  });

  it('is a hole in a purpose, and not where another purpose fills the hole', async () => {
    const ring = ground([cornersOf([0, 0, squares, squares]), cornersOf([4, 4, 6, 6])], upright);
    const open = await findGaps([sheet(upright)], [ring]);
    expect(open.gaps.map(({ squareMetres }) => Math.round(squareMetres))).toEqual([400]);
    const filled = await findGaps([sheet(upright)], [ring, ground([cornersOf([4, 4, 6, 6])], upright)]);
    expect(filled.gaps).toEqual([]);
  });

  it('is not made by a boundary that two fields draw a twentieth of a millimetre apart', async () => {
    const halves = [cornersOf([0, 0, 7, squares]), cornersOf([7.000_005, 0, squares, squares])];
    const { gaps } = await findGaps(
      [sheet(upright)],
      halves.map((half) => ground([half], upright)),
    );
    expect(gaps).toEqual([]);
  });

  it('gives up on edges too many to compare in one place, and says so', async () => {
    // Teeth of a tenth of a millimetre, all within two metres.
    const teeth = Array.from({ length: 20_000 }, (_, index): Place => [index * 1e-5, index % 2]);
    const comb = ground([[[0, 5], ...teeth, [0.2, 5], [0, 5]]], ([x, y]) => [x, y]);
    const { isWhole } = await findGaps([comb], [comb]);
    expect(isWhole).toBe(false);
  });
});

function sheet(placing: Placing): Ground {
  return ground([cornersOf([0, 0, squares, squares])], placing);
}

function cornersOf([west, south, east, north]: Rectangle): readonly Place[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function ground(rings: readonly (readonly Place[])[], placing: Placing): Ground {
  const made = toGround(rings.map((ring) => Float64Array.from(ring.flatMap((place) => placing(place)))));
  if (made === null) throw new Error('the rings have no extent');
  return made;
}

/** The same by counting squares: area and perimeter in metres of each group that shares sides. */
function openSquares(rectangles: readonly Rectangle[]): number[][] {
  const isOpen = (x: number, y: number) =>
    x >= 0 &&
    y >= 0 &&
    x < squares &&
    y < squares &&
    !rectangles.some(([west, south, east, north]) => x >= west && x < east && y >= south && y < north);
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (let start = 0; start < squares * squares; start += 1) {
    let [area, perimeter] = [0, 0];
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % squares, Math.floor(at / squares)];
      if (seen.has(at) || !isOpen(x, y)) continue;
      seen.add(at);
      area += 100;
      for (const [nextX, nextY] of [
        [x + 1, y],
        [x - 1, y],
        [x, y + 1],
        [x, y - 1],
      ] as const) {
        if (isOpen(nextX, nextY)) waiting.push(nextY * squares + nextX);
        else perimeter += 10;
      }
    }
    if (area > 0) groups.push([area, perimeter]);
  }
  return groups;
}

function byFirst(a: readonly number[], b: readonly number[]): number {
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
}
