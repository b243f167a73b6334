import { band, strip } from './path.ts';
import type { Point } from './point.ts';
import { merge, roundInnerCorners, type Shape } from './shape.ts';

export type Street = {
  readonly line: readonly Point[];
  readonly width: number;
  readonly left?: number;
  readonly right?: number;
};

/** All carriageways as one area whose corners are rounded where streets meet. */
export function carriageways(streets: readonly Street[], cornerRadius: number, ...extra: Shape[]): Shape {
  return roundInnerCorners(
    merge(...streets.map(({ line, width }) => band(line, width)), ...extra),
    cornerRadius,
  );
}

/** Streets with the sidewalks on their left and right; paint it first and the carriageways over it. */
export function withSidewalks(streets: readonly Street[], cornerRadius: number, ...extra: Shape[]): Shape {
  const wide = streets.map(({ line, width, left = 0, right = 0 }) =>
    strip(line, width / 2 + left, width / 2 + right),
  );
  return roundInnerCorners(merge(...wide, ...extra), cornerRadius);
}
