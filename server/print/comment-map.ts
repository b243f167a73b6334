import { bbox } from '@turf/turf';
import type { Geometry } from 'geojson';
import sharp from 'sharp';
import { drawBackground } from '../cartography/draw-background.ts';
import { drawPlaces } from '../cartography/draw-places.ts';
import { drawPlanSheet } from '../cartography/draw-plan-sheet.ts';
import { type MapProjection, projectionFor } from '../cartography/map-projection.ts';
import type { Paint } from '../cartography/paint.ts';
import { paintSvg } from '../cartography/paint-svg.ts';
import { projectGeometry } from '../cartography/project-geometry.ts';
import { readSheetFeatures } from '../cartography/sheet-features.queries.ts';
import { frameAround, type SheetFrame } from '../cartography/sheet-frame.ts';
import type { Database } from '../database/database.ts';
import { boxInDegrees } from './box-in-degrees.ts';
import type { PrintBackground } from './print-routes.ts';

/** The places of a comment on the plan that it speaks of. */
export type CommentMap = {
  /** Units are points. */
  readonly frame: SheetFrame;
  readonly projection: MapProjection;
  /** A picture of the base map; null where it is among the paints, or there is none. */
  readonly ground: Buffer | null;
  readonly paints: readonly Paint[];
  /** Who must be named for the base map. */
  readonly attribution: string;
};

export type CommentMapOrder = {
  /** WGS 84, in the order of their numbers. */
  readonly shapes: readonly Geometry[];
  /** What stands on each; from 1 where none are given. */
  readonly numbers?: readonly number[];
  /** The published version under them; none where the hearing has no plan map. */
  readonly version: { readonly id: string; readonly srid: number } | undefined;
};

const size = { width: 471, height: 300 };
/** Metres around the places: a point alone shows its street. */
const surroundings = 60;

/** The map of a comment's places, as wide as a page; null where it has none. */
export async function drawCommentMap(
  { database, background }: { readonly database: Database; readonly background: PrintBackground | undefined },
  { shapes, numbers, version }: CommentMapOrder,
  log: Pick<Console, 'warn'>,
): Promise<CommentMap | null> {
  const [first] = shapes;
  if (!first) return null;
  const projection = projectionFor(version?.srid ?? 0, bbox(first)[0]);
  const places = shapes.map((shape) => projectGeometry(shape, projection));
  const [west = 0, south = 0, east = 0, north = 0] = bbox({
    type: 'GeometryCollection',
    geometries: places,
  });
  const frame = frameAround(
    [west - surroundings, south - surroundings, east + surroundings, north + surroundings],
    { ...size, unitsPerInch: 72 },
    0,
  );
  const features = version
    ? await database.withRole('public', {}, (transaction) =>
        readSheetFeatures(transaction, version.id, { srid: projection.srid, box: frame.box }),
      )
    : [];
  const things = background?.read?.(boxInDegrees(frame.box, projection)) ?? [];
  const ground = (await background?.readTiles?.(frame, projection, log)) ?? null;
  const hasGround = things.length > 0 || ground !== null;
  return {
    frame,
    projection,
    ground,
    paints: [
      ...(ground ? [] : drawBackground(frame, things, projection)),
      ...drawPlanSheet(frame, features, { opacity: hasGround ? 0.8 : 1 }),
      ...drawPlaces(frame, places, numbers),
    ],
    attribution: hasGround ? (background?.attribution ?? '') : '',
  };
}

/** The map as a PNG, twice as many pixels as points. */
export async function commentMapPicture({ frame, ground, paints }: CommentMap): Promise<Buffer> {
  const [width, height] = [frame.width * 2, frame.height * 2];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${frame.width} ${frame.height}">${paintSvg(paints)}</svg>`;
  const drawn = Buffer.from(svg);
  const picture = ground
    ? sharp(await sharp(ground).resize(width, height, { fit: 'fill' }).toBuffer()).composite([
        { input: drawn },
      ])
    : sharp(drawn);
  return picture.png({ palette: true }).toBuffer();
}
