import { boxTable, drawnGeometry } from './drawn-geometry.ts';
import { drawnObjectFeatures, drawnPurposeFeatures } from './drawn-objects.queries.ts';
import type { TileFeature } from './mvt/encode-tile.ts';
import { maxFeatures, type TileRequest, type TileRow, tileParameters, toFeatures } from './tile-reading.ts';

const margin = 64;
/** From here on everything that the plan map shows; further out areas and legal lines, purposes, and plans' areas. */
const everythingFrom = 15;
const objectsFrom = 13;
const purposesFrom = 11;

const objects = `
  with ${boxTable}, versions as materialized (
    select version.id, version.plan_id, version.identifier, version.status, version.municipality_number
    from box, geodata_drawn_version version
    where version.area_3857 && box.shape
  )
  select ${drawnGeometry('object.geom_3857', '$8::float8')} as geometry,
    object.id, versions.plan_id as plan, versions.identifier as "planIdentifier",
    versions.municipality_number as municipality,
    object.plan_version_id as "planVersion", versions.status as "planStatus",
    object.object_type as "objectType", object.kind, object.code, object.name, object.vertical_level as level,
    object.land_use_status as status, object.ownership, round(object.area_square_metres) as "areaSquareMetres",
    object.label_text as "labelText", object.rotation_degrees as rotation
  from box, geodata_plan_object object
  join versions on versions.id = object.plan_version_id
  where object.geom_3857 && box.shape
    and ($9::float8 = 0
         or object.kind in ('landUse', 'zone', 'provisionArea', 'planArea', 'temporaryArea', 'legalLine'))
    and coalesce(object.area_square_metres, $9::float8) >= $9::float8
  order by object.area_square_metres desc nulls last, object.id
  limit ${maxFeatures}`;

const areas = `
  with ${boxTable}
  select ${drawnGeometry('version.area_3857', '$8::float8')} as geometry,
    version.plan_id as plan, version.identifier as "planIdentifier", version.municipality_number as municipality,
    version.id as "planVersion", version.status as "planStatus", 'planArea' as kind
  from box, geodata_drawn_version version
  where version.area_3857 && box.shape
    and st_xmax(version.area_3857) - st_xmin(version.area_3857) >= $9::float8
  order by st_xmax(version.area_3857) - st_xmin(version.area_3857) desc, version.id
  limit ${maxFeatures}`;

/** Plan objects of one tile, the largest first so that the small are drawn upon them. */
export async function planObjectFeatures(request: TileRequest): Promise<Iterable<TileFeature>> {
  const { z, box, coarseness, read } = request;
  const factor = 3 ** coarseness;
  if (z < purposesFrom) {
    const narrowest = coarseness * box.unit * 16;
    return toFeatures(await read<TileRow>(areas, [...tileParameters(box, margin), 2 * factor, narrowest]));
  }
  // An area smaller than two pixels each way is left out; EPSG:3857 makes ours about four times too large.
  const smallest = (box.unit * 16 * factor) ** 2 / 4;
  if (z < objectsFrom) return drawnPurposeFeatures(request, smallest);
  if (z < everythingFrom) return drawnObjectFeatures(request, smallest);
  const parameters = [...tileParameters(box, margin), 2 * factor, coarseness === 0 ? 0 : smallest];
  return toFeatures(await read<TileRow>(objects, parameters));
}
