import { describe, expect, test } from 'vitest';
import type { DeliveredGeometry, DeliveredRing, Position } from '../../../domain/plan-file.ts';
import { deliveredToWkt } from '../../../server/plans/geometry/delivered-to-wkt.ts';

const line = (...positions: Position[]) => ({ kind: 'line' as const, positions });
const arc = (a: Position, b: Position, c: Position) => ({
  kind: 'arc' as const,
  positions: [a, b, c] as const,
});
const ring = (...segments: DeliveredRing['curve']['segments']): DeliveredRing => ({ curve: { segments } });

describe('EWKT of a delivered geometry', () => {
  test.each<[string, DeliveredGeometry, string]>([
    [
      'points',
      {
        type: 'points',
        positions: [
          [431257.69, 6496945.38],
          [1.005, 2],
        ],
      },
      'MULTIPOINT((431257.69 6496945.38),(1.005 2))',
    ],
    [
      'a line',
      { type: 'curve', curve: { segments: [line([0, 0], [1, 1]), line([1, 1], [2, 0])] } },
      'LINESTRING(0 0,1 1,2 0)',
    ],
    [
      'an arc',
      { type: 'curve', curve: { segments: [arc([0, 0], [1, 1], [2, 0])] } },
      'CIRCULARSTRING(0 0,1 1,2 0)',
    ],
    [
      'a line with an arc',
      { type: 'curve', curve: { segments: [line([-1, 0], [0, 0]), arc([0, 0], [1, 1], [2, 0])] } },
      'COMPOUNDCURVE((-1 0,0 0),CIRCULARSTRING(0 0,1 1,2 0))',
    ],
    [
      'several lines',
      {
        type: 'curves',
        curves: [{ segments: [line([0, 0], [1, 1])] }, { segments: [arc([0, 0], [1, 1], [2, 0])] }],
      },
      'MULTICURVE((0 0,1 1),CIRCULARSTRING(0 0,1 1,2 0))',
    ],
    [
      'a straight surface',
      { type: 'surface', patches: [{ exterior: ring(line([0, 0], [1, 0], [1, 1], [0, 0])), interiors: [] }] },
      'MULTIPOLYGON(((0 0,1 0,1 1,0 0)))',
    ],
    [
      'a surface with an arc and a straight hole',
      {
        type: 'surface',
        patches: [
          {
            exterior: ring(line([0, 0], [20, 0]), arc([20, 0], [10, 10], [0, 0])),
            interiors: [ring(line([9, 1], [11, 1], [10, 2], [9, 1]))],
          },
        ],
      },
      'MULTISURFACE(CURVEPOLYGON(COMPOUNDCURVE((0 0,20 0),CIRCULARSTRING(20 0,10 10,0 0)),(9 1,11 1,10 2,9 1)))',
    ],
  ])('of %s keeps what was delivered', (_name, geometry, expected) => {
    expect(deliveredToWkt(geometry, 25832)).toBe(`SRID=25832;${expected}`);
  });

  test('has heights where any vertex has one, and rings that close in height too', () => {
    const geometry: DeliveredGeometry = {
      type: 'surface',
      patches: [
        { exterior: ring(line([0, 0, 5], [1, 0]), line([1, 0, 7], [1, 1, 7], [0, 0, 9])), interiors: [] },
      ],
    };
    expect(deliveredToWkt(geometry, 5105)).toBe('SRID=5105;MULTIPOLYGON Z (((0 0 5,1 0 NaN,1 1 7,0 0 5)))');
  });

  test('is null for a geometry without coordinates', () => {
    expect(deliveredToWkt({ type: 'points', positions: [] }, 25832)).toBeNull();
    expect(deliveredToWkt({ type: 'curve', curve: { segments: [] } }, 25832)).toBeNull();
  });
});
