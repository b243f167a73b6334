import type { DeliveredCurve, Position } from '../../../domain/plan-file.ts';
import { type Circle, circleOfArc } from './circle-of-arc.ts';

/** How far a chord may stray from its arc when nothing else is asked for, in metres. */
export const defaultToleranceMetres = 0.01;

const mostChords = 4096;

/** Vertices of a curve, arcs as chords none of which strays more than the tolerance; shared ends stand once. */
export function lineariseCurve(curve: DeliveredCurve, toleranceMetres = defaultToleranceMetres): Position[] {
  const positions: Position[] = [];
  for (const segment of curve.segments) {
    const stretch =
      segment.kind === 'line' ? segment.positions : lineariseArc(segment.positions, toleranceMetres);
    const first = stretch[0];
    const last = positions.at(-1);
    const skip =
      first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1] ? 1 : 0;
    for (let index = skip; index < stretch.length; index += 1) {
      const position = stretch[index];
      if (position !== undefined) positions.push(position);
    }
  }
  return positions;
}

/**
 * Vertices of one arc, both ends and the delivered middle among them. The others stand a little outside the arc,
 * so that the chords enclose exactly the area that the arc does while no place on them strays from it by more than
 * the tolerance. Walked the other way the same arc gives the same vertices: neighbours leave no slivers.
 */
export function lineariseArc(
  [start, middle, end]: readonly [Position, Position, Position],
  toleranceMetres = defaultToleranceMetres,
): Position[] {
  if (start[0] > end[0] || (start[0] === end[0] && start[1] > end[1])) {
    return lineariseArc([end, middle, start], toleranceMetres).reverse();
  }
  const circle = circleOfArc(start, middle, end);
  if (circle === null) return [start, middle, end];
  const middleAngle = Math.atan2(middle[1] - circle.north, middle[0] - circle.east);
  const turn = 2 * Math.PI;
  const way = Math.sign(circle.sweep);
  const first = way * ((way * (middleAngle - circle.startAngle) + turn) % turn);
  const second = circle.sweep - first;
  return [
    start,
    ...between({ ...circle, sweep: first }, [start, middle], toleranceMetres),
    middle,
    ...between(
      { ...circle, startAngle: circle.startAngle + first, sweep: second },
      [middle, end],
      toleranceMetres,
    ),
    end,
  ];
}

function between(
  circle: Circle,
  [start, end]: readonly [Position, Position],
  toleranceMetres: number,
): Position[] {
  const chords = countChords(circle, toleranceMetres);
  const step = circle.sweep / chords;
  const radius = circle.radius * outset(chords, Math.abs(step));
  const positions: Position[] = [];
  for (let index = 1; index < chords; index += 1) {
    const angle = circle.startAngle + step * index;
    const east = circle.east + radius * Math.cos(angle);
    const north = circle.north + radius * Math.sin(angle);
    const height =
      start[2] === undefined || end[2] === undefined
        ? undefined
        : start[2] + (index / chords) * (end[2] - start[2]);
    positions.push(height === undefined ? [east, north] : [east, north, height]);
  }
  return positions;
}

/** At least two, since it takes a vertex between the ends to keep the area, but for arcs that are all but straight. */
function countChords({ radius, sweep }: Circle, toleranceMetres: number): number {
  const angle = Math.abs(sweep);
  // Height of the arc over its chord, in a form that keeps its digits for flat arcs.
  if (2 * radius * Math.sin(angle / 4) ** 2 < toleranceMetres / 100) return 1;
  // Three quarters leave room for the vertices that stand outside.
  const ratio = Math.min(1, (0.75 * toleranceMetres) / radius);
  const widest = Math.min(4 * Math.asin(Math.sqrt(ratio / 2)), Math.PI / 6);
  return Math.min(mostChords, Math.max(2, Math.ceil(angle / widest)));
}

/**
 * How far out, as a multiple of the radius, the vertices between the ends must stand for triangles to the centre
 * to sum to the sector: (n − 2) k² sin φ + 2 k sin φ = n φ.
 */
function outset(chords: number, step: number): number {
  if (chords < 2) return 1;
  const ratio = (chords * step) / Math.sin(step);
  return chords === 2 ? ratio / 2 : (Math.sqrt(1 + (chords - 2) * ratio) - 1) / (chords - 2);
}
