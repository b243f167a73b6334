import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

/** An outline in WGS 84, for a map. */
export type MapOutline = { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };

/** West, south, east, north in degrees. */
export type MapExtent = readonly [number, number, number, number];

export type NeighbourPlan = {
  readonly number: string;
  readonly identifier: string;
  readonly name: string;
  readonly outline: MapOutline;
  readonly extent: MapExtent;
  /** From the municipality's border to the plan. */
  readonly distanceMetres: number;
  /** The published versions that it is about: alternatives, or the newest; none while nothing is drawn. */
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly alternative: string | null;
  }[];
};

export type OwnPlan = {
  readonly planId: string;
  readonly identifier: string;
  readonly name: string;
  readonly versionId: string;
  readonly number: number;
  /** Not published: seen by the municipality alone, and drawn as an outline. */
  readonly isDraft: boolean;
  readonly outline: MapOutline;
};

/** What is public of the plan that a notice of the transaction's municipality tells of. */
export async function findNeighbourPlan(
  transaction: Transaction,
  noticeId: string,
): Promise<NeighbourPlan | undefined> {
  const [row] = await transaction.execute<NeighbourPlan>(sql`
    with told as (
      select plan.id, plan.identifier, plan.name, sender.number, notice.distance_metres,
        hearing.id as hearing_id, hearing.area_3857
      from neighbour_notice notice
      join public_municipality sender on sender.id = notice.sender_id
      join public_plan plan on plan.id = notice.plan_id
      left join public_hearing hearing on hearing.id = notice.hearing_id
      where notice.id = ${noticeId}::uuid
    ),
    heard as (
      select version.id, version.number, coalesce(link.alternative, version.alternative) as alternative,
        version.area_3857
      from told
      join public_hearing_plan_version link on link.hearing_id = told.hearing_id
      join public_plan_version version on version.id = link.plan_version_id
    ),
    newest as (
      select version.id, version.number, version.alternative, version.area_3857
      from told
      join public_plan_version version on version.plan_id = told.id
      order by version.number desc
      limit 1
    ),
    versions as (
      select * from heard
      union all
      select * from newest where not exists (select from heard)
    ),
    shape as (
      select coalesce((select area_3857 from told), (select area_3857 from versions limit 1)) as area
    )
    select told.number, told.identifier, told.name,
      st_asgeojson(st_transform(st_multi(st_simplifypreservetopology(area, 2)), 4326), 6)::jsonb as outline,
      ${extentOf('area')} as extent, told.distance_metres as "distanceMetres",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', id, 'number', number, 'alternative', alternative) order by number)
        from versions
      ), '[]') as versions
    from told, shape
    where area is not null
  `);
  return row;
}

/** The municipality's own plans within about a kilometre of an extent: the newest published, and drafts after it. */
export async function findOwnPlansNear(
  transaction: Transaction,
  [west, south, east, north]: MapExtent,
): Promise<OwnPlan[]> {
  return transaction.execute<OwnPlan>(sql`
    select plan.id as "planId", plan.identifier, plan.name, version.id as "versionId", version.number,
      version.published_at is null as "isDraft",
      st_asgeojson(st_transform(st_multi(st_simplifypreservetopology(version.area_3857, 2)), 4326), 6)::jsonb as outline
    from plan
    join lateral (
      (select * from plan_version where plan_id = plan.id and published_at is not null order by number desc limit 1)
      union all
      (select * from plan_version where plan_id = plan.id and published_at is null order by number desc limit 1)
    ) version on true
    where version.area_3857 && st_expand(
        st_transform(st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326), 3857), 2000)
      and not exists (
        select from plan_version later
        where version.published_at is null and later.plan_id = plan.id
          and later.published_at is not null and later.number > version.number
      )
    order by plan.name, plan.id, version.number
    limit 40
  `);
}

function extentOf(column: 'area') {
  const corner = (name: 'st_xmin' | 'st_ymin' | 'st_xmax' | 'st_ymax') =>
    sql`${sql.raw(name)}(st_transform(st_envelope(${sql.identifier(column)}), 4326))`;
  return sql`jsonb_build_array(${corner('st_xmin')}, ${corner('st_ymin')}, ${corner('st_xmax')}, ${corner('st_ymax')})`;
}
