import { boxTable, drawnGeometry } from './drawn-geometry.ts';
import type { TileFeature } from './mvt/encode-tile.ts';
import { maxFeatures, type TileRequest, type TileRow, tileParameters, toFeatures } from './tile-reading.ts';

/** A plan's area is its newest version's, else its latest hearing's. */
const outlines = `
  with ${boxTable}, areas as (
    select version.plan_id, version.area_3857 as area
    from box, geodata_plan_version version
    where version.area_3857 && box.shape
      and not exists (
        select from geodata_plan_version newer
        where newer.plan_id = version.plan_id and newer.number > version.number
      )
    union all
    select hearing.plan_id, hearing.area_3857
    from box, geodata_hearing hearing
    where hearing.area_3857 && box.shape
      and not exists (select from geodata_plan_version version where version.plan_id = hearing.plan_id)
      and not exists (
        select from geodata_hearing later
        where later.plan_id = hearing.plan_id and (later.opens_at, later.id) > (hearing.opens_at, hearing.id)
      )
  )
  select ${drawnGeometry('areas.area', '$8::float8')} as geometry,
    plan.id as plan, plan.identifier as "planIdentifier", municipality.number as municipality,
    plan.name, plan.plan_type as "planType", plan.status as "planStatus"
  from box, areas
  join geodata_plan plan on plan.id = areas.plan_id
  join geodata_municipality municipality on municipality.id = plan.municipality_id
  where st_xmax(areas.area) - st_xmin(areas.area) + st_ymax(areas.area) - st_ymin(areas.area) >= $9::float8
  order by st_xmax(areas.area) - st_xmin(areas.area) desc, plan.id
  limit ${maxFeatures}`;

export async function planOutlineFeatures({
  box,
  coarseness,
  read,
}: TileRequest): Promise<Iterable<TileFeature>> {
  const factor = 3 ** coarseness;
  const smallest = coarseness === 0 ? 0 : box.unit * 16 * factor;
  return toFeatures(await read<TileRow>(outlines, [...tileParameters(box, 64), 4 * factor, smallest]));
}
