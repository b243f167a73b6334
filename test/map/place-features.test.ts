import { expect, test } from 'vitest';
import { shapeFault } from '../../client/map/drawing/shape-fault.ts';
import type { DrawnPlace } from '../../client/map/map-data.ts';
import { placeFeatures } from '../../client/map/place-features.ts';

const point: DrawnPlace = { id: 'p', geometry: { type: 'Point', coordinates: [10, 59] } };
const line: DrawnPlace = {
  id: 'l',
  geometry: {
    type: 'LineString',
    coordinates: [
      [10, 59],
      [10.2, 59],
    ],
  },
};

test('each place bears its number in the list: on the point, halfway along the line', () => {
  const numbers = placeFeatures({ places: [point, line], areShapesElsewhere: false }).features.filter(
    (feature) => feature.properties?.role === 'number',
  );
  expect(numbers.map(({ properties, geometry }) => [properties?.number, geometry])).toEqual([
    [1, { type: 'Point', coordinates: [10, 59] }],
    [2, { type: 'Point', coordinates: [10.1, 59] }],
  ]);
});

test('a line in the making shows its points from the first one on', () => {
  const draft = {
    vertices: [
      [10, 59],
      [10.1, 59],
    ] as const,
    isArea: false,
  };
  const roles = placeFeatures({ places: [], areShapesElsewhere: false, draft }).features.map(
    ({ properties }) => properties?.role,
  );
  expect(roles).toEqual(['shape', 'vertex', 'vertex']);
});

test('an area whose edges touch only at its corners is fine, a bow tie is not', () => {
  const area = (coordinates: [number, number][]) =>
    shapeFault({ type: 'Polygon', coordinates: [coordinates] });
  expect(
    area([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]),
  ).toBeNull();
  expect(
    area([
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ]),
  ).toBe('crossing-area');
});

test('while the drawing tool draws the shapes, an area with a hole, which it cannot hold, is drawn by the map', () => {
  const ring = (low: number, high: number) =>
    [
      [low, low],
      [high, low],
      [high, high],
      [low, high],
      [low, low],
    ] as const;
  const field: DrawnPlace = { id: 'f', geometry: { type: 'Polygon', coordinates: [ring(0, 9), ring(3, 4)] } };
  const roles = placeFeatures({ places: [line, field], areShapesElsewhere: true }).features.map(
    ({ properties }) => properties?.role,
  );
  expect(roles).toEqual(['edge', 'number', 'shape', 'number']);
});
