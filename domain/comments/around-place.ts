import { buffer } from '@turf/turf';
import type { PlaceGeometry } from './comment-place.ts';
import { fewerVertices } from './fewer-vertices.ts';
import { planeAt } from './local-plane.ts';

type Surface = Extract<PlaceGeometry, { type: 'Polygon' }>;

const cornersOfCircle = 72;
/** As many rings as a place may have. */
const mostRings = 10;

/**
 * Everything within so many metres of a point, a line or an area. Reckoned in a plane at the place,
 * where a metre is a metre in every direction.
 */
export function aroundPlace(geometry: PlaceGeometry, metres: number): Surface | null {
  if (geometry.type === 'Point') return circleAround(geometry.coordinates, metres);
  const buffered = buffer({ type: 'Feature', properties: {}, geometry: fewerVertices(geometry) }, metres, {
    units: 'meters',
    steps: 12,
  })?.geometry;
  if (!buffered) return null;
  const surfaces = buffered.type === 'Polygon' ? [buffered.coordinates] : buffered.coordinates;
  const [rings] = surfaces.toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0));
  if (!rings) return null;
  const around = fewerVertices({ type: 'Polygon', coordinates: rings.slice(0, mostRings).map(roundedRing) });
  return around.type === 'Polygon' ? around : null;
}

function circleAround(centre: readonly [number, number], metres: number): Surface {
  const { flatten, unflatten } = planeAt(centre[1]);
  const { x, y } = flatten(centre);
  const corners = Array.from({ length: cornersOfCircle }, (_, corner) => {
    const angle = (corner / cornersOfCircle) * 2 * Math.PI;
    return unflatten({ x: x + metres * Math.cos(angle), y: y + metres * Math.sin(angle) });
  });
  return { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] };
}

function roundedRing(ring: readonly number[][]): [number, number][] {
  return ring.map(([lon = 0, lat = 0]) => [Number(lon.toFixed(7)), Number(lat.toFixed(7))]);
}
