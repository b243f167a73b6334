import { type FlatPoint, segmentsTouch } from './flat-segments.ts';

/** True when the edges of a closed ring cross or touch each other elsewhere than at their shared ends. */
export function hasSelfCrossing(ring: readonly (readonly [number, number])[]): boolean {
  const points = withoutRepeats(ring);
  const edges = points.length - 1;
  for (let first = 0; first < edges - 1; first++) {
    for (let second = first + 1; second < edges; second++) {
      const [a, b, c, d] = [points[first], points[first + 1], points[second], points[second + 1]];
      if (!a || !b || !c || !d) continue;
      const areNeighbours = second === first + 1 || (first === 0 && second === edges - 1);
      if (areNeighbours ? foldsBack(a, b, c, d) : segmentsTouch(a, b, c, d)) return true;
    }
  }
  return false;
}

/** True when two edges that share an end lie on top of each other. */
function foldsBack(a: FlatPoint, b: FlatPoint, c: FlatPoint, d: FlatPoint): boolean {
  const isSame = (one: FlatPoint, other: FlatPoint) => one.x === other.x && one.y === other.y;
  const [shared, one, other] = isSame(b, c) ? [b, a, d] : [a, b, c];
  const cross = (one.x - shared.x) * (other.y - shared.y) - (one.y - shared.y) * (other.x - shared.x);
  const dot = (one.x - shared.x) * (other.x - shared.x) + (one.y - shared.y) * (other.y - shared.y);
  return cross === 0 && dot > 0;
}

function withoutRepeats(ring: readonly (readonly [number, number])[]): FlatPoint[] {
  return ring
    .filter((position, index) => {
      const previous = ring[index - 1];
      return !previous || previous[0] !== position[0] || previous[1] !== position[1];
    })
    .map(([x, y]) => ({ x, y }));
}
