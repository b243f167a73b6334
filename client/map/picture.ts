import { boundsOf, positionsOf } from './geometry-reading.ts';
import type { MapBackground } from './map-background.ts';
import type { DrawnPlace, MapBounds, PlanObjectCollection } from './map-data.ts';
import { DEFAULT_DISPLAY } from './map-display.ts';
import { placeGeometry } from './place-geometry.ts';
import { drawPlan } from './plan-drawing.ts';

export type PictureOptions = {
  readonly background: MapBackground;
  readonly planObjects: PlanObjectCollection | null;
  readonly places: readonly DrawnPlace[];
  readonly width: number;
  readonly height: number;
};

/** Degrees added around the places, about 100 metres to the north and south: a point alone shows its street. */
const MARGIN = 0.0009;

/**
 * A still picture of numbered places on their plan, as a PNG data URL: for the preview of a comment
 * and its receipt. Null when the browser cannot draw maps or there is nothing to show.
 */
export async function placesPicture(options: PictureOptions): Promise<string | null> {
  const initialBounds = boundsOfPlaces(options.places);
  if (!initialBounds) return null;
  const { MapController } = await import('./map-controller.ts');
  const container = document.createElement('div');
  container.style.cssText = `position:fixed;inset-inline-start:-10000px;inline-size:${options.width}px;block-size:${options.height}px`;
  // Nobody shall come upon the map that the picture is taken of.
  container.inert = true;
  document.body.append(container);
  try {
    const { background, planObjects, places } = options;
    const planDrawing = planObjects ? drawPlan(planObjects) : null;
    const props = { background, planDrawing, places, initialBounds, name: '', display: DEFAULT_DISPLAY };
    const controller = new MapController(container, props, { attribution: '' });
    try {
      return await controller.picture();
    } finally {
      controller.destroy();
    }
  } catch (cause) {
    console.warn('No picture could be made of the places:', cause);
    return null;
  } finally {
    container.remove();
  }
}

function boundsOfPlaces(places: readonly DrawnPlace[]): MapBounds | null {
  const bounds = boundsOf(places.flatMap((place) => positionsOf(placeGeometry(place.geometry))));
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  // Twice as many degrees of longitude are about as many metres this far north.
  return [west - 2 * MARGIN, south - MARGIN, east + 2 * MARGIN, north + MARGIN];
}
