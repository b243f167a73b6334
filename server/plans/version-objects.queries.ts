import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

/**
 * The objects of a version, out or not, as GeoJSON features in text (WGS 84, seven decimals), with the
 * properties of the public geodata; undefined for another municipality's version.
 */
export async function findVersionObjects(
  transaction: Transaction,
  planVersionId: string,
): Promise<readonly string[] | undefined> {
  const versions = await transaction.execute(sql`select from plan_version where id = ${planVersionId}`);
  if (versions.length === 0) return undefined;
  const rows = await transaction.execute<{ feature: string }>(sql`
    select json_build_object(
      'type', 'Feature',
      'geometry', st_asgeojson(st_transform(geom_3857, 4326), 7)::json,
      'properties', json_strip_nulls(json_build_object(
        'id', id, 'number', file_number, 'objectType', object_type, 'kind', kind, 'code', code,
        'name', name, 'ownership', ownership, 'level', vertical_level,
        'areaSquareMetres', round(area_square_metres::numeric, 1), 'labelText', label_text,
        'labelType', label_type::text, 'rotation', rotation_degrees, 'heightValue', height_value,
        'heightType', height_type, 'status', land_use_status::text,
        'heightMetres', letter_height_metres, 'utilisation', nullif(utilisation, '[]')
      ))
    )::text as feature
    from plan_object
    where plan_version_id = ${planVersionId} and geom_3857 is not null
    order by position
  `);
  return rows.map(({ feature }) => feature);
}
