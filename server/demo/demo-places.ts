import { createHash } from 'node:crypto';
import type { CommentPlace, PlaceGeometry } from '../../domain/comments/comment-place.ts';
import { toLonLat } from './background/to-lon-lat.ts';
import { type DemoPlace, PLAN_AREA } from './comments/demo-target.ts';
import type { DrawnSurface, PlanDrawing } from './plans/drawing/plan-drawing.ts';
import type { Point } from './plans/drawing/point.ts';

/** The places of a demo comment, drawn as a person would have: in WGS 84, near the named objects. */
export function placesOf(key: string, places: readonly DemoPlace[], drawing: PlanDrawing): CommentPlace[] {
  return places.map((place, index) => ({
    id: uuidOf(`${key}/${index}`),
    geometry: shapeOf(place, middleOf(place, drawing), bearingOf(`${key}/${index}`)),
    label: place.label ?? '',
    planObjectId: null,
    paragraph: null,
  }));
}

/** A UUID that is the same for the same words, so that a demo made anew gets the same keys. */
export function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function surfaceNamed(name: string, drawing: PlanDrawing): DrawnSurface | undefined {
  return drawing.surfaces.find(({ properties }) => {
    if (name === PLAN_AREA) return properties.kind === 'plan-area';
    if (properties.kind === 'purpose') return properties.fieldName === name;
    return 'name' in properties && properties.name === name;
  });
}

function middleOf({ near, offset: [east, north] = [0, 0] }: DemoPlace, drawing: PlanDrawing): Point {
  const surface = surfaceNamed(near, drawing);
  if (!surface) throw new Error(`the demo plan ${drawing.slug} has no ${near}`);
  return [surface.inside[0] + east, surface.inside[1] + north];
}

/** Any direction, but always the same for the same place. */
function bearingOf(words: string): number {
  const [first = 0] = createHash('sha256').update(words).digest();
  return (first / 256) * Math.PI;
}

function shapeOf({ shape, size = 30 }: DemoPlace, middle: Point, bearing: number): PlaceGeometry {
  const at = (east: number, north: number) => {
    const turned: Point = [
      middle[0] + east * Math.cos(bearing) - north * Math.sin(bearing),
      middle[1] + east * Math.sin(bearing) + north * Math.cos(bearing),
    ];
    return toLonLat(turned);
  };
  const half = size / 2;
  switch (shape) {
    case 'point':
      return { type: 'Point', coordinates: toLonLat(middle) };
    case 'line':
      return {
        type: 'LineString',
        coordinates: [at(-half, -1), at(-half / 3, 2), at(half / 3, -2), at(half, 1)],
      };
    case 'area': {
      const corner = at(-half, -half * 0.8);
      return {
        type: 'Polygon',
        coordinates: [
          [
            corner,
            at(half, -half),
            at(half * 1.1, half * 0.7),
            at(0, half * 1.1),
            at(-half, half * 0.8),
            corner,
          ],
        ],
      };
    }
  }
}
