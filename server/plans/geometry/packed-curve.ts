import type { CurveSegment, DeliveredCurve, Position } from '../../../domain/plan-file.ts';

/**
 * A curve in few bytes, for boundary curves that wait until a surface refers to them: a vertex takes 16 or 24 bytes
 * here and about 80 as an array of its own. Node marks are not kept.
 */
export type PackedCurve = {
  /** East and north, and the height where any vertex has one (NaN for those that lack it). */
  readonly numbers: Float64Array;
  readonly dimension: 2 | 3;
  /** Vertices of each segment; below zero for an arc. */
  readonly segments: Int32Array;
};

/** Packs a curve. */
export function packCurve({ segments }: DeliveredCurve): PackedCurve {
  let vertices = 0;
  let dimension: 2 | 3 = 2;
  for (const { positions } of segments) {
    vertices += positions.length;
    if (positions.some((position) => position.length > 2)) dimension = 3;
  }
  const numbers = new Float64Array(vertices * dimension);
  const lengths = new Int32Array(segments.length);
  let at = 0;
  for (const [index, { kind, positions }] of segments.entries()) {
    lengths[index] = kind === 'arc' ? -positions.length : positions.length;
    for (const [east, north, height] of positions) {
      numbers[at] = east;
      numbers[at + 1] = north;
      if (dimension === 3) numbers[at + 2] = height ?? Number.NaN;
      at += dimension;
    }
  }
  return { numbers, dimension, segments: lengths };
}

/** The curve again, vertex for vertex. */
export function unpackCurve({ numbers, dimension, segments }: PackedCurve): DeliveredCurve {
  let at = 0;
  const next = (): Position => {
    const east = numbers[at] ?? 0;
    const north = numbers[at + 1] ?? 0;
    const height = dimension === 3 ? (numbers[at + 2] ?? Number.NaN) : Number.NaN;
    at += dimension;
    return Number.isNaN(height) ? [east, north] : [east, north, height];
  };
  return {
    segments: Array.from(segments, (length): CurveSegment => {
      if (length < 0) return { kind: 'arc', positions: [next(), next(), next()] };
      return { kind: 'line', positions: Array.from({ length }, next) };
    }),
  };
}

/** How many vertices it has. */
export function packedVertices({ numbers, dimension }: PackedCurve): number {
  return numbers.length / dimension;
}
