import type { DeliveredCurve, DeliveredGeometry } from '../../../domain/plan-file.ts';

/** Every curve of a geometry: the lines themselves, or the rings of its surfaces; none for points. */
export function curvesOfGeometry(geometry: DeliveredGeometry): readonly DeliveredCurve[] {
  switch (geometry.type) {
    case 'points':
      return [];
    case 'curve':
      return [geometry.curve];
    case 'curves':
      return geometry.curves;
    case 'surface':
      return geometry.patches.flatMap(({ exterior, interiors }) => [
        exterior.curve,
        ...interiors.map(({ curve }) => curve),
      ]);
  }
}
