import { bbox } from '@turf/turf';
import sharp from 'sharp';
import { drawPlaces } from '../../cartography/draw-places.ts';
import { drawPlanSheet } from '../../cartography/draw-plan-sheet.ts';
import { projectionFor } from '../../cartography/map-projection.ts';
import { paintSvg } from '../../cartography/paint-svg.ts';
import { projectGeometry } from '../../cartography/project-geometry.ts';
import type { SheetFeature } from '../../cartography/sheet-feature.ts';
import { frameAround, type MapBox } from '../../cartography/sheet-frame.ts';
import type { ExportRow } from './export-row.ts';

/** The plan under the places; features in WGS 84. */
export type PicturePlan = {
  readonly srid: number;
  readonly longitude: number;
  readonly features: readonly SheetFeature[];
};

/** Points on the page; pictures have twice as many pixels. */
export const pictureOnPage = { width: 166, height: 118 };
const pixels = { width: pictureOnPage.width * 3, height: pictureOnPage.height * 3 };
/** Metres around the places: a point alone shows its street. */
const surroundings = 60;
/** A document with more would be too heavy to open. */
const mostPictures = 400;

/** PNG pictures of the places of comments on their plan, by comment number. */
export async function drawPlacePictures(
  rows: readonly ExportRow[],
  plan: PicturePlan | undefined,
): Promise<ReadonlyMap<number, Buffer>> {
  const pictures = new Map<number, Buffer>();
  if (!plan) return pictures;
  const projection = projectionFor(plan.srid, plan.longitude);
  const features = plan.features.map((feature) => ({
    ...feature,
    geometry: projectGeometry(feature.geometry, projection),
    anchor: projection.toMetres(feature.anchor),
  }));
  const boxes = features.map(({ geometry }) => bbox(geometry));
  for (const { number, places } of rows.filter((row) => row.places.length > 0).slice(0, mostPictures)) {
    const shapes = places.map(({ geometry }) => projectGeometry(geometry, projection));
    const [west = 0, south = 0, east = 0, north = 0] = bbox({
      type: 'GeometryCollection',
      geometries: shapes,
    });
    const frame = frameAround(
      [west - surroundings, south - surroundings, east + surroundings, north + surroundings],
      { ...pixels, unitsPerInch: 192 },
      0,
    );
    const near = features.filter((_, index) => meet(boxes[index] ?? [], frame.box));
    const paints = [...drawPlanSheet(frame, near), ...drawPlaces(frame, shapes)];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels.width}" height="${pixels.height}"><rect width="100%" height="100%" fill="#f4f4f2"/>${paintSvg(paints)}</svg>`;
    pictures.set(number, await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer());
  }
  return pictures;
}

function meet([west = 0, south = 0, east = 0, north = 0]: readonly number[], box: MapBox): boolean {
  return west <= box[2] && box[0] <= east && south <= box[3] && box[1] <= north;
}
