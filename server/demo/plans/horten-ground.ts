import { demoCoastline } from '../background/demo-coastline.ts';
import { demoMunicipalities } from '../background/demo-municipalities.ts';
import { toMetres } from '../background/to-lon-lat.ts';
import { path } from './drawing/path.ts';
import type { Frame } from './drawing/plan-sketch.ts';
import type { Point } from './drawing/point.ts';
import { common, grow, minus, polygon, type Shape } from './drawing/shape.ts';

/** Between Borre and the town, so that the sheet's numbers stay small. */
export const hortenFrame: Frame = { origin: [581700, 6585700], degrees: 0 };

function onSheet(lonLat: readonly [number, number]): Point {
  const [east, north] = toMetres(lonLat);
  const [originEast, originNorth] = hortenFrame.origin;
  return [Math.round((east - originEast) * 100) / 100, Math.round((north - originNorth) * 100) / 100];
}

/** The whole municipality with its sea, by the demo's approximate outline, a step inside of it. */
export const municipality: Shape = grow(outlineOfHorten(), -3);

function outlineOfHorten(): Shape {
  const horten = demoMunicipalities().find(({ number }) => number === '3901');
  const ring = horten?.outline.coordinates[0]?.[0] ?? [];
  return polygon(...ring.slice(0, -1).map(([lon = 0, lat = 0]) => onSheet([lon, lat])));
}

/** What of the demo's coast lies in the municipality: mainland and islands. */
export const land: Shape = common(
  demoCoastline().flatMap(({ geometry }): Shape => {
    if (geometry.type !== 'Polygon') return [];
    const rings = geometry.coordinates.map((ring) =>
      ring.slice(0, -1).map(([lon = 0, lat = 0]) => onSheet([lon, lat])),
    );
    const near = rings[0]?.some(([x, y]) => Math.abs(x) < 12_000 && Math.abs(y) < 12_000);
    return near ? [rings] : [];
  }),
  municipality,
);

/** The belt along the shore, so many metres inland. */
export function shoreBelt(metres: number): Shape {
  return minus(land, grow(land, -metres));
}

/** Main roads of the demo's base map, from the motorway to the town and south along the coast. */
export const mainRoad = path(
  [-5330, 1005],
  [-2243, 1511, 600],
  [17, 2005, 500],
  [1500, 1930, 400],
  [2181, 1718],
);
export const motorway = path([-5540, 1980], [-5355, 1001, 900], [-5150, -560]);
export const coastRoad = path(
  [1500, 1930],
  [1420, 600, 500],
  [1080, -1750, 500],
  [820, -3600, 600],
  [1500, -5850],
);
export const railway = path([-3300, 4700], [-2500, 2200, 900], [-1700, -1800, 900], [-2500, -4150]);
