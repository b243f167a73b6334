import { boxTable, drawnGeometry } from './drawn-geometry.ts';
import type { TileFeature } from './mvt/encode-tile.ts';
import { maxFeatures, type TileRequest, type TileRow, tileParameters, toFeatures } from './tile-reading.ts';

const hearings = `
  with ${boxTable}
  select ${drawnGeometry('hearing.area_3857', '$8::float8')} as geometry,
    hearing.id, hearing.code, plan.id as plan, plan.identifier as "planIdentifier",
    municipality.number as municipality, hearing.kind, hearing.round,
    to_char(hearing.opens_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "opensAt",
    to_char(hearing.closes_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "closesAt",
    case
      when app.clock() < hearing.opens_at then 'upcoming'
      when app.clock() < hearing.closes_at then 'open'
      else 'closed'
    end as state
  from box, geodata_hearing hearing
  left join geodata_plan plan on plan.id = hearing.plan_id
  join geodata_municipality municipality on municipality.id = hearing.municipality_id
  where hearing.area_3857 && box.shape
  order by hearing.closes_at desc, hearing.id
  limit ${maxFeatures}`;

export async function hearingFeatures({
  box,
  coarseness,
  read,
}: TileRequest): Promise<Iterable<TileFeature>> {
  return toFeatures(await read<TileRow>(hearings, [...tileParameters(box, 64), 4 * 3 ** coarseness]));
}
