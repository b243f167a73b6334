import type { Geometry, Position } from 'geojson';
import { useMessages } from '../app/messages.ts';
import styles from './portal.module.css';
import { portalMessages } from './portal-messages.ts';

const size = 72;
const margin = 6;

/** The plan area's shape, so that people recognise a plan in the list from the map. */
export function PlanOutlinePicture({ geometry }: { readonly geometry: Geometry | undefined }) {
  const m = useMessages(portalMessages);
  return (
    <svg className={styles.outline} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={m.outline}>
      {geometry && <path d={outlinePath(geometry)} />}
    </svg>
  );
}

/** Fits the rings into the picture, north up; degrees of longitude shrink with the latitude. */
export function outlinePath(geometry: Geometry): string {
  const rings = ringsOf(geometry);
  const positions = rings.flat();
  if (positions.length === 0) return '';
  const easts = positions.map(([lon = 0]) => lon);
  const norths = positions.map(([, lat = 0]) => lat);
  const [west, east, south, north] = [min(easts), max(easts), min(norths), max(norths)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const width = (east - west) * shrink;
  const height = north - south;
  const scale = (size - 2 * margin) / Math.max(width, height, 1e-9);
  const place = ([lon = 0, lat = 0]: Position) => {
    const x = size / 2 + (lon - (west + east) / 2) * shrink * scale;
    const y = size / 2 - (lat - (south + north) / 2) * scale;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return rings.map((ring) => `M${ring.map(place).join('L')}Z`).join('');
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

const min = (values: number[]) =>
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
const max = (values: number[]) =>
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
