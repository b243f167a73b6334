import { mostShapePoints, type ShapeProblem } from '../../../domain/comments/file-shape.ts';
import type { PlanarGeometry } from '../../plans/geometry/linearise-geometry.ts';
import { planarToWkt } from '../../plans/geometry/planar-to-wkt.ts';

type Vertex = readonly [number, number];

/** Ends a reading, with why the file shows nothing. */
export class ShapeRefused extends Error {
  readonly problem: ShapeProblem;

  constructor(problem: ShapeProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Gathers geometries as EWKT and counts their points. What cannot be drawn is left out. Throws `ShapeRefused`. */
export function createPartList(): {
  readonly add: (geometry: PlanarGeometry, srid: number) => void;
  readonly all: () => readonly string[];
} {
  const parts: string[] = [];
  let points = 0;
  return {
    add(geometry, srid) {
      const lines = linesOf(geometry);
      points += lines.reduce((sum, line) => sum + line.length, 0);
      if (points > mostShapePoints) throw new ShapeRefused('tooMany');
      if (canBeDrawn(geometry, lines)) parts.push(planarToWkt(geometry, srid));
    },
    all: () => parts,
  };
}

function linesOf(geometry: PlanarGeometry): readonly (readonly Vertex[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

/** The database takes no number that is none, no line of one point, and no ring that bounds nothing. */
function canBeDrawn({ type }: PlanarGeometry, lines: readonly (readonly Vertex[])[]): boolean {
  const fewest = type.endsWith('Polygon') ? 4 : type.endsWith('LineString') ? 2 : 1;
  return (
    lines.length > 0 &&
    lines.every(
      (line) =>
        line.length >= fewest && line.every((vertex) => vertex.every((number) => Math.abs(number) < 1e8)),
    )
  );
}
