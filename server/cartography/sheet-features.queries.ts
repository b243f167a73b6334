import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../database/database.ts';
import type { SheetFeature } from './sheet-feature.ts';
import type { MapBox } from './sheet-frame.ts';

/** More than a sheet can show; a plan that has more in one place is cut off, which `drawPlanSheet`'s caller says. */
export const mostSheetFeatures = 20_000;

// Built by ST_AsGeoJSON in our own query.
const rowSchema = z.custom<{ feature: SheetFeature }>();

/** Objects of a published plan version that meet the box, in metres of `srid`; as everyone may read them. */
export async function readSheetFeatures(
  transaction: Transaction,
  planVersionId: string,
  { srid, box }: { readonly srid: number; readonly box: MapBox },
): Promise<SheetFeature[]> {
  const [west, south, east, north] = box;
  const rows = await transaction.execute(sql`
    select json_build_object(
      'kind', kind, 'objectType', object_type, 'code', code, 'status', land_use_status::text, 'letterHeight', letter_height_metres,
      'level', vertical_level, 'name', name, 'labelText', label_text, 'labelType', label_type::text,
      'rotation', rotation_degrees, 'areaSquareMetres', area_square_metres,
      'geometry', st_asgeojson(st_transform(geom_3857, ${srid}::integer), 3)::json,
      'anchor', json_build_array(st_x(st_transform(anchor, ${srid}::integer)), st_y(st_transform(anchor, ${srid}::integer)))
    ) as feature
    from (
      select *, st_pointonsurface(geom_3857) as anchor from public_plan_object
      where plan_version_id = ${planVersionId}
        and geom_3857 && st_transform(
          st_makeenvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, ${srid}::integer), 3857)
      order by position
      limit ${mostSheetFeatures}
    ) object
  `);
  return rows.map((row) => rowSchema.parse(row).feature);
}
