import { expect, test } from 'vitest';
import { commentGeometryProblems } from '../../domain/comments/comment-geometry.ts';
import { planeAt } from '../../domain/comments/local-plane.ts';
import { crossingOf, stretchBetween } from '../../domain/comments/street-stretch.ts';

const plane = planeAt(59.27);
const origin = plane.flatten([10.4, 59.27]);
/** Metres east and north of a corner in Tønsberg. */
const at = (east: number, north: number) => plane.unflatten({ x: origin.x + east, y: origin.y + north });
const line = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => at(x, y));
const metresOf = (positions: readonly (readonly number[])[]) =>
  positions.map(plane.flatten).reduce((metres, { x, y }, index, all) => {
    const before = all[index - 1];
    return before ? metres + Math.hypot(x - before.x, y - before.y) : 0;
  }, 0);
/** Metres east and north of the corner, whole. */
const back = (position: readonly number[]) => {
  const { x, y } = plane.flatten(position);
  return [Math.round(x - origin.x) + 0, Math.round(y - origin.y) + 0];
};

const kanalgata = [line([0, 0], [100, 0], [200, 0], [200, 300])];
const torggata = [line([50, -80], [50, 80])];
const bryggegata = [line([120, 100], [280, 100])];

test('the stretch between two crossings follows the street round its corner', () => {
  const from = crossingOf(kanalgata, torggata);
  const to = crossingOf(kanalgata, bryggegata);
  expect(from && back(from)).toEqual([50, 0]);
  expect(to && back(to)).toEqual([200, 100]);
  const stretch = stretchBetween(kanalgata, from ?? [], to ?? []);
  const coordinates = stretch.isFound ? stretch.line.coordinates : [];
  expect(coordinates.map(back)).toEqual([
    [50, 0],
    [100, 0],
    [200, 0],
    [200, 100],
  ]);
  expect(metresOf(coordinates)).toBeCloseTo(250, 0);
});

test('the stretch runs from the first place to the second, also against the way the street was drawn', () => {
  const stretch = stretchBetween(kanalgata, at(200, 250), at(60, 10));
  const coordinates = stretch.isFound ? stretch.line.coordinates : [];
  expect([coordinates[0], coordinates.at(-1)].map((position) => back(position ?? []))).toEqual([
    [200, 250],
    [60, 0],
  ]);
});

test('a house that stands back from the street is met on the street beside it', () => {
  const stretch = stretchBetween(kanalgata, at(20, 18), at(80, -25));
  expect(stretch.isFound && stretch.line.coordinates.map(back)).toEqual([
    [20, 0],
    [80, 0],
  ]);
});

test('a street that is stored in stretches, in any order and direction, is one street', () => {
  const stored = [line([200, 0], [100, 0]), line([0, 0], [100, 0]), line([200, 300], [200, 12])];
  const stretch = stretchBetween(stored, at(10, 0), at(200, 200));
  const coordinates = stretch.isFound ? stretch.line.coordinates : [];
  expect(metresOf(coordinates)).toBeCloseTo(390, 0);
});

test('of a street with branches the shortest way is taken', () => {
  const ring = [line([0, 0], [100, 0], [100, 400], [0, 400], [0, 0]), line([50, 0], [50, -60])];
  const stretch = stretchBetween(ring, at(50, -60), at(0, 20));
  expect(stretch.isFound && metresOf(stretch.line.coordinates)).toBeCloseTo(130, 0);
});

test('a street in parts that are far from each other gives no stretch between them', () => {
  const parts = [line([0, 0], [100, 0]), line([400, 0], [500, 0])];
  expect(stretchBetween(parts, at(10, 0), at(450, 0))).toEqual({ isFound: false, reason: 'gap' });
});

test('a place that is not at the street, and one place named twice, are refused with the reason', () => {
  expect(stretchBetween(kanalgata, at(0, 0), at(0, 900))).toEqual({ isFound: false, reason: 'too-far' });
  expect(stretchBetween(kanalgata, at(50, 4), at(50, -4))).toEqual({ isFound: false, reason: 'same-place' });
});

test('streets that stop at the kerb still cross; streets that are apart do not', () => {
  expect(crossingOf(kanalgata, [line([60, 8], [60, 90])])?.length).toBe(2);
  expect(crossingOf(kanalgata, [line([60, 60], [60, 90])])).toBeNull();
});

test('a stretch of a street with thousands of bends has no more points than a place may have', () => {
  const winding = [line(...Array.from({ length: 3000 }, (_, n) => [n * 2, (n % 2) * 0.4] as const))];
  const stretch = stretchBetween(winding, at(0, 0), at(5998, 0));
  const area = {
    type: 'Polygon' as const,
    coordinates: [line([-10, -10], [6000, -10], [6000, 10], [-10, -10])],
  };
  expect(stretch.isFound && commentGeometryProblems({ geometry: stretch.line }, area)).toEqual([]);
});
