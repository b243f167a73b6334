import proj4 from 'proj4';
import type { Point } from '../plans/drawing/point.ts';

const utm32 = '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs';
const converter = proj4(utm32, 'EPSG:4326');

/** Metres in EPSG:25832 of a longitude and latitude in WGS 84. */
export function toMetres([lon, lat]: readonly [lon: number, lat: number]): Point {
  const [east, north] = converter.inverse([lon, lat]);
  return [east, north];
}

/** Longitude and latitude (WGS 84, seven decimals: a centimetre) of a point in EPSG:25832. */
export function toLonLat([east, north]: Point): [lon: number, lat: number] {
  const [lon, lat] = converter.forward([east, north]);
  return [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
}
