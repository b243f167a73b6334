import type { FlatPoint } from './flat-segments.ts';

/** A plane in metres laid at a latitude, and the way back to longitude and latitude (WGS 84, degrees). */
export type LocalPlane = {
  readonly flatten: (position: readonly number[]) => FlatPoint;
  /** Rounded to seven decimals, about a centimetre. */
  readonly unflatten: (point: FlatPoint) => [lon: number, lat: number];
};

/** Degrees to metres around a latitude, with the series of the WGS 84 ellipsoid; right to a thousandth near it. */
export function planeAt(latitude: number): LocalPlane {
  const radians = (latitude * Math.PI) / 180;
  const metresNorth = 111_132.954 - 559.822 * Math.cos(2 * radians) + 1.175 * Math.cos(4 * radians);
  const metresEast =
    111_412.84 * Math.cos(radians) - 93.5 * Math.cos(3 * radians) + 0.118 * Math.cos(5 * radians);
  return {
    flatten: ([lon = 0, lat = 0]) => ({ x: lon * metresEast, y: lat * metresNorth }),
    unflatten: ({ x, y }) => [rounded(x / metresEast), rounded(y / metresNorth)],
  };
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(7));
}
