import { describe, expect, test } from 'vitest';
import type { DeliveredGeometry, DeliveredRing, PlanFile, Position } from '../../../domain/plan-file.ts';
import { checkGeometries } from '../../../server/plans/checks/check-geometries.ts';

type Pair = readonly [number, number];

const square: readonly Pair[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
  [0, 0],
];

describe('the shape of a surface', () => {
  test('that is whole gives no finding', () => {
    expect(check(surface(square, box(10, 10, 20)))).toEqual([]);
  });

  test('may have a hole that touches its boundary in a point', () => {
    expect(
      check(
        surface(square, [
          [0, 50],
          [20, 60],
          [20, 40],
          [0, 50],
        ]),
      ),
    ).toEqual([]);
  });

  test.each<[string, string, DeliveredGeometry]>([
    [
      'self-intersection',
      'crosses itself',
      surface([
        [0, 0],
        [100, 100],
        [100, 0],
        [0, 90],
        [0, 0],
      ]),
    ],
    [
      'self-intersection',
      'has a spike',
      surface([
        [0, 0],
        [100, 0],
        [150, 0],
        [100, 0],
        [100, 100],
        [0, 0],
      ]),
    ],
    [
      'self-touch',
      'touches itself in a corner',
      surface([
        [0, 0],
        [50, 50],
        [100, 0],
        [100, 100],
        [50, 50],
        [0, 100],
        [0, 0],
      ]),
    ],
    [
      'self-touch',
      'touches its own side',
      surface([
        [0, 0],
        [100, 0],
        [100, 100],
        [50, 0],
        [0, 100],
        [0, 0],
      ]),
    ],
    [
      'surface-without-area',
      'has no area',
      surface([
        [0, 0],
        [100, 0],
        [50, 0],
        [0, 0],
      ]),
    ],
    ['hole-crosses-boundary', 'has a hole across its edge', surface(square, box(90, 10, 20))],
    ['hole-outside', 'has a hole outside', surface(square, box(200, 10, 20))],
    ['holes-overlap', 'has holes that cross', surface(square, box(10, 10, 20), box(20, 20, 20))],
    ['holes-overlap', 'has a hole in a hole', surface(square, box(10, 10, 50), box(20, 20, 10))],
  ])('gives %s where it %s', (code, _what, geometry) => {
    expect(check(geometry)).toEqual([`warning ${code} FLATE 7`]);
  });

  test('tells where it crosses itself', () => {
    const [finding] = checkGeometries(
      fileOf(
        surface([
          [0, 0],
          [100, 100],
          [100, 0],
          [0, 100],
          [0, 0],
        ]),
      ),
    );
    expect(finding?.position).toEqual([50, 50]);
  });

  test('is checked with its arcs as arcs', () => {
    const exterior: DeliveredRing = {
      curve: {
        segments: [
          {
            kind: 'line',
            positions: [
              [0, 0],
              [100, 0],
            ],
          },
          {
            kind: 'arc',
            positions: [
              [100, 0],
              [50, 50],
              [0, 0],
            ],
          },
        ],
      },
    };
    const inside: DeliveredGeometry = {
      type: 'surface',
      patches: [{ exterior, interiors: [ringOf(box(45, 35, 10))] }],
    };
    const outside: DeliveredGeometry = {
      type: 'surface',
      patches: [{ exterior, interiors: [ringOf(box(10, 35, 10))] }],
    };
    expect(check(inside)).toEqual([]);
    expect(check(outside)).toEqual(['warning hole-crosses-boundary FLATE 7']);
  });

  test('too intricate to compare in reasonable time is said to be so', () => {
    const comb = Array.from({ length: 8000 }, (_, index): Pair => [index % 2 === 0 ? 0 : 1000, index]);
    expect(check(surface([...comb, [-1, 8000], [-1, -1], [0, 0]]))).toEqual([
      'warning too-intricate FLATE 7',
    ]);
  });
});

describe('the shape of a line', () => {
  test('whose arc is straight, or has a point twice, is told', () => {
    const flat: DeliveredGeometry = {
      type: 'curve',
      curve: {
        segments: [
          {
            kind: 'arc',
            positions: [
              [0, 0],
              [10, 0.01],
              [20, 0],
            ],
          },
        ],
      },
    };
    const bent: DeliveredGeometry = {
      type: 'curve',
      curve: {
        segments: [
          {
            kind: 'arc',
            positions: [
              [0, 0],
              [10, 0.05],
              [20, 0],
            ],
          },
        ],
      },
    };
    const twice: DeliveredGeometry = {
      type: 'curve',
      curve: {
        segments: [
          {
            kind: 'line',
            positions: [
              [0, 0],
              [0, 0],
              [1, 1],
            ],
          },
        ],
      },
    };
    expect(check(flat)).toEqual(['warning arc-is-straight FLATE 7']);
    expect(check(bent)).toEqual([]);
    expect(check(twice)).toEqual(['info repeated-point FLATE 7']);
  });
});

function check(geometry: DeliveredGeometry): string[] {
  return checkGeometries(fileOf(geometry)).map(
    ({ severity, code, object }) => `${severity} ${code} ${object}`,
  );
}

function surface(outer: readonly Pair[], ...holes: readonly (readonly Pair[])[]): DeliveredGeometry {
  return { type: 'surface', patches: [{ exterior: ringOf(outer), interiors: holes.map(ringOf) }] };
}

function ringOf(vertices: readonly Pair[]): DeliveredRing {
  const positions: readonly Position[] = vertices;
  return { curve: { segments: [{ kind: 'line', positions }] } };
}

function box(east: number, north: number, size: number): readonly Pair[] {
  return [
    [east, north],
    [east, north + size],
    [east + size, north + size],
    [east + size, north],
    [east, north],
  ];
}

function fileOf(geometry: DeliveredGeometry): PlanFile {
  const object = {
    number: '7',
    objectType: 'RpArealformålOmråde',
    element: 'FLATE',
    attributes: [],
    geometry,
  };
  return { format: 'sosi', srid: 25832, header: [], plans: [], objects: [object], findings: [] };
}
