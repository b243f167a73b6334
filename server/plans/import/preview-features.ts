import { sql } from 'drizzle-orm';
import type { Transaction } from '../../database/database.ts';
import type { CheckedObject } from './check-objects.ts';

/**
 * Objects that are not stored yet as GeoJSON features in text: WGS 84, seven decimals, the same properties as
 * those of a stored version (see findVersionObjects). `id` is the object's place in the file.
 */
export async function previewFeatures(
  transaction: Transaction,
  objects: readonly CheckedObject[],
  srid: number,
): Promise<readonly string[]> {
  const given = JSON.stringify(
    objects.flatMap((object) => {
      const shape = object.mended ?? object.shape ?? object.delivered;
      if (shape === null || object.isCollapsed) return [];
      return [{ shape, position: object.position, properties: propertiesOf(object) }];
    }),
  );
  const rows = await transaction.execute<{ feature: string }>(sql`
    select json_build_object(
      'type', 'Feature',
      'geometry', st_asgeojson(st_transform(st_setsrid(st_force2d(shape), ${srid}::integer), 4326), 7)::json,
      'properties', case when st_dimension(shape) < 2 then properties else properties || jsonb_build_object(
        'areaSquareMetres', round((case
          when ${srid}::integer in (4258, 4326) then st_area(st_setsrid(shape, ${srid}::integer)::geography)
          else st_area(shape)
        end)::numeric, 1)
      ) end
    )::text as feature
    from json_to_recordset(${given}::json) as given (position integer, shape geometry, properties jsonb)
    order by position
  `);
  return rows.map(({ feature }) => feature);
}

function propertiesOf({ position, number, objectType, reading }: CheckedObject) {
  return {
    id: String(position),
    number,
    objectType,
    kind: reading.kind,
    code: reading.code,
    name: reading.name,
    ownership: toCode(reading.ownership),
    level: toCode(reading.verticalLevel),
    labelText: reading.labelText,
    labelType: reading.labelType,
    rotation: reading.rotationDegrees,
    heightValue: reading.heightValue,
    heightType: reading.heightType,
    status: reading.landUseStatus,
    heightMetres: reading.letterHeightMetres,
    utilisation: reading.utilisation,
  };
}

function toCode(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
