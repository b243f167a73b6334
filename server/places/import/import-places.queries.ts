import { sql } from 'drizzle-orm';
import type { PlaceKind } from '../../../domain/places/found-place.ts';
import type { Transaction } from '../../database/database.ts';
import type { PlaceRecord } from './place-record.ts';

export async function deletePlaces(
  transaction: Transaction,
  municipalityId: string,
  kinds: readonly PlaceKind[],
): Promise<void> {
  await transaction.execute(sql`
    delete from place
    where municipality_id = ${municipalityId}::uuid
      and kind in (select json_array_elements_text(${JSON.stringify(kinds)}::json))
  `);
}

/** Writes places; answers how many, since those whose geometry is empty or broken are left out. */
export async function insertPlaces(
  transaction: Transaction,
  municipalityId: string,
  records: readonly PlaceRecord[],
  source: string,
): Promise<number> {
  const [row] = await transaction.execute<{ written: number }>(sql`
    with given as (
      select kind, name, detail, srid, geometries
      from json_to_recordset(${JSON.stringify(records)}::json)
        as row (kind text, name text, detail text, srid integer, geometries json)
    ),
    placed as (
      select kind, name, detail, st_transform(st_setsrid(shape, srid), 4258) as geom
      from given, lateral (
        select st_force2d(case when count(*) = 1
          then st_geomfromgeojson(min(part)) else st_collect(st_geomfromgeojson(part)) end) as shape
        from json_array_elements_text(geometries) part
      ) gathered
      where not st_isempty(shape)
    ),
    written as (
      insert into place (municipality_id, kind, name, detail, geom, words, source)
      select municipality.id, kind, placed.name, detail,
        case when st_isvalid(geom) then geom else st_makevalid(geom) end,
        app.search_words(placed.name || ' ' || detail || ' ' || municipality.name), ${source}
      from placed, municipality
      where municipality.id = ${municipalityId}::uuid
      returning id
    )
    select count(*)::integer as written from written
  `);
  return row?.written ?? 0;
}

/** Takes away the places of some kinds that lie a tenth of a degree or more outside; answers how many. */
export async function deletePlacesOutside(
  transaction: Transaction,
  municipalityId: string,
  kinds: readonly PlaceKind[],
): Promise<number> {
  const rows = await transaction.execute(sql`
    delete from place
    using municipality_boundary boundary
    where place.municipality_id = ${municipalityId}::uuid
      and boundary.municipality_id = place.municipality_id
      and place.kind in (select json_array_elements_text(${JSON.stringify(kinds)}::json))
      and not st_dwithin(place.point, boundary.geom, 0.1)
    returning place.id
  `);
  return rows.length;
}

export async function readKinds(
  transaction: Transaction,
  municipalityId: string,
): Promise<Partial<Record<PlaceKind, number>>> {
  const rows = await transaction.execute<{ kind: PlaceKind; count: number }>(sql`
    select kind, count(*)::integer as count from place where municipality_id = ${municipalityId}::uuid group by kind
  `);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
