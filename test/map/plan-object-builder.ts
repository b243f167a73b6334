import type { Geometry } from 'geojson';
import type {
  PlanObjectCollection,
  PlanObjectFeature,
  PlanObjectProperties,
} from '../../client/map/map-data.ts';

const SQUARE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [10.4, 59.26],
      [10.41, 59.26],
      [10.41, 59.27],
      [10.4, 59.27],
      [10.4, 59.26],
    ],
  ],
};

let made = 0;

/** A plan object of a zoning plan; a square of land use unless told otherwise. */
export function buildPlanObject(
  properties: Partial<PlanObjectProperties> = {},
  geometry: Geometry = SQUARE,
): PlanObjectFeature {
  made += 1;
  return {
    type: 'Feature',
    geometry,
    properties: {
      id: `object-${made}`,
      objectType: 'RpArealformålOmråde',
      kind: 'landUse',
      code: '1113',
      level: 2,
      ...properties,
    },
  };
}

export function buildPlan(...features: PlanObjectFeature[]): PlanObjectCollection {
  return { type: 'FeatureCollection', features };
}
