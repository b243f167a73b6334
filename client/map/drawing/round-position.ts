import type { LonLat } from '../map-data.ts';

/** Seven decimals of a degree are about a centimetre: finer than any finger. */
const DECIMALS = 7;

export function roundPosition([lon = 0, lat = 0]: readonly number[]): LonLat {
  return [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}
