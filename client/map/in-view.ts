import type { Geometry, Position } from 'geojson';
import { linesOf, polygonsOf, positionsOf } from './geometry-reading.ts';
import type { MapBounds } from './map-data.ts';

/** True when any part of a geometry lies within the view; both in degrees. */
export function isInView(geometry: Geometry, geometryBounds: MapBounds, view: MapBounds): boolean {
  if (!boundsMeet(geometryBounds, view)) return false;
  if (boundsHold(view, geometryBounds)) return true;
  if (positionsOf(geometry).some((position) => boundsHoldPosition(view, position))) return true;
  if (linesOf(geometry).some((line) => lineCrosses(line, view))) return true;
  const [west, south] = view;
  return polygonsOf(geometry).some((rings) => ringsHold(rings, [west, south]));
}

/** True when the place lies within the area's outer ring and in none of its holes. */
export function ringsHold(rings: readonly Position[][], place: Position): boolean {
  const [lon = 0, lat = 0] = place;
  let isInside = false;
  for (const ring of rings) {
    for (let index = 0; index + 1 < ring.length; index++) {
      const [ax = 0, ay = 0] = ring[index] ?? [];
      const [bx = 0, by = 0] = ring[index + 1] ?? [];
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
    }
  }
  return isInside;
}

function boundsMeet(a: MapBounds, b: MapBounds): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

function boundsHold(outer: MapBounds, inner: MapBounds): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

function boundsHoldPosition(
  [west, south, east, north]: MapBounds,
  [lon = Number.NaN, lat = Number.NaN]: Position,
): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function lineCrosses(line: readonly Position[], view: MapBounds): boolean {
  for (let index = 0; index + 1 < line.length; index++) {
    if (segmentCrosses(line[index] ?? [], line[index + 1] ?? [], view)) return true;
  }
  return false;
}

/** Clips the segment against the four sides in turn; what is left over lies in the view. */
function segmentCrosses([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, view: MapBounds): boolean {
  const [west, south, east, north] = view;
  let [enter, leave] = [0, 1];
  for (const [delta, room] of [
    [ax - bx, ax - west],
    [bx - ax, east - ax],
    [ay - by, ay - south],
    [by - ay, north - ay],
  ] as const) {
    if (delta === 0 && room < 0) return false;
    if (delta < 0) enter = Math.max(enter, room / delta);
    if (delta > 0) leave = Math.min(leave, room / delta);
  }
  return enter <= leave;
}
