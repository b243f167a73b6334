import { sql } from 'drizzle-orm';

/**
 * A plan object as a GeoJSON feature in text, of the columns of `plan_object` or its public view: WGS 84, seven decimals
 * (about a centimetre), with the properties of the public geodata.
 */
export const planObjectFeature = sql`
  json_build_object(
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
  )::text
`;
