import { describe, expect, test } from 'vitest';
import { hatchPixels } from '../../client/map/hatch-pattern.ts';
import { hatchImageId, patternPixels } from '../../client/map/image-id.ts';
import type { Pixels } from '../../client/map/pixels.ts';
import { stripePixels } from '../../client/map/stripe-pattern.ts';
import { HATCH_ANGLES, type Hatch, type HatchPattern } from '../../domain/plan-look/hatch.ts';

const patterns = Object.keys(HATCH_ANGLES) as HatchPattern[];
const black = (pattern: HatchPattern): Hatch => ({ pattern, colour: '#000000', spacing: 12, width: 1 });

/** Ink at a pixel from 0 to 255; positions wrap as the tile does when it is repeated. */
function inkAt({ width, height, data }: Pixels, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)].map((at, index) => {
    const size = index === 0 ? width : height;
    return ((at % size) + size) % size;
  });
  return data[((row ?? 0) * width + (column ?? 0)) * 4 + 3] ?? 0;
}

function inkShare(pixels: Pixels): number {
  let ink = 0;
  for (let index = 3; index < pixels.data.length; index += 4) ink += (pixels.data[index] ?? 0) / 255;
  return ink / (pixels.width * pixels.height);
}

/** The darkest pixel of the tile: one in the middle of a line. */
function darkest(pixels: Pixels): { x: number; y: number } {
  let best = { x: 0, y: 0, ink: -1 };
  for (let y = 0; y < pixels.height; y++) {
    for (let x = 0; x < pixels.width; x++) {
      const ink = inkAt(pixels, x, y);
      if (ink > best.ink) best = { x, y, ink };
    }
  }
  return best;
}

describe('a hatch tile', () => {
  const lined = patterns.flatMap((pattern) =>
    HATCH_ANGLES[pattern].map((angle) => [pattern, angle] as const),
  );
  test.each(lined)('of %s lines has ink all the way at %i°, beyond its own edges too', (pattern, angle) => {
    const pixels = hatchPixels({ ...black(pattern), width: 3 }, 2);
    const radians = (angle * Math.PI) / 180;
    // Where two sets of lines cross there is ink in both directions.
    const start = crossing(pixels, pattern);
    const inks = Array.from({ length: 200 }, (_, step) =>
      inkAt(pixels, start.x + step * Math.cos(radians), start.y - step * Math.sin(radians)),
    );
    expect(Math.min(...inks)).toBeGreaterThan(60);
  });

  test.each(lined)('of %s lines at %i° is as far from line to line as it is told', (pattern, angle) => {
    if (HATCH_ANGLES[pattern].length > 1) return;
    const pixels = hatchPixels({ ...black(pattern), spacing: 20 }, 4);
    const across = ((angle + 90) * Math.PI) / 180;
    const start = darkest(pixels);
    const inkAcross = (distance: number) =>
      inkAt(pixels, start.x + distance * Math.cos(across), start.y - distance * Math.sin(across));
    expect(inkAcross(80)).toBeGreaterThan(60);
    for (const distance of [20, 40, 60]) expect(inkAcross(distance)).toBe(0);
  });

  test.each(patterns)('of %s leaves most of the colour below visible', (pattern) => {
    const share = inkShare(hatchPixels(black(pattern), 2));
    expect(share).toBeGreaterThan(0.004);
    expect(share).toBeLessThan(0.25);
  });

  test.each(patterns)('of %s has as much ink on a screen twice and three times as dense', (pattern) => {
    const single = hatchPixels(black(pattern), 1);
    for (const ratio of [2, 3]) {
      const denser = hatchPixels(black(pattern), ratio);
      expect(Math.abs(denser.width - single.width * ratio)).toBeLessThanOrEqual(ratio);
      expect(Math.abs(inkShare(denser) - inkShare(single))).toBeLessThan(0.03);
    }
  });

  test('is painted in the ink that is asked for', () => {
    const { data } = hatchPixels({ ...black('rising'), colour: '#e31a1c' }, 1);
    expect([...data.slice(0, 3)]).toEqual([0xe3, 0x1a, 0x1c]);
  });

  test('has more ink where the reader asks for high contrast', () => {
    const id = hatchImageId(black('falling'));
    const [usual, strong] = [patternPixels(id, 2), patternPixels(`${id}:strong`, 2)];
    if (!usual || !strong) throw new Error('no pattern of that name');
    expect(inkShare(strong)).toBeGreaterThan(1.5 * inkShare(usual));
  });
});

/** A pixel with ink on every set of lines: the middle for upright and level ones, else the darkest. */
function crossing(pixels: Pixels, pattern: HatchPattern): { x: number; y: number } {
  if (pattern === 'grid') return { x: pixels.width / 2, y: pixels.height / 2 };
  if (HATCH_ANGLES[pattern].length === 1) return darkest(pixels);
  return { x: 0, y: pixels.height / 2 };
}

describe('a stripe tile', () => {
  test('gives every colour of a combined purpose the same share', () => {
    const { data, width, height } = stripePixels(['#ff0000', '#00ff00', '#0000ff'], 2);
    const counts = new Map<string, number>();
    for (let index = 0; index < data.length; index += 4) {
      const color = [data[index], data[index + 1], data[index + 2]].join();
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      '255,0,0': (width * height) / 3,
      '0,255,0': (width * height) / 3,
      '0,0,255': (width * height) / 3,
    });
  });

  test('covers the ground wholly', () => {
    expect(inkShare(stripePixels(['#ff0000', '#00ff00'], 1))).toBe(1);
  });
});

test('an image id that is no pattern of ours gives no pixels', () => {
  expect(patternPixels('Rp/1242', 1)).toBeNull();
  expect(patternPixels('hatch:sideways:#000000:20:1', 1)).toBeNull();
});
