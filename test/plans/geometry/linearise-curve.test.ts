import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeliveredCurve, Position } from '../../../domain/plan-file.ts';
import { circleOfArc } from '../../../server/plans/geometry/circle-of-arc.ts';
import { ringArea } from '../../../server/plans/geometry/exact-area.ts';
import { lineariseArc, lineariseCurve } from '../../../server/plans/geometry/linearise-curve.ts';

type Arc = readonly [Position, Position, Position];

/** Arcs as plans have them: some thousand metres wide at most, anywhere in a UTM zone. */
const arcs = fc
  .record({
    east: fc.double({ min: 100_000, max: 900_000, noNaN: true }),
    north: fc.double({ min: 6_400_000, max: 7_900_000, noNaN: true }),
    radius: fc.double({ min: 0.05, max: 5000, noNaN: true }),
    start: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
    sweep: fc.double({ min: 0.01, max: 6.2, noNaN: true }),
    middle: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    clockwise: fc.boolean(),
  })
  .map(({ east, north, radius, start, sweep, middle, clockwise }): Arc => {
    const at = (share: number): Position => {
      const angle = start + (clockwise ? -1 : 1) * sweep * share;
      return [east + radius * Math.cos(angle), north + radius * Math.sin(angle)];
    };
    return [at(0), at(middle), at(1)];
  });

const tolerances = fc.constantFrom(0.001, 0.01, 0.1);

describe('an arc in straight stretches', () => {
  test('strays from the arc by no more than the tolerance anywhere', () => {
    fc.assert(
      fc.property(arcs, tolerances, (arc, tolerance) => {
        const circle = circleOfArc(...arc);
        const vertices = lineariseArc(arc, tolerance);
        for (const [index, vertex] of vertices.entries()) {
          const before = vertices[index - 1] ?? vertex;
          for (const share of [0, 0.25, 0.5, 0.75, 1]) {
            const east = before[0] + share * (vertex[0] - before[0]);
            const north = before[1] + share * (vertex[1] - before[1]);
            const off = Math.abs(
              Math.hypot(east - (circle?.east ?? 0), north - (circle?.north ?? 0)) - (circle?.radius ?? 0),
            );
            expect(off).toBeLessThan(tolerance + 1e-6);
          }
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('encloses the area that the arc does', () => {
    fc.assert(
      fc.property(arcs, tolerances, (arc, tolerance) => {
        const [start, , end] = arc;
        const chord = { kind: 'line' as const, positions: [end, start] };
        const exact = ringArea({ segments: [{ kind: 'arc', positions: arc }, chord] });
        const drawn = ringArea({
          segments: [{ kind: 'line', positions: lineariseArc(arc, tolerance) }, chord],
        });
        // Stretches that rise less than a hundredth of the tolerance are left as they are.
        const left = (tolerance / 100) * Math.hypot(end[0] - start[0], end[1] - start[1]);
        expect(Math.abs(drawn - exact)).toBeLessThan(1e-6 * Math.abs(exact) + left + 1e-6);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('has the same vertices walked either way, the delivered three among them', () => {
    fc.assert(
      fc.property(arcs, ([start, middle, end]) => {
        const there = lineariseArc([start, middle, end]);
        expect(lineariseArc([end, middle, start])).toEqual(there.toReversed());
        expect(there.at(0)).toEqual(start);
        expect(there.at(-1)).toEqual(end);
        expect(there).toContainEqual(middle);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('takes few vertices', () => {
    expect(
      lineariseArc(
        [
          [0, 0],
          [10, 10],
          [20, 0],
        ],
        0.01,
      ).length,
    ).toBeLessThan(45);
  });

  test('whose points lie on a line is that line', () => {
    expect(
      lineariseArc([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(
      lineariseArc([
        [0, 0],
        [0, 0],
        [2, 2],
      ]),
    ).toEqual([
      [0, 0],
      [0, 0],
      [2, 2],
    ]);
  });

  test('that ends where it starts goes all the way round', () => {
    const vertices = lineariseArc(
      [
        [0, 0],
        [20, 0],
        [0, 0],
      ],
      0.001,
    );
    expect(Math.abs(ringArea({ segments: [{ kind: 'line', positions: vertices }] }))).toBeCloseTo(
      Math.PI * 100,
      6,
    );
  });

  test('carries heights along', () => {
    const heights = lineariseArc([
      [0, 0, 10],
      [10, 10, 20],
      [20, 0, 30],
    ]).map(([, , height]) => height ?? Number.NaN);
    expect(heights[0]).toBe(10);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(heights.at(-1)).toBe(30);
  });
});

test('a curve of lines and arcs has the vertex where they meet once', () => {
  const curve: DeliveredCurve = {
    segments: [
      {
        kind: 'line',
        positions: [
          [-10, 0],
          [0, 0],
        ],
      },
      {
        kind: 'arc',
        positions: [
          [0, 0],
          [1, 1],
          [2, 0],
        ],
      },
      {
        kind: 'line',
        positions: [
          [2, 0],
          [12, 0],
        ],
      },
    ],
  };
  const vertices = lineariseCurve(curve, 0.1);
  expect(vertices.filter(([east, north]) => east === 0 && north === 0)).toHaveLength(1);
  expect(vertices.filter(([east, north]) => east === 2 && north === 0)).toHaveLength(1);
  expect(vertices[0]).toEqual([-10, 0]);
  expect(vertices.at(-1)).toEqual([12, 0]);
});
