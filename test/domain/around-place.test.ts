import { area, distance } from '@turf/turf';
import { expect, test } from 'vitest';
import { aroundPlace } from '../../domain/comments/around-place.ts';
import { commentGeometryProblems } from '../../domain/comments/comment-geometry.ts';
import { planeAt } from '../../domain/comments/local-plane.ts';

const plane = planeAt(59.27);
const origin = plane.flatten([10.4, 59.27]);
const at = (east: number, north: number) => plane.unflatten({ x: origin.x + east, y: origin.y + north });

test('fifty metres around a house is fifty metres in every direction, as far north as Norway lies', () => {
  for (const lat of [58, 71]) {
    const around = aroundPlace({ type: 'Point', coordinates: [10.4, lat] }, 50);
    const metres = (around?.coordinates[0] ?? []).map((corner) =>
      distance([10.4, lat], corner, { units: 'meters' }),
    );
    expect(Math.min(...metres)).toBeGreaterThan(49.5);
    expect(Math.max(...metres)).toBeLessThan(50.5);
  }
});

test('ten metres around a street is a band twenty metres wide with round ends', () => {
  const around = aroundPlace({ type: 'LineString', coordinates: [at(0, 0), at(100, 0)] }, 10);
  expect(around && area(around)).toBeGreaterThan((100 * 20 + Math.PI * 100) * 0.97);
  expect(around && area(around)).toBeLessThan((100 * 20 + Math.PI * 100) * 1.02);
});

test('around a field the field itself is part of the place', () => {
  const square = [at(0, 0), at(40, 0), at(40, 40), at(0, 40), at(0, 0)];
  const around = aroundPlace({ type: 'Polygon', coordinates: [square] }, 25);
  const expected = 1600 + 4 * 40 * 25 + Math.PI * 625;
  expect(around && area(around)).toBeGreaterThan(expected * 0.97);
  expect(around && area(around)).toBeLessThan(expected * 1.02);
});

test('what is made is a place that the rules take, from the least distance to the most', () => {
  const plan = { type: 'Polygon' as const, coordinates: [[at(-5, -5), at(5, -5), at(5, 5), at(-5, -5)]] };
  const jagged = Array.from({ length: 700 }, (_, n) => at(n, (n % 2) * 3));
  for (const metres of [1, 10, 500]) {
    const line = aroundPlace({ type: 'LineString', coordinates: jagged }, metres);
    const point = aroundPlace({ type: 'Point', coordinates: at(0, 0) }, metres);
    for (const geometry of [line, point]) {
      expect(geometry && commentGeometryProblems({ geometry }, plan)).toEqual([]);
    }
  }
});
