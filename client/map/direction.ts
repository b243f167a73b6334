import type { Position } from 'geojson';

/** Degrees counter-clockwise from east in which one place lies from another; 0 for the same place. */
export function directionOf([fromLon = 0, fromLat = 0]: Position, [toLon = 0, toLat = 0]: Position): number {
  const narrowing = Math.cos((fromLat * Math.PI) / 180);
  return (Math.atan2(toLat - fromLat, (toLon - fromLon) * narrowing) * 180) / Math.PI;
}

/** Clockwise turn for a text on the map, never upside down; what is turned about stands in the same place. */
export function readableTurn(rotation: number): {
  readonly turn: number;
  readonly anchor: 'bottom-left' | 'top-right';
} {
  const turn = (((-rotation % 360) + 540) % 360) - 180;
  if (turn > 90) return { turn: turn - 180, anchor: 'top-right' };
  return turn < -90 ? { turn: turn + 180, anchor: 'top-right' } : { turn, anchor: 'bottom-left' };
}
