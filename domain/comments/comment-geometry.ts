import { area, length } from '@turf/turf';
import type { ErrorCode } from '../errors.ts';
import { commentLimits } from './comment-limits.ts';
import type { PlaceGeometry } from './comment-place.ts';
import { metresBetween, type PlanArea } from './distance-to-area.ts';
import { hasSelfCrossing } from './self-crossing.ts';

/** Why a drawn place is not taken; the code's sentence in the error catalogue is filled from the details. */
export type CommentGeometryProblem = {
  readonly code: Extract<
    ErrorCode,
    'geometry-too-far' | 'too-many-vertices' | 'area-too-large' | 'line-too-long' | 'geometry-invalid'
  >;
  readonly details: Readonly<Record<string, string | number>>;
};

/**
 * What is wrong with a drawn place: too many points, too large, crossing itself, without extent, or
 * too far from the plan area (both WGS 84 longitude and latitude). Empty when it is right.
 */
export function commentGeometryProblems(
  place: { readonly geometry: PlaceGeometry },
  planArea: PlanArea,
): readonly CommentGeometryProblem[] {
  const { geometry } = place;
  const count = vertexCount(geometry);
  // Judged first and alone: the other rules take time with the number of points.
  if (count > commentLimits.verticesPerPlace) {
    return [{ code: 'too-many-vertices', details: { count, limit: commentLimits.verticesPerPlace } }];
  }
  const problems = [...shapeProblems(geometry)];
  const metres = metresBetween(geometry, planArea);
  if (metres > commentLimits.metresFromPlan) {
    problems.push({
      code: 'geometry-too-far',
      details: { metres: Math.round(metres), limitMetres: commentLimits.metresFromPlan },
    });
  }
  return problems;
}

/** Points a person has set: the closing point of an area is not counted. */
export function vertexCount(geometry: PlaceGeometry): number {
  switch (geometry.type) {
    case 'Point':
      return 1;
    case 'LineString':
      return geometry.coordinates.length;
    case 'Polygon':
      return geometry.coordinates.reduce((total, ring) => total + ring.length - 1, 0);
  }
}

function shapeProblems(geometry: PlaceGeometry): readonly CommentGeometryProblem[] {
  switch (geometry.type) {
    case 'Point':
      return [];
    case 'LineString': {
      const metres = length({ type: 'Feature', properties: {}, geometry }, { units: 'meters' });
      if (metres < 0.1) return [{ code: 'geometry-invalid', details: { reason: 'zero-length' } }];
      if (metres <= commentLimits.lineMetres) return [];
      return [
        {
          code: 'line-too-long',
          details: { length: kilometres(metres), limit: kilometres(commentLimits.lineMetres) },
        },
      ];
    }
    case 'Polygon': {
      if (geometry.coordinates.some(hasSelfCrossing)) {
        return [{ code: 'geometry-invalid', details: { reason: 'self-crossing' } }];
      }
      const squareMetres = area(geometry);
      if (squareMetres < 0.1) return [{ code: 'geometry-invalid', details: { reason: 'zero-area' } }];
      if (squareMetres <= commentLimits.areaSquareMetres) return [];
      const limit = `${commentLimits.areaSquareMetres / 1e6} km²`;
      return [{ code: 'area-too-large', details: { area: `${Math.ceil(squareMetres / 1e6)} km²`, limit } }];
    }
  }
}

function kilometres(metres: number): string {
  return `${Math.ceil(metres / 1000)} km`;
}
