import type { Geometry, Position } from 'geojson';
import { type SheetFrame, type SheetPoint, toSheet } from './sheet-frame.ts';

/** Outlines of an area as one SVG path, holes left open by the even-odd rule; empty for points and lines. */
export function areaPath(frame: SheetFrame, geometry: Geometry): string {
  return ringsOf(geometry)
    .map((ring) => `${pathThrough(ring.slice(0, -1).map((position) => toSheet(frame, position)))}Z`)
    .join('');
}

/** The lines of a geometry on the sheet: a line's own, an area's outlines. */
export function sheetLines(frame: SheetFrame, geometry: Geometry): SheetPoint[][] {
  return linesOf(geometry).map((line) => line.map((position) => toSheet(frame, position)));
}

export function pathThrough(points: readonly SheetPoint[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function ringsOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(ringsOf) : [];
}

function linesOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(linesOf) : ringsOf(geometry);
}

function round(units: number): number {
  return Math.round(units * 100) / 100;
}
