import { booleanIntersects, circle, destination, distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentGeometryProblems, vertexCount } from '../../domain/comments/comment-geometry.ts';
import type { PlaceGeometry } from '../../domain/comments/comment-place.ts';
import { metresBetween, type PlanArea } from '../../domain/comments/distance-to-area.ts';
import { hasSelfCrossing } from '../../domain/comments/self-crossing.ts';
import { errorMessage } from '../../domain/errors.ts';

/** A square of about 570 by 1 110 metres at Tønsberg. */
const planArea: PlanArea = {
  type: 'Polygon',
  coordinates: [
    [
      [10.4, 59.26],
      [10.41, 59.26],
      [10.41, 59.27],
      [10.4, 59.27],
      [10.4, 59.26],
    ],
  ],
};
const point = (lon: number, lat: number): PlaceGeometry => ({ type: 'Point', coordinates: [lon, lat] });
const line = (...coordinates: [number, number][]): PlaceGeometry => ({ type: 'LineString', coordinates });
const polygon = (...ring: [number, number][]): PlaceGeometry => ({ type: 'Polygon', coordinates: [ring] });
const codes = (geometry: PlaceGeometry, area = planArea) =>
  commentGeometryProblems({ geometry }, area).map(({ code }) => code);

describe('a drawn place', () => {
  test('is right inside the plan, across its edge and around it', () => {
    expect(codes(point(10.405, 59.265))).toEqual([]);
    expect(codes(line([10.39, 59.265], [10.42, 59.265]))).toEqual([]);
    expect(
      codes(polygon([10.39, 59.25], [10.42, 59.25], [10.42, 59.28], [10.39, 59.28], [10.39, 59.25])),
    ).toEqual([]);
  });

  test('may lie up to 500 metres away, and is told how far when it is further', () => {
    const away = (metres: number) => destination([10.41, 59.265], metres / 1000, 90).geometry.coordinates;
    const [nearLon = 0, nearLat = 0] = away(490);
    expect(codes(point(nearLon, nearLat))).toEqual([]);
    const [lon = 0, lat = 0] = away(812);
    const [problem] = commentGeometryProblems({ geometry: point(lon, lat) }, planArea);
    expect(problem?.code).toBe('geometry-too-far');
    expect(problem?.details.metres).toBeGreaterThan(806);
    expect(problem?.details.metres).toBeLessThan(818);
    expect(errorMessage('geometry-too-far', 'nb', problem?.details)).toMatch(
      /ligger 8\d\d meter fra planområdet/,
    );
  });

  test('measures to the nearest part of a plan in several parts, and to the inside of a hole', () => {
    const inHole: PlanArea = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [11, 59],
            [11.1, 59],
            [11.1, 59.1],
            [11, 59.1],
            [11, 59],
          ],
          [
            [11.02, 59.02],
            [11.08, 59.02],
            [11.08, 59.08],
            [11.02, 59.08],
            [11.02, 59.02],
          ],
        ],
        [
          [
            [12, 59],
            [12.1, 59],
            [12.1, 59.1],
            [12, 59],
          ],
        ],
      ],
    };
    expect(metresBetween(point(11.01, 59.05), inHole)).toBe(0);
    expect(metresBetween(point(11.0202, 59.05), inHole)).toBeCloseTo(11.5, 0);
    expect(metresBetween(point(12.05, 58.999), inHole)).toBeCloseTo(111.4, 0);
  });

  test('agrees with great-circle distances in any direction', () => {
    const corner = [10.41, 59.27] as const;
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 85 }), fc.integer({ min: 10, max: 5000 }), (bearing, metres) => {
        const [lon = 0, lat = 0] = destination([...corner], metres / 1000, bearing).geometry.coordinates;
        const expected = distance([...corner], [lon, lat], { units: 'meters' });
        // The sphere of turf and the ellipsoid differ by up to half a percent here.
        expect(Math.abs(metresBetween(point(lon, lat), planArea) - expected)).toBeLessThan(
          expected * 0.006 + 0.01,
        );
      }),
    );
  });

  test('is 0 metres away exactly when it intersects, for lines and areas of any shape', () => {
    const degree = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    const lonLat = degree.map(([x, y]): [number, number] => [10.3905 + x * 0.001, 59.2505 + y * 0.001]);
    fc.assert(
      fc.property(fc.array(lonLat, { minLength: 2, maxLength: 6 }), (coordinates) => {
        const geometry = line(...coordinates);
        fc.pre(coordinates.some(([lon, lat]) => lon !== coordinates[0]?.[0] || lat !== coordinates[0]?.[1]));
        expect(metresBetween(geometry, planArea) === 0).toBe(booleanIntersects(geometry, planArea));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('has at most 500 points, counted without the one that closes an area', () => {
    const round = (steps: number): PlaceGeometry => {
      const { coordinates } = circle([10.405, 59.265], 0.2, { steps }).geometry;
      return {
        type: 'Polygon',
        coordinates: coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat])),
      };
    };
    expect(vertexCount(round(500))).toBe(500);
    expect(codes(round(500))).toEqual([]);
    expect(commentGeometryProblems({ geometry: round(501) }, planArea)).toEqual([
      { code: 'too-many-vertices', details: { count: 501, limit: 500 } },
    ]);
  });

  test('is not larger than 25 km² nor longer than 25 km', () => {
    const huge = polygon([10.3, 59.2], [10.5, 59.2], [10.5, 59.3], [10.3, 59.3], [10.3, 59.2]);
    const [problem] = commentGeometryProblems({ geometry: huge }, planArea);
    expect(problem).toMatchObject({ code: 'area-too-large', details: { area: '127 km²', limit: '25 km²' } });
    expect(codes(line([10.4, 59.265], [10.4, 59.6]))).toEqual(['line-too-long']);
  });

  test('neither crosses itself nor is without extent', () => {
    expect(
      codes(polygon([10.4, 59.26], [10.41, 59.27], [10.41, 59.26], [10.4, 59.27], [10.4, 59.26])),
    ).toEqual(['geometry-invalid']);
    expect(codes(line([10.405, 59.265], [10.405, 59.265]))).toEqual(['geometry-invalid']);
    expect(codes(polygon([10.4, 59.26], [10.4, 59.26], [10.4, 59.26], [10.4, 59.26]))).toEqual([
      'geometry-invalid',
    ]);
    expect(codes(polygon([10.4, 59.26], [10.41, 59.26], [10.4, 59.26], [10.4, 59.26]))).toEqual([
      'geometry-invalid',
    ]);
  });
});

describe('self-crossing', () => {
  test('is not seen in plain shapes, repeated points or points along an edge', () => {
    expect(
      hasSelfCrossing([
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 1],
        [0, 2],
        [0, 0],
      ]),
    ).toBe(false);
    expect(
      hasSelfCrossing([
        [0, 0],
        [2, 0],
        [2, 0],
        [2, 2],
        [0, 0],
      ]),
    ).toBe(false);
    expect(
      hasSelfCrossing([
        [0, 0],
        [1, 0],
        [2, 0],
        [2, 2],
        [0, 0],
      ]),
    ).toBe(false);
    expect(
      hasSelfCrossing([
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    ).toBe(false);
  });

  test('is seen where edges cross, touch or fold back', () => {
    expect(
      hasSelfCrossing([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
    ).toBe(true);
    expect(
      hasSelfCrossing([
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 0],
        [0, 2],
        [0, 0],
      ]),
    ).toBe(true);
    expect(
      hasSelfCrossing([
        [0, 0],
        [2, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
    ).toBe(true);
  });
});
