/** East and north in metres; local to a sheet while drawing, EPSG:25832 once placed. */
export type Point = readonly [east: number, north: number];

export function distanceBetween(one: Point, other: Point): number {
  return Math.sqrt((other[0] - one[0]) ** 2 + (other[1] - one[1]) ** 2);
}

/** The point a share (0–1) of the way from one to the other. */
export function pointBetween(one: Point, other: Point, share = 0.5): Point {
  return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share];
}

/** Twice the signed area of the triangle: positive when c lies left of a → b. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Unit vector from one point to the other; east where they coincide. */
export function direction(from: Point, to: Point): Point {
  const length = distanceBetween(from, to);
  return length === 0 ? [1, 0] : [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

/** Point `along` metres ahead and `aside` metres to the left, seen in the given unit direction. */
export function step(from: Point, heading: Point, along: number, aside = 0): Point {
  return [
    from[0] + heading[0] * along - heading[1] * aside,
    from[1] + heading[1] * along + heading[0] * aside,
  ];
}

export function distanceToSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const lengthSquared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = lengthSquared === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / lengthSquared;
  const share = Math.min(1, Math.max(0, along));
  // Math.hypot is several times slower, and this runs millions of times.
  return Math.sqrt((x - x1 - share * (x2 - x1)) ** 2 + (y - y1 - share * (y2 - y1)) ** 2);
}

/** Corners of a list as consecutive pairs; the last pair closes the ring when asked. */
export function segmentsOf(points: readonly Point[], closed = false): [Point, Point][] {
  const pairs: [Point, Point][] = [];
  for (const [index, point] of points.entries()) {
    const following = points[index + 1] ?? (closed ? points[0] : undefined);
    if (following) pairs.push([point, following]);
  }
  return pairs;
}
