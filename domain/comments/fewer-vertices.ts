import { simplify } from '@turf/turf';
import { vertexCount } from './comment-geometry.ts';
import { commentLimits } from './comment-limits.ts';
import type { PlaceGeometry } from './comment-place.ts';

/** About ten centimetres; doubled until the shape has few enough points. */
const firstTolerance = 1e-6;
const mostRounds = 14;

/** The same shape with at most as many points as a place may have; what is small enough is left alone. */
export function fewerVertices(geometry: PlaceGeometry): PlaceGeometry {
  let fewer = geometry;
  for (let round = 0; round < mostRounds; round++) {
    if (vertexCount(fewer) <= commentLimits.verticesPerPlace) return fewer;
    fewer = simplify(geometry, { tolerance: firstTolerance * 2 ** round, highQuality: true });
  }
  return fewer;
}
