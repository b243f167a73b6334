import type { MapProjection } from '../cartography/map-projection.ts';
import type { MapBox } from '../cartography/sheet-frame.ts';

/** The box in WGS 84 about a sheet's four corners. */
export function boxInDegrees([west, south, east, north]: MapBox, projection: MapProjection): MapBox {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ].map((corner) => projection.toLonLat(corner));
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
