import type { Geometry, Position } from 'geojson';
import { linesOf, polygonsOf, positionsOf } from './geometry-reading.ts';
import { innerPoint } from './inner-point.ts';

/** Where a place's number stands: on the point, halfway along the line, or well inside the area. */
export function numberPosition(geometry: Geometry): Position | null {
  const polygons = polygonsOf(geometry);
  if (polygons.length > 0) return innerPoint(polygons) ?? positionsOf(geometry)[0] ?? null;
  const [line] = linesOf(geometry);
  return (line ? middleOf(line) : positionsOf(geometry)[0]) ?? null;
}

/** The middle vertex, or the middle of the middle stretch: always on the line. */
function middleOf(line: readonly Position[]): Position | undefined {
  const from = line[Math.floor((line.length - 1) / 2)];
  const to = line[Math.ceil((line.length - 1) / 2)];
  if (!from || !to || from === to) return from;
  return [((from[0] ?? 0) + (to[0] ?? 0)) / 2, ((from[1] ?? 0) + (to[1] ?? 0)) / 2];
}
