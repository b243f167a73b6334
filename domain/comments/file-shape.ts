import type { Geometry } from 'geojson';

/** Attachments that hold places, by what their bytes are. */
export const shapeMediaTypes = [
  'application/geo+json',
  'application/gpx+xml',
  'application/vnd.google-earth.kml+xml',
  'text/vnd.sosi',
] as const;

export function hasShape(mediaType: string): boolean {
  return shapeMediaTypes.some((type) => type === mediaType);
}

/** More points than this no map of an attachment needs, and no phone draws quickly. */
export const mostShapePoints = 30_000;

/**
 * Why a file of map data shows nothing: it cannot be read; nobody knows which coordinate system it is in; it holds no
 * places; it has too many points; all of it lies far from the municipality.
 */
export const shapeProblems = ['unreadable', 'noSystem', 'empty', 'tooMany', 'elsewhere'] as const;

export type ShapeProblem = (typeof shapeProblems)[number];

/** What an attachment shows on the map, in WGS 84; `far` of its things are left out, being far away. */
export type FileShape =
  | { readonly kind: 'shown'; readonly geometries: readonly Geometry[]; readonly far: number }
  | { readonly kind: 'problem'; readonly problem: ShapeProblem };
