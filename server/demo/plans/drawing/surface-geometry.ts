import type { CurveSegment } from '../../../../domain/plan-file.ts';
import { signedArea } from './arrangement.ts';
import { arcBulge, chordsOf } from './curve-segments.ts';
import type { CurveUse, DrawnCurve, DrawnSurface, PlanDrawing } from './plan-drawing.ts';
import type { Point } from './point.ts';
import type { Shape } from './shape.ts';

/** The shape of a drawn surface with its arcs as chords (error at most 1 cm). */
export function surfaceShape(
  drawing: Pick<PlanDrawing, 'curves'>,
  surface: Pick<DrawnSurface, 'rings'>,
): Shape {
  return [
    surface.rings.map((ring) =>
      ring.flatMap((use) => cornersAlong(drawing.curves, use, chordsOf).slice(0, -1)),
    ),
  ];
}

/** Exact area (m²) of a drawn surface, arcs by formula. */
export function surfaceArea(drawing: Pick<PlanDrawing, 'curves'>, surface: DrawnSurface): number {
  const ends = (segment: CurveSegment): Point[] =>
    segment.kind === 'line'
      ? chordsOf(segment)
      : [chordsOf(segment)[0] ?? [0, 0], chordsOf(segment).at(-1) ?? [0, 0]];
  const ringAreas = surface.rings.map((ring) => {
    const corners = ring.flatMap((use) => cornersAlong(drawing.curves, use, ends).slice(0, -1));
    const bulges = ring.map(({ curve, reversed }) => {
      const segment = drawing.curves[curve]?.segment;
      return segment ? arcBulge(segment) * (reversed ? -1 : 1) : 0;
    });
    return Math.abs(signedArea(corners) + bulges.reduce((sum, bulge) => sum + bulge, 0));
  });
  const [exterior = 0, ...holes] = ringAreas;
  return holes.reduce((rest, hole) => rest - hole, exterior);
}

function cornersAlong(
  curves: readonly DrawnCurve[],
  use: CurveUse,
  corners: (segment: CurveSegment) => Point[],
): Point[] {
  const segment = curves[use.curve]?.segment;
  if (!segment) throw new Error(`no curve ${use.curve}`);
  return use.reversed ? corners(segment).reverse() : corners(segment);
}
