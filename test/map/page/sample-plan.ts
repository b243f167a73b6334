import type { Position } from 'geojson';
import type { PlanObjectCollection } from '../../../client/map/map-data.ts';
import { buildPlan, buildPlanObject } from '../plan-object-builder.ts';

/** A small plan: housing to the west, a park to the east, and a flood zone over the middle of the housing. */
export function samplePlan(): PlanObjectCollection {
  return buildPlan(
    buildPlanObject(
      { id: 'housing', code: '1113', areaSquareMetres: 4000 },
      box(10.4, 59.262, 10.407, 59.268),
    ),
    buildPlanObject(
      { id: 'park', code: '3050', areaSquareMetres: 3000 },
      box(10.407, 59.262, 10.412, 59.268),
    ),
    buildPlanObject(
      { id: 'flood', kind: 'zone', objectType: 'RpFareSone', code: '320', areaSquareMetres: 100 },
      box(10.403, 59.264, 10.4045, 59.266),
    ),
    buildPlanObject(
      { id: 'building-line', kind: 'legalLine', objectType: 'RpJuridiskLinje', code: '1211' },
      {
        type: 'LineString',
        coordinates: [
          [10.4062, 59.2621],
          [10.4062, 59.2679],
        ],
      },
    ),
    buildPlanObject({ id: 'far-away', code: '5110' }, box(10.5, 59.3, 10.51, 59.31)),
  );
}

function box(west: number, south: number, east: number, north: number) {
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
}
