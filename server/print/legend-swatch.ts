import type { Geometry } from 'geojson';
import { drawPlanSheet } from '../cartography/draw-plan-sheet.ts';
import type { Paint } from '../cartography/paint.ts';
import type { SheetFeature } from '../cartography/sheet-feature.ts';
import type { SheetFrame } from '../cartography/sheet-frame.ts';

/** A small piece of map that shows how the object is drawn. Sizes in the sheet's units. */
export function legendSwatch(
  sample: SheetFeature,
  { width, height, pixel }: { readonly width: number; readonly height: number; readonly pixel: number },
): Paint[] {
  const frame: SheetFrame = { box: [0, 0, width, height], width, height, pixel, scale: 1 };
  const geometry = shapeOf(sample, width, height);
  const feature: SheetFeature = {
    ...sample,
    geometry,
    anchor: [width / 2, height / 2],
    name: null,
    rotation: 0,
    level: 2,
  };
  return drawPlanSheet(frame, [feature]);
}

function shapeOf({ kind }: SheetFeature, width: number, height: number): Geometry {
  if (kind === 'legalPoint') return { type: 'Point', coordinates: [width / 2, height / 2] };
  if (kind === 'legalLine' || kind === 'height')
    return {
      type: 'LineString',
      coordinates: [
        [0, height / 2],
        [width, height / 2],
      ],
    };
  const [left, low, right, high] = [1, 1, width - 1, height - 1];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [left, low],
        [right, low],
        [right, high],
        [left, high],
        [left, low],
      ],
    ],
  };
}
