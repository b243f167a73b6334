import type { CurveSegment, Position } from '../../../domain/plan-file.ts';

/**
 * The segments of a ring as the curves it was made of, told apart by how many vertices each has. Straight stretches
 * may have been joined since; null where the numbers do not fit.
 */
export function splitRing(
  segments: readonly CurveSegment[],
  vertices: readonly number[],
): readonly (readonly CurveSegment[])[] | null {
  const rest = segments.map((segment) => ({ segment, from: 0 }));
  const curves = vertices.map((count) => {
    const curve: CurveSegment[] = [];
    let edges = count - 1;
    while (edges > 0) {
      const [next] = rest;
      if (next === undefined) return null;
      const { segment, from } = next;
      const left = segment.positions.length - 1 - from;
      const taken = Math.min(left, edges);
      if (segment.kind === 'arc') {
        if (taken !== 2) return null;
        curve.push(segment);
      } else curve.push(lineOf(segment.positions, from, taken));
      edges -= taken;
      next.from += taken;
      if (taken === left) rest.shift();
    }
    return curve;
  });
  return rest.length === 0 && curves.every((curve) => curve !== null) ? curves : null;
}

function lineOf(positions: readonly Position[], from: number, edges: number): CurveSegment {
  return { kind: 'line', positions: positions.slice(from, from + edges + 1) };
}
