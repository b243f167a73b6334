import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { boundsOf, positionsOf } from '../../client/map/geometry-reading.ts';
import { isInView } from '../../client/map/in-view.ts';
import type { MapBounds } from '../../client/map/map-data.ts';

const view: MapBounds = [0, 0, 10, 10];
const isSeen = (geometry: Geometry) => {
  const bounds = boundsOf(positionsOf(geometry));
  return bounds !== null && isInView(geometry, bounds, view);
};
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const square = (low: number, high: number): Position[] => [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
  [low, low],
];

test('a line that crosses the view without a vertex in it is in view', () => {
  expect(isSeen(line([-5, 5], [15, 6]))).toBe(true);
});

test('a slanting line whose box overlaps the view, but which passes its corner, is not in view', () => {
  expect(isSeen(line([-5, 5], [5, -8]))).toBe(false);
});

test('an area around the whole view is in view', () => {
  expect(isSeen({ type: 'Polygon', coordinates: [square(-50, 50)] })).toBe(true);
});

test('an area is not in view when the view lies in its hole', () => {
  expect(isSeen({ type: 'Polygon', coordinates: [square(-50, 50), square(-5, 15)] })).toBe(false);
});

test('a point is in view when it lies in it', () => {
  expect(isSeen({ type: 'Point', coordinates: [5, 5] })).toBe(true);
  expect(isSeen({ type: 'Point', coordinates: [11, 5] })).toBe(false);
});
