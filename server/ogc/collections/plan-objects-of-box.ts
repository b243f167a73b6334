import { type SQL, sql } from 'drizzle-orm';

/** More that lie near a box are left to a search in the order of the page, which meets enough of them soon. */
const mostNear = 10_000;

/**
 * Plan objects that meet a rectangle, in the order of their keys (`page`), with how many do (`matched`, more than may be
 * where `is_too_many`).
 *
 * A thing's own box mostly tells: it reaches to its box's four sides, so where one side lies within the rectangle, so does
 * a point of the thing. Only the few at the corners are asked for their shape. The rest an index tells by itself: its
 * rows are of versions that no other stands in for, and of none but what is published.
 *
 * Parameters: `$1`–`$4` west, south, east, north in the system `$5`; `$6` and `$7` the key after which the page begins, or
 * empty; `$8` how many.
 */
const found = sql`
  asked as materialized (
    select area, box(point(st_xmin(area), st_ymin(area)), point(st_xmax(area), st_ymax(area))) as place,
      st_xmin(area) as west, st_ymin(area) as south, st_xmax(area) as east, st_ymax(area) as north
    from (
      select case
        when $5::integer in (4258, 4326, 3857)
        then st_transform(st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, $5::integer), 3857)
        else st_transform(
          st_segmentize(
            st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, $5::integer),
            greatest($3::float8 - $1::float8, $4::float8 - $2::float8, 0.001) / 32
          ),
          3857
        )
      end as area
    ) as one
  ),
  near as materialized (
    select plan_version_id, position,
      -- Degrees keep their rectangles in web mercator.
      case when $5::integer in (4258, 4326, 3857) and (
        place <@ (select place from asked)
        or (place[1])[1] >= (select south from asked) and (place[0])[1] <= (select north from asked) and (
          (place[1])[0] between (select west from asked) and (select east from asked)
          or (place[0])[0] between (select west from asked) and (select east from asked)
        )
        or (place[1])[0] >= (select west from asked) and (place[0])[0] <= (select east from asked) and (
          (place[1])[1] between (select south from asked) and (select north from asked)
          or (place[0])[1] between (select south from asked) and (select north from asked)
        )
      ) then true
      else (
        select st_intersects(object.geom_3857, (select area from asked)) from geodata_plan_object object
        where object.plan_version_id = given.plan_version_id and object.position = given.position
        limit 1
      ) end as is_hit
    from geodata_plan_object_shape given
    where place && (select place from asked)
    limit ${sql.raw(String(mostNear + 1))}
  ),
  figure as materialized (
    select count(*) > ${sql.raw(String(mostNear))} as is_too_many, count(*) filter (where is_hit) as matched from near
  ),
  page as materialized (
    select plan_version_id, position from near
    where is_hit and not (select is_too_many from figure)
      and ($6::text = '' or (plan_version_id, position) > (nullif($6::text, '')::uuid, $7::integer))
    order by plan_version_id, position
    limit $8::integer
  ),
  version as materialized (
    select * from geodata_version_of_objects
    where plan_version_id = any (array(select distinct plan_version_id from page))
  )
`;

const figures = sql`
  figure.is_too_many as "isTooMany", figure.matched::integer as matched,
  found.plan_version_id::text as c0, found.position::text as c1
`;

/** The page's objects with their columns of `item`; one row with neither key nor content where there are none. */
export function planObjectsOfBox(columns: SQL): SQL {
  return sql`
    with ${found}
    select ${figures}, ${columns}
    from figure
    left join (
      page as found cross join lateral (
        select object.*, given.shape, version.version_number, version.alternative, version.published_at,
          version.plan_id, version.plan_identifier, version.plan_name, version.municipality_number,
          version.municipality_name
        from geodata_plan_object object
        join geodata_plan_object_shape given
          on given.plan_version_id = object.plan_version_id and given.position = object.position
        join version on version.plan_version_id = object.plan_version_id
        where object.plan_version_id = found.plan_version_id and object.position = found.position
        limit 1
      ) as item
    ) on true
    order by found.plan_version_id, found.position
  `;
}

/**
 * The same page packed: each object's `piece`, null where none of the form `$9` is kept, and with the first of them the
 * `versions` of all, by the key of each its `columns` of `item`.
 */
export function piecesOfBox(columns: SQL): SQL {
  return sql`
    with ${found}
    select ${figures}, given.piece,
      case when row_number() over () = 1 then (
        select json_object_agg(named.plan_version_id, named) from (select plan_version_id, ${columns} from version as item) as named
      ) end as versions
    from figure
    left join (
      page as found cross join lateral (
        select case when form = $9::integer then piece end as piece from geodata_plan_object_shape given
        where given.plan_version_id = found.plan_version_id and given.position = found.position
        limit 1
      ) as given
    ) on true
    order by found.plan_version_id, found.position
  `;
}
