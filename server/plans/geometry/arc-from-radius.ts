import type { Position } from '../../../domain/plan-file.ts';

type Arc = readonly [Position, Position, Position];

/**
 * Arc from its ends and radius in metres (SOSI's BUE): a positive radius bends to the right of the direction of
 * travel (clockwise), a negative one to the left; `large` takes the longer way round. Null where the ends are
 * farther apart than the diameter.
 */
export function arcFromRadius(start: Position, end: Position, radius: number, large: boolean): Arc | null {
  const dx = end[0] - start[0];
  const dy = end[1] - start[1];
  const chord = Math.hypot(dx, dy);
  const size = Math.abs(radius);
  if (chord === 0 || size === 0 || !Number.isFinite(size)) return null;
  // Rounded ends of a half circle may lie a hair more than a diameter apart.
  if (chord > 2 * size * 1.0001 + 0.01) return null;
  const reach = Math.sqrt(Math.max(0, size * size - (chord * chord) / 4));
  const sagitta = large ? size + reach : size - reach;
  // A clockwise arc bulges to the left of its chord.
  const side = radius > 0 ? 1 : -1;
  const middle: Position = [
    start[0] + dx / 2 - (side * sagitta * dy) / chord,
    start[1] + dy / 2 + (side * sagitta * dx) / chord,
  ];
  return [start, middle, end];
}

/** The two half circles of a circle (SOSI's SIRKEL), counter-clockwise from its easternmost point. */
export function circleAsArcs(centre: Position, radius: number): readonly [Arc, Arc] {
  const [east, north] = centre;
  const right: Position = [east + radius, north];
  const left: Position = [east - radius, north];
  return [
    [right, [east, north + radius], left],
    [left, [east, north - radius], right],
  ];
}
