import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

export type ObjectSurroundingsRow = {
  id: string;
  /** The nearest address, else the nearest street, where one is near enough to say where the object is. */
  nearby: string | null;
  /** Names of zones and areas with provisions that cover more than a sliver of it. */
  zones: readonly string[];
  /** Names of fields that share an edge with it, on its own level. */
  neighbours: readonly string[];
  /** Length of a line; null of areas and points. */
  metres: number | null;
};

/** Farther away than this an address or a street says little about where something is, in metres. */
const addressReach = 60;
const streetReach = 40;
const mostNames = 12;

/**
 * What lies at each of some objects of a published plan, for a list in words. Objects of other versions
 * are left out. Costs some milliseconds an object: ask for a page of them.
 */
export async function findObjectSurroundings(
  transaction: Transaction,
  planVersionId: string,
  objectIds: readonly string[],
) {
  if (objectIds.length === 0) return [];
  return transaction.execute<ObjectSurroundingsRow>(sql`
    with chosen as materialized (
      select id, kind, coalesce(vertical_level, 2) as level, geom_3857 as place,
        case when st_dimension(geom_3857) = 1
          then st_length(st_transform(geom_3857, 4258)::geography)
        end as metres,
        st_transform(st_pointonsurface(geom_3857), 4258) as inside
      from public_plan_object
      where plan_version_id = ${planVersionId} and geom_3857 is not null
        and id = any(array[${sql.join(
          objectIds.map((id) => sql`${id}`),
          sql`, `,
        )}]::uuid[])
    )
    select chosen.id, coalesce(address.name, street.name) as nearby,
      coalesce(zones.names, '{}') as zones, coalesce(neighbours.names, '{}') as neighbours,
      chosen.metres
    from chosen
    left join lateral (
      select place.name from public_place place
      where place.kind = 'address'
        and place.geom && st_expand(chosen.inside, ${degreesOf(addressReach)})
        and st_distance(place.geom::geography, chosen.inside::geography) <= ${addressReach}
      order by place.geom <-> chosen.inside
      limit 1
    ) address on true
    left join lateral (
      select place.name from public_place place
      where place.kind = 'street' and address.name is null
        and place.geom && st_expand(chosen.inside, ${degreesOf(streetReach)})
        and st_distance(place.geom::geography, chosen.inside::geography) <= ${streetReach}
      order by place.geom <-> chosen.inside
      limit 1
    ) street on true
    left join lateral (
      select (array_agg(found.name order by found.name))[1:${mostNames}] as names
      from (
        select distinct object.name
        from public_plan_object object
        where object.plan_version_id = ${planVersionId} and object.geom_3857 && chosen.place
          and object.kind in ('zone', 'provisionArea', 'temporaryArea')
          and object.name is not null and object.id <> chosen.id
          and st_dimension(object.geom_3857) = 2
          and case when st_dimension(chosen.place) = 2
            then st_area(st_intersection(object.geom_3857, chosen.place, 0.001)) > 1
            else st_intersects(object.geom_3857, chosen.place)
          end
      ) found
    ) zones on true
    left join lateral (
      select (array_agg(found.name order by found.name))[1:${mostNames}] as names
      from (
        select distinct object.name
        from public_plan_object object
        where object.plan_version_id = ${planVersionId} and chosen.kind = 'landUse'
          and object.geom_3857 && st_expand(chosen.place, 0.2)
          and object.kind = 'landUse' and object.name is not null and object.id <> chosen.id
          and coalesce(object.vertical_level, 2) = chosen.level
          and st_length(st_intersection(st_boundary(object.geom_3857), st_buffer(chosen.place, 0.2), 0.001)) > 1
      ) found
    ) neighbours on true
  `);
}

/** Wide enough in both directions as far north as Norway lies. */
function degreesOf(metres: number): number {
  return (metres / 111_000) * 3.2;
}
