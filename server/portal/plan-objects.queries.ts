import { sql } from 'drizzle-orm';
import type { Utilisation } from '../../domain/plan-objects/plan-object-reading.ts';
import { pointableKinds } from '../../domain/plan-objects/pointable-kinds.ts';
import type { Transaction } from '../database/database.ts';

export type PlanObjectRow = {
  id: string;
  planVersionId: string;
  objectType: string;
  kind: string;
  code: string | null;
  name: string | null;
  ownership: number | null;
  verticalLevel: number | null;
  areaSquareMetres: number | null;
  labelText: string | null;
  heightValue: number | null;
  heightType: string | null;
  utilisation: readonly Utilisation[];
  description: string | null;
};

const columns = sql`
  id, plan_version_id as "planVersionId", object_type as "objectType", kind, code, name, ownership,
  vertical_level as "verticalLevel", area_square_metres as "areaSquareMetres",
  label_text as "labelText", height_value as "heightValue", height_type as "heightType",
  utilisation, description`;

/** In the order of the list. */
const kindsInOrder = sql`array[${sql.join(
  pointableKinds.map((kind) => sql`${kind}`),
  sql`, `,
)}]::text[]`;

/** The list twin of the map: what a person can point at, areas before lines and points. */
export async function findPlanObjects(transaction: Transaction, planVersionId: string) {
  return transaction.execute<PlanObjectRow>(sql`
    select ${columns}
    from public_plan_object
    where plan_version_id = ${planVersionId} and kind = any(${kindsInOrder})
    order by array_position(${kindsInOrder}, kind), name nulls last, code, position
  `);
}

export async function findPlanObject(transaction: Transaction, objectId: string) {
  const [object] = await transaction.execute<PlanObjectRow>(sql`
    select ${columns} from public_plan_object where id = ${objectId}
  `);
  return object;
}

/** Zones and provision areas that cover more than a sliver of the object, on any level. */
export async function findZonesAbove(transaction: Transaction, objectId: string) {
  return transaction.execute<PlanObjectRow>(sql`
    with chosen as (
      select id as chosen_id, plan_version_id as version_id, geom_3857 as place
      from public_plan_object where id = ${objectId}
    )
    select ${columns}
    from chosen
    join public_plan_object object
      on object.plan_version_id = chosen.version_id and object.geom_3857 && chosen.place
    where object.kind in ('zone', 'provisionArea', 'temporaryArea')
      and object.id <> chosen.chosen_id
      and st_dimension(object.geom_3857) = 2
      and st_area(st_intersection(object.geom_3857, chosen.place, 0.001)) > 1
    order by object.kind, object.name
  `);
}

/** Area purposes on the same level that share an edge with the object, in the order of their names. */
export async function findNeighbours(transaction: Transaction, objectId: string) {
  return transaction.execute<PlanObjectRow>(sql`
    with chosen as (
      select id as chosen_id, plan_version_id as version_id, geom_3857 as place,
        coalesce(vertical_level, 2) as chosen_level
      from public_plan_object where id = ${objectId}
    )
    select ${columns}
    from chosen
    join public_plan_object object
      on object.plan_version_id = chosen.version_id and object.geom_3857 && st_expand(chosen.place, 0.2)
    where object.kind = 'landUse'
      and object.id <> chosen.chosen_id
      and coalesce(object.vertical_level, 2) = chosen.chosen_level
      and st_length(st_intersection(st_boundary(object.geom_3857), st_buffer(chosen.place, 0.2), 0.001)) > 1
    order by object.name
    limit 30
  `);
}

export type GoverningProvisionRow = {
  id: string;
  level: number;
  clause: string;
  heading: string;
  body: string;
};

/** Clauses that govern any of the objects, by name, purpose or kind of zone, in the order of the text. */
export async function findGoverningProvisions(
  transaction: Transaction,
  planVersionId: string,
  objects: readonly Pick<PlanObjectRow, 'kind' | 'name' | 'code'>[],
) {
  const codesOf = (kind: string) =>
    objects.flatMap((one) => (one.kind === kind && one.code ? [one.code] : []));
  const names = objects.flatMap(({ name }) => (name ? [name] : []));
  return transaction.execute<GoverningProvisionRow>(sql`
    select id, level, clause, heading, body
    from public_provision
    where plan_version_id = ${planVersionId}
      and (governs && ${textArray(names)}
        or purposes && ${textArray(codesOf('landUse'))}
        or zones && ${textArray(codesOf('zone'))})
    order by position
  `);
}

function textArray(values: readonly string[]) {
  if (values.length === 0) return sql`'{}'::text[]`;
  const each = values.map((value) => sql`${value}`);
  return sql`array[${sql.join(each, sql`, `)}]::text[]`;
}
