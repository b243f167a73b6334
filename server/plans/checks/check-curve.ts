import type { DeliveredCurve, Position } from '../../../domain/plan-file.ts';
import { distanceBetween, isSamePlace } from '../geometry/curve-ends.ts';
import type { Fault } from './check-surface.ts';

/** An arc that rises less than this over its chord, in metres, is a straight line written as an arc. */
const flatArcMetres = 0.01;

/** Checks one delivered line: arcs whose points lie on a straight line or fall together, and points given twice. */
export function checkCurve(curve: DeliveredCurve): Fault[] {
  const faults: Fault[] = [];
  for (const segment of curve.segments) {
    if (segment.kind === 'arc') {
      const [start, middle, end] = segment.positions;
      if (isFlat(start, middle, end)) {
        const message = 'Punktene på en bue ligger på rett linje, med mindre enn 1 cm avvik.';
        faults.push({ severity: 'warning', code: 'arc-is-straight', message, position: middle });
      }
      continue;
    }
    const twice = segment.positions.find(
      (position, index) => index > 0 && isSamePlace(position, segment.positions[index - 1] ?? position),
    );
    if (twice !== undefined) {
      faults.push({
        severity: 'info',
        code: 'repeated-point',
        message: 'Linja har samme punkt to ganger på rad.',
        position: twice,
      });
    }
  }
  return faults;
}

function isFlat(start: Position, middle: Position, end: Position): boolean {
  if (isSamePlace(start, middle) || isSamePlace(middle, end)) return true;
  const chord = distanceBetween(start, end);
  // Ends that meet make a whole circle.
  if (chord === 0) return false;
  const cross = (end[0] - start[0]) * (middle[1] - start[1]) - (end[1] - start[1]) * (middle[0] - start[0]);
  return Math.abs(cross) / chord <= flatArcMetres + 1e-6;
}
