import type { Frame } from './plan-sketch.ts';
import type { Point } from './point.ts';
import { mapShape, type Shape } from './shape.ts';

/** Moves a point of the sheet to its place in EPSG:25832, on the centimetre. */
export function placePoint(frame: Frame, [x, y]: Point): Point {
  const radians = (frame.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [onGrid(frame.origin[0] + x * cos - y * sin), onGrid(frame.origin[1] + x * sin + y * cos)];
}

export function placeLine(frame: Frame, line: readonly Point[]): Point[] {
  const placed = line.map((point) => placePoint(frame, point));
  return placed.filter(([x, y], index) => x !== placed[index - 1]?.[0] || y !== placed[index - 1]?.[1]);
}

export function placeShape(frame: Frame, shape: Shape): Shape {
  return mapShape(shape, (point) => placePoint(frame, point));
}

function onGrid(metres: number): number {
  return Math.round(metres * 100) / 100;
}
