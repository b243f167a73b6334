import { sql } from 'drizzle-orm';
import type { SheetFeature } from '../../cartography/sheet-feature.ts';
import type { Transaction } from '../../database/database.ts';
import type { PicturePlan } from './place-picture.ts';

/** Larger plans are drawn without their map: each picture would have to look through all of it. */
const mostObjects = 10_000;

/** The plan map of a hearing's first alternative, for the pictures of places; undefined where there is none. */
export async function findPicturePlan(
  transaction: Transaction,
  hearingId: string,
): Promise<PicturePlan | undefined> {
  const [version] = await transaction.execute<{ id: string; srid: number; longitude: number }>(sql`
    select version.id, version.srid, st_x(st_centroid(version.area)) as longitude
    from hearing_plan_version link
    join plan_version version on version.id = link.plan_version_id
    where link.hearing_id = ${hearingId}
    order by link.alternative nulls first, version.number
    limit 1
  `);
  if (!version) return undefined;
  const rows = await transaction.execute<{ feature: SheetFeature }>(sql`
    select json_build_object(
      'kind', kind, 'objectType', object_type, 'code', code,
      'status', land_use_status::text,
      'level', vertical_level, 'name', name, 'labelText', null, 'labelType', null,
      'rotation', rotation_degrees, 'areaSquareMetres', area_square_metres,
      'geometry', st_asgeojson(st_transform(geom_3857, 4326), 7)::json,
      'anchor', st_asgeojson(st_transform(st_pointonsurface(geom_3857), 4326), 7)::json -> 'coordinates'
    ) as feature
    from plan_object
    where plan_version_id = ${version.id} and geom_3857 is not null and kind <> 'label'
    order by position
    limit ${mostObjects}
  `);
  return { srid: version.srid, longitude: version.longitude, features: rows.map(({ feature }) => feature) };
}
