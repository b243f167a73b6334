import { closedLine } from './drawing/path.ts';
import type { HeightSketch, LegalLineSketch } from './drawing/plan-sketch.ts';
import type { Point } from './drawing/point.ts';
import { polygon, rectangle, type Shape } from './drawing/shape.ts';
import { type Alternative, hall } from './lindholmkvartalet-ground.ts';

/** What is built on one place: footprint, and its height in each alternative. */
type House = { readonly shape: Shape; readonly storeys: number };

/** Ground lies at k+2,5 by the canal; a storey takes three metres and a roof one. */
const groundHeight = 2.5;

/** Alternative A builds slim and high, B broad and low. */
export function lindholmHouses(alternative: Alternative): House[] {
  const storeys = alternative === 'A' ? 6 : 4;
  const depth = alternative === 'A' ? 12 : 14;
  const row = (west: number, south: number, length: number): House => ({
    storeys,
    shape: rectangle(west, south, west + length, south + depth),
  });
  const wing = (west: number, south: number, length: number): House => ({
    storeys: storeys - 1,
    shape: rectangle(west, south, west + depth, south + length),
  });
  return [
    row(-94, 12, 36),
    { ...row(-54, 12, alternative === 'A' ? 28 : 32), storeys: storeys - 1 },
    wing(-95, 28, 33),
    row(-76, 64 - depth, 54),
    row(28, 130, 46),
    wing(26, 70, 54),
    wing(63, 70, 50),
    ...(alternative === 'B' ? [row(42, 70, 22)] : []),
    wing(-41, 84, 54),
    row(-26, 134, 32),
    wing(-7, 86, 42),
    { storeys: 2, shape: polygon([-94, 112], [-62, 112], [-62, 126], [-76, 126], [-76, 142], [-94, 142]) },
    { storeys: 3, shape: hall },
  ];
}

/** The outline of a house; the old hall counts as one that the plan keeps. */
export function plannedLines({ shape }: House): LegalLineSketch[] {
  return shape.flat().map((ring) => ({ code: shape === hall ? 1214 : 1213, line: closedLine(ring) }));
}

/** The highest level of a house along its ridge, in metres above sea. */
export function regulatedHeight({ shape, storeys }: House): HeightSketch {
  const [a = [0, 0], b = [0, 0], c = [0, 0]] = shape[0]?.[0] ?? [];
  const middle: Point = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2];
  const isLong = Math.abs(b[0] - a[0]) > Math.abs(c[1] - b[1]);
  const line: Point[] = isLong
    ? [
        [a[0] + 2, middle[1]],
        [c[0] - 2, middle[1]],
      ]
    : [
        [middle[0], a[1] + 2],
        [middle[0], c[1] - 2],
      ];
  return { height: groundHeight + storeys * 3 + 1, line };
}
