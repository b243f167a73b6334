import { sql } from 'drizzle-orm';
import type { PlaceKind } from '../../domain/places/found-place.ts';
import type { Position } from '../../domain/places/place-query.ts';
import type { Transaction } from '../database/database.ts';
import { matchingPlans } from './matching-plans.ts';

type Box = [west: number, south: number, east: number, north: number];

export type PlaceRow = {
  kind: PlaceKind;
  name: string;
  detail: string;
  municipalityNumber: string;
  municipalityName: string;
  lon: number;
  lat: number;
  /** Null where the place is a point. */
  bbox: Box | null;
};

export type Search = {
  readonly text: string;
  readonly municipalityId: string | null;
  readonly near: Position | null;
};

/** How many rows of a kind are answered, and how many are weighed against each other. */
const ofEachKind = 8;
const weighed = 3_000;

/** Places whose words begin as asked: the very name first, then names that begin so, then the nearest. */
export async function findPlaces(transaction: Transaction, { text, municipalityId, near }: Search) {
  return transaction.execute<PlaceRow>(sql`
    with matching as (
      select place.*
      from public_place place
      where place.words @@ app.search_query(${text})
        and (${municipalityId}::uuid is null or place.municipality_id = ${municipalityId}::uuid)
      limit ${weighed}
    ),
    ranked as (
      select matching.*,
        row_number() over (
          partition by kind
          order by folded = app.fold(${text}) desc,
            starts_with(folded, app.fold(${text})) desc,
            ${near ? sql`st_distance(point, ${pointOf(near)})` : sql`0::float8`},
            length(name), name collate "C"
        ) as place_in_kind
      from matching
    )
    select ranked.kind, ranked.name, ranked.detail,
      municipality.number as "municipalityNumber", municipality.name as "municipalityName",
      st_x(ranked.point) as lon, st_y(ranked.point) as lat,
      case when geometrytype(ranked.geom) <> 'POINT' then jsonb_build_array(
        st_xmin(ranked.geom), st_ymin(ranked.geom), st_xmax(ranked.geom), st_ymax(ranked.geom)
      ) end as bbox
    from ranked
    join public_municipality municipality on municipality.id = ranked.municipality_id
    where place_in_kind <= ${ofEachKind} and municipality.number is not null
    order by array_position(array['address', 'property', 'street', 'placeName'], ranked.kind), place_in_kind
  `);
}

export type FoundPlanRow = {
  identifier: string;
  name: string;
  municipalityNumber: string;
  municipalityName: string;
  bbox: Box | null;
  lon: number | null;
  lat: number | null;
};

/** Public plans by name, place in words or id; also by the ids and municipality numbers that they once had. */
export async function findPlansByWords(transaction: Transaction, { text, municipalityId, near }: Search) {
  return transaction.execute<FoundPlanRow>(sql`
    with matching as (${matchingPlans(text, municipalityId)})
    select plan.identifier, plan.name,
      municipality.number as "municipalityNumber", municipality.name as "municipalityName",
      case when area.geom is not null then jsonb_build_array(
        st_xmin(area.geom), st_ymin(area.geom), st_xmax(area.geom), st_ymax(area.geom)
      ) end as bbox,
      st_x(st_pointonsurface(area.geom)) as lon, st_y(st_pointonsurface(area.geom)) as lat
    from matching
    join public_plan plan on plan.id = matching.plan_id
    join public_municipality municipality on municipality.id = plan.municipality_id
    left join lateral (
      select coalesce(
        (select area from public_plan_version where plan_id = plan.id order by number desc limit 1),
        (select area from public_hearing where plan_id = plan.id order by opens_at desc limit 1)
      ) as geom
    ) area on true
    where municipality.number is not null
    order by app.fold(plan.identifier) = app.fold(${text}) desc,
      starts_with(app.fold(plan.name), app.fold(${text})) desc,
      ${near ? sql`st_distance(area.geom, ${pointOf(near)})` : sql`0::float8`},
      plan.name collate "C", plan.identifier
    limit ${ofEachKind}
  `);
}

/** The lines of a street as GeoJSON text, one row a stretch. */
export async function findStreet(transaction: Transaction, municipalityId: string, name: string) {
  return transaction.execute<{ name: string; geometry: string }>(sql`
    select name, st_asgeojson(geom, 7, 0) as geometry
    from public_place
    where municipality_id = ${municipalityId}::uuid and kind = 'street' and folded = app.fold(${name})
    limit 200
  `);
}

export type NearPlaceRow = { kind: PlaceKind; name: string; municipalityNumber: string; metres: number };

/** How far away something may lie and still say where one is, in metres. */
const reachMetres = 500;

/** The nearest address, street and place name within reach of a position. */
export async function findNearest(transaction: Transaction, position: Position) {
  const point = pointOf(position);
  const degrees = reachMetres / 111_000 / Math.cos((position[1] * Math.PI) / 180);
  return transaction.execute<NearPlaceRow>(sql`
    select distinct on (near.kind) near.kind, near.name, municipality.number as "municipalityNumber", near.metres
    from (
      select kind, name, municipality_id, st_distance(geom::geography, ${point}::geography) as metres
      from public_place
      where geom && st_expand(${point}, ${degrees}) and kind in ('address', 'street', 'placeName')
      order by geom <-> ${point}
      limit 200
    ) near
    join public_municipality municipality on municipality.id = near.municipality_id
    where near.metres <= ${reachMetres} and municipality.number is not null
    order by near.kind, near.metres, near.name collate "C"
  `);
}

function pointOf([lon, lat]: Position) {
  return sql`st_setsrid(st_makepoint(${lon}, ${lat}), 4258)`;
}

/** The municipality that a number means, today's or a former one. */
export async function findMunicipalityId(transaction: Transaction, number: string): Promise<string | null> {
  const [found] = await transaction.execute<{ id: string }>(sql`
    select municipality_id as id
    from municipality_number
    where number = ${number}
    order by valid_to desc
    limit 1
  `);
  return found?.id ?? null;
}

/** Today's numbers of all municipalities of the portal. */
export async function findPortalNumbers(transaction: Transaction): Promise<readonly string[]> {
  const rows = await transaction.execute<{ number: string }>(
    sql`select number from public_municipality where number is not null`,
  );
  return rows.map(({ number }) => number);
}
