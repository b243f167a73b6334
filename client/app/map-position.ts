import type { MapCamera } from '../map/map-data.ts';
import { matching } from './url-schema.ts';

/** `kart=59.26712,10.40834,14.2` in the address: latitude, longitude and zoom. */
export const mapPosition = matching(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?,\d{1,2}(\.\d+)?$/);

export function cameraFromPosition(position: string | undefined): MapCamera | null {
  const [lat, lon, zoom] = (position ?? '').split(',').map(Number);
  return lat !== undefined && lon !== undefined && zoom !== undefined ? { lat, lon, zoom } : null;
}

export function positionFromCamera({ lat, lon, zoom }: MapCamera): string {
  return `${lat.toFixed(5)},${lon.toFixed(5)},${zoom.toFixed(1)}`;
}
