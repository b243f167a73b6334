import { readDrawnShape, type ShapeAsked } from './drawn-shape.ts';
import type { PropertyValue, TileFeature } from './mvt/encode-tile.ts';
import { withMargin } from './tile-grid.ts';
import { maxFeatures, type TileRequest } from './tile-reading.ts';

/** Units around the tile, so that borders along its edge are not seen. */
const margin = 64;

/** $1–$4 the tile with its margin in EPSG:3857, $5 the smallest area in square metres. */
const versions = `versions as materialized (
    select version.id, version.plan_id, version.identifier, version.status, version.municipality_number
    from geodata_drawn_version version
    where version.area_3857 && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 3857)
  )`;
const isWithin = `object.place && box(point($1::float8, $2::float8), point($3::float8, $4::float8))`;

const objects = `
  with ${versions}
  select case when $6::integer = 14 then object.shape_14 else object.shape_12 end as shape,
    object.id, versions.plan_id as plan, versions.identifier as "planIdentifier",
    versions.municipality_number as municipality,
    object.plan_version_id as "planVersion", versions.status as "planStatus",
    object.object_type as "objectType", object.kind, object.code, object.name, object.vertical_level as level,
    object.land_use_status as status, object.ownership, round(object.area_square_metres) as "areaSquareMetres",
    object.label_text as "labelText", object.rotation_degrees as rotation
  from geodata_plan_object_drawing object
  join versions on versions.id = object.plan_version_id
  where ${isWithin}
    and coalesce(object.area_square_metres, $5::float8) >= $5::float8
    and greatest(width(object.place), height(object.place)) >= $7::float8
  order by object.area_square_metres desc nulls last, object.id
  limit ${maxFeatures}`;

/** Gathered before they are told whose they are: that is asked once a purpose, not once an object. */
const purposes = `
  with ${versions}, seen as (
    select object.plan_version_id, object.code, object.vertical_level, object.land_use_status,
      round(sum(object.area_square_metres)) as area, string_agg(object.shape_12, '') as shape
    from geodata_plan_object_drawing object
    where ${isWithin} and object.kind = 'landUse' and object.shape_12 is not null
      and coalesce(object.area_square_metres, $5::float8) >= $5::float8
    group by object.plan_version_id, object.code, object.vertical_level, object.land_use_status
  )
  select seen.shape,
    versions.plan_id as plan, versions.identifier as "planIdentifier", versions.municipality_number as municipality,
    seen.plan_version_id as "planVersion", versions.status as "planStatus", 'landUse' as kind, seen.code,
    seen.vertical_level as level, seen.land_use_status as status, seen.area as "areaSquareMetres"
  from seen
  join versions on versions.id = seen.plan_version_id
  order by seen.area desc nulls last, versions.plan_id, seen.code
  limit ${maxFeatures}`;

/** A row of either query: one or more shapes, one after the other. */
type DrawnRow = { readonly shape: Buffer | null } & {
  readonly [property: string]: PropertyValue | Buffer | null;
};

/** Areas and legal lines of a tile at zoom 13 or 14; coarser, as they are drawn at 12. */
export async function drawnObjectFeatures(
  { z, box, coarseness, read }: TileRequest,
  smallest: number,
): Promise<Iterable<TileFeature>> {
  const { west, south, east, north } = withMargin(box, margin);
  const drawnAt = coarseness === 0 ? 14 : 12;
  const shortest = coarseness === 0 ? 0 : box.unit * 16 * 3 ** coarseness;
  const rows = await read<DrawnRow>(objects, [west, south, east, north, smallest, drawnAt, shortest]);
  return featuresOf(rows, { z, box, drawnAt, margin });
}

/** Purposes of a tile at zoom 11 or 12, those of a plan with the same code gathered to one. */
export async function drawnPurposeFeatures(
  { z, box, read }: TileRequest,
  smallest: number,
): Promise<Iterable<TileFeature>> {
  const { west, south, east, north } = withMargin(box, margin);
  const rows = await read<DrawnRow>(purposes, [west, south, east, north, smallest]);
  return featuresOf(rows, { z, box, drawnAt: 12, margin });
}

function* featuresOf(rows: readonly DrawnRow[], asked: ShapeAsked): Generator<TileFeature> {
  const room = new Int32Array(rows.reduce((sum, { shape }) => sum + (shape?.length ?? 0), 0));
  let taken = 0;
  for (const { shape, ...properties } of rows) {
    if (!shape) continue;
    const geometry = readDrawnShape(shape, asked, room.subarray(taken, taken + shape.length));
    taken += shape.length;
    yield { geometry, properties: properties as TileFeature['properties'] };
  }
}
