import type { DeliveredGeometry, DeliveredPatch, Position } from '../../../domain/plan-file.ts';
import { defaultToleranceMetres, lineariseCurve } from './linearise-curve.ts';

type Point2 = [east: number, north: number];

/** A geometry of straight stretches in two dimensions, shaped like GeoJSON but in the file's own system. */
export type PlanarGeometry =
  | { readonly type: 'Point'; readonly coordinates: Point2 }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly Point2[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly Point2[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Point2[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Point2[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Point2[])[])[] };

/**
 * Turns arcs into chords of which none strays more than the tolerance, and leaves heights out. Rings come closed
 * to the same double; whether they cross themselves is not looked at. Null for a geometry without coordinates.
 */
export function lineariseGeometry(
  geometry: DeliveredGeometry,
  toleranceMetres = defaultToleranceMetres,
): PlanarGeometry | null {
  switch (geometry.type) {
    case 'points': {
      const [first, ...more] = geometry.positions.map(planar);
      if (first === undefined) return null;
      if (more.length === 0) return { type: 'Point', coordinates: first };
      return { type: 'MultiPoint', coordinates: [first, ...more] };
    }
    case 'curve': {
      const coordinates = lineariseCurve(geometry.curve, toleranceMetres).map(planar);
      return coordinates.length < 2 ? null : { type: 'LineString', coordinates };
    }
    case 'curves': {
      const lines = geometry.curves.map((curve) => lineariseCurve(curve, toleranceMetres).map(planar));
      const coordinates = lines.filter((line) => line.length > 1);
      return coordinates.length === 0 ? null : { type: 'MultiLineString', coordinates };
    }
    case 'surface': {
      const [first, ...more] = geometry.patches.map((patch) => planarPatch(patch, toleranceMetres));
      if (first === undefined) return null;
      if (more.length === 0) return { type: 'Polygon', coordinates: first };
      return { type: 'MultiPolygon', coordinates: [first, ...more] };
    }
  }
}

function planarPatch({ exterior, interiors }: DeliveredPatch, toleranceMetres: number): Point2[][] {
  return [exterior, ...interiors].map(({ curve }) => lineariseCurve(curve, toleranceMetres).map(planar));
}

function planar([east, north]: Position): Point2 {
  return [east, north];
}
