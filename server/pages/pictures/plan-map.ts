import { drawBackground } from '../../cartography/draw-background.ts';
import { drawPlanSheet } from '../../cartography/draw-plan-sheet.ts';
import { projectionFor } from '../../cartography/map-projection.ts';
import type { Paint } from '../../cartography/paint.ts';
import { readSheetFeatures } from '../../cartography/sheet-features.queries.ts';
import { frameAround, type MapBox } from '../../cartography/sheet-frame.ts';
import { areaPath } from '../../cartography/sheet-path.ts';
import type { Database } from '../../database/database.ts';
import type { PrintBackground } from '../../print/print-routes.ts';
import type { PublicHearing, PublicVersion } from '../plan/plan-view.ts';
import { findHearingOutline } from './hearing-outline.queries.ts';

export type MapSize = { readonly width: number; readonly height: number; readonly unitsPerInch: number };

export type PlanMap = {
  readonly paints: readonly Paint[];
  /** Whom to name for the base map; empty without one. */
  readonly attribution: string;
};

/**
 * The whole of a published plan version in its official look, or the hearing's area where nothing is drawn
 * yet; null where there is neither.
 */
export async function drawPlanMap(
  database: Database,
  { version, hearing }: { version: PublicVersion | undefined; hearing: PublicHearing | undefined },
  size: MapSize,
  background: PrintBackground | undefined,
): Promise<PlanMap | null> {
  const degrees = version?.bbox ?? hearing?.bbox;
  if (!degrees) return null;
  const [west, , east] = degrees;
  // A system of the place itself: a picture is no measure, and needs no more.
  const projection = projectionFor(0, (west + east) / 2);
  const frame = frameAround(
    boxAround(degrees, (corner) => projection.toMetres(corner)),
    size,
  );
  const seen = boxAround(frame.box, (corner) => projection.toLonLat(corner));
  const things = background?.read?.(seen) ?? [];
  const ground = drawBackground(frame, things, projection);
  const plan = await database.withRole('public', {}, async (transaction): Promise<Paint[]> => {
    if (version) {
      const question = { srid: projection.srid, box: frame.box };
      const features = await readSheetFeatures(transaction, version.id, question);
      return drawPlanSheet(frame, features, { opacity: things.length > 0 ? 0.85 : 1 });
    }
    const outline = hearing && (await findHearingOutline(transaction, hearing.id, projection.srid));
    if (!outline) return [];
    const path = areaPath(frame, outline);
    return [
      { kind: 'fill', path, colour: '#0b5d4e', opacity: 0.16 },
      { kind: 'line', path, colour: '#0b5d4e', width: 3 * frame.pixel },
    ];
  });
  return {
    paints: [...ground, ...plan],
    attribution: things.length > 0 ? (background?.attribution ?? '') : '',
  };
}

/** The box about the four corners of another, each moved to another system. */
function boxAround([west, south, east, north]: MapBox, move: (corner: number[]) => number[]): MapBox {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ].map(move);
  const across = corners.map(([x = 0]) => x);
  const up = corners.map(([, y = 0]) => y);
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}
