import { sql } from 'drizzle-orm';
import type { PlanObjectKind } from '../../../domain/plan-objects/plan-object-reading.ts';
import type { Transaction } from '../../database/database.ts';
import { overlayGrid } from '../../database/overlay-grid.ts';
import type { CheckedObject } from './check-objects.ts';
import type { ImportFinding, LonLatBox } from './import-report.ts';

/** The ground a plan covers. */
export type PlanArea = {
  /** MultiPolygon in EPSG:4258 as hexadecimal EWKB. */
  readonly area: string;
  /** West, south, east, north in WGS 84. */
  readonly bbox: LonLatBox;
};

type Place = { area: string; west: number; south: number; east: number; north: number };

/** True for a surface of one of the kinds that can be stored. */
export function isUsableArea(object: CheckedObject, kind: PlanObjectKind): boolean {
  return object.geometryType === 'surface' && !object.isCollapsed && object.reading.kind === kind;
}

/** The grid for the overlay of shapes in whatever system they came in; see `overlayGrid`. */
const gridOfShape = sql`case when st_srid(shape) in (4258, 4326) then ${overlayGrid(4258)}::float8 else ${overlayGrid(0)}::float8 end`;

/**
 * Union of some areas in the file's own system as hexadecimal EWKB; null where they come to nothing. One that was
 * refused is made valid for this alone, so that a refused plan still has its place in the report.
 */
export async function uniteAreas(
  transaction: Transaction,
  objects: readonly CheckedObject[],
): Promise<string | null> {
  const shapes = objects.map(({ mended, shape, delivered }) => ({ shape: mended ?? shape ?? delivered }));
  const [row] = await transaction.execute<{ area: string | null }>(sql`
    select st_union(case
      when st_isvalid(shape) then st_force2d(shape)
      else st_collectionextract(st_makevalid(st_force2d(shape)), 3)
    end, ${gridOfShape})::text as area
    from json_to_recordset(${JSON.stringify(shapes)}::json) as given (shape geometry)
  `);
  return row?.area ?? null;
}

/** The plan area of all those parts together; null where they come to nothing. */
export async function findPlanArea(
  transaction: Transaction,
  parts: readonly string[],
): Promise<PlanArea | null> {
  const [place] = await transaction.execute<Place>(sql`
    with shapes as (
      select shape from json_to_recordset(${JSON.stringify(parts.map((shape) => ({ shape })))}::json)
        as given (shape geometry)
    ),
    plan as (
      select st_multi(st_collectionextract(st_makevalid(st_transform(st_union(shape, ${gridOfShape}), 4258)), 3)) as area
      from shapes
    )
    select
      area::text as area,
      st_xmin(area) as west, st_ymin(area) as south, st_xmax(area) as east, st_ymax(area) as north
    from plan
    where not st_isempty(area)
  `);
  if (place === undefined) return null;
  const { area, west, south, east, north } = place;
  return { area, bbox: [round(west), round(south), round(east), round(north)] };
}

/** To a centimetre, so that nobody reads more into the box. */
function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

export const outlineMissing: ImportFinding = {
  severity: 'warning',
  code: 'plan-area-missing',
  object: null,
  message: 'Fila har ingen plangrense (RpOmråde). Planområdet er satt sammen av arealformålene.',
};

export const areaMissing: ImportFinding = {
  severity: 'error',
  code: 'no-plan-area',
  object: null,
  message: 'Fila har verken plangrense (RpOmråde) eller arealformål, så vi vet ikke hvor planen ligger.',
};
