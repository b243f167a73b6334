/** A point in a plane; metres or degrees, the same on both axes of one call. */
export type FlatPoint = { readonly x: number; readonly y: number };

/** True when two segments share a point. */
export function segmentsTouch(a: FlatPoint, b: FlatPoint, c: FlatPoint, d: FlatPoint): boolean {
  const sideOfC = side(a, b, c);
  const sideOfD = side(a, b, d);
  const sideOfA = side(c, d, a);
  const sideOfB = side(c, d, b);
  if (sideOfC !== sideOfD && sideOfA !== sideOfB) return true;
  return (
    (sideOfC === 0 && isWithin(a, b, c)) ||
    (sideOfD === 0 && isWithin(a, b, d)) ||
    (sideOfA === 0 && isWithin(c, d, a)) ||
    (sideOfB === 0 && isWithin(c, d, b))
  );
}

/** Distance from a point to a segment, in the unit of the points. */
export function distanceToSegment(point: FlatPoint, a: FlatPoint, b: FlatPoint): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / lengthSquared;
  const fraction = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - fraction * dx, point.y - a.y - fraction * dy);
}

function side(a: FlatPoint, b: FlatPoint, point: FlatPoint): number {
  return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
}

function isWithin(a: FlatPoint, b: FlatPoint, point: FlatPoint): boolean {
  return (
    Math.min(a.x, b.x) <= point.x &&
    point.x <= Math.max(a.x, b.x) &&
    Math.min(a.y, b.y) <= point.y &&
    point.y <= Math.max(a.y, b.y)
  );
}
