import type { DeliveredGeometry } from '../../../../domain/plan-file.ts';
import { curvesOfGeometry } from '../../geometry/curves-of-geometry.ts';
import { areWithinReach } from '../axis-order.ts';

/** True where every vertex is a place on earth in some system: binary formats can hold anything. */
export function hasPlaces(geometry: DeliveredGeometry): boolean {
  if (geometry.type === 'points') return areWithinReach(geometry.positions);
  return curvesOfGeometry(geometry).every(({ segments }) =>
    segments.every(({ positions }) => areWithinReach(positions)),
  );
}
