import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { ringsHold } from '../../client/map/in-view.ts';
import { innerPoint } from '../../client/map/inner-point.ts';

test('the name of a horseshoe stands in the horseshoe, not in its opening', () => {
  const horseshoe: Position[][] = [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ],
  ];
  const place = innerPoint([horseshoe]);
  expect(place && ringsHold(horseshoe, place)).toBe(true);
});

test('the name of a ring-shaped area stands beside its hole', () => {
  const ring: Position[][] = [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [2, 2],
      [2, 8],
      [8, 8],
      [8, 2],
      [2, 2],
    ],
  ];
  const place = innerPoint([ring]);
  expect(place && ringsHold(ring, place)).toBe(true);
});

test('of several parts the roomiest bears the name', () => {
  const small: Position[][] = [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ];
  const large: Position[][] = [
    [
      [20, 20],
      [30, 20],
      [30, 30],
      [20, 30],
      [20, 20],
    ],
  ];
  const place = innerPoint([small, large]);
  expect(place && ringsHold(large, place)).toBe(true);
});

test('an area without extent has no place for a name', () => {
  expect(
    innerPoint([
      [
        [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      ],
    ]),
  ).toBeNull();
});

test('the name of any star-shaped area stands inside it', () => {
  const radii = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 });
  fc.assert(
    fc.property(radii, (lengths) => {
      const corners = lengths.map((radius, index): Position => {
        const angle = (index / lengths.length) * 2 * Math.PI;
        return [10 + radius * Math.cos(angle), 59 + radius * Math.sin(angle)];
      });
      const rings = [[...corners, corners[0] ?? []]];
      const place = innerPoint([rings]);
      return place !== null && ringsHold(rings, place);
    }),
    { seed: 7, numRuns: 500 },
  );
});
