import { sql } from 'drizzle-orm';
import type { Position } from '../../domain/places/place-query.ts';
import type { Transaction } from '../database/database.ts';
import { matchingPlans } from '../places/matching-plans.ts';
import type { PortalHearingRow } from './portal.queries.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

/** What chips, menus and order follow from, of every public plan: little, since there may be thousands. */
export type PlanFactsRow = {
  planId: string;
  municipalityNumber: string;
  planType: number;
  status: number;
  decidedOn: string | null;
  inForceOn: string | null;
  bbox: Box | null;
  /** From the asked position to the plan area's nearest edge; 0 inside it. */
  metres: number | null;
  hearing: PortalHearingRow | null;
  now: string;
};

export type PlanFactsQuery = {
  readonly municipalityId: string | null;
  readonly text: string | null;
  readonly near: Position | null;
};

/**
 * Public plans with the hearing that counts now: an open one, else the latest. The area is the newest published
 * version's, else the hearing's. Nearest first where a position is given, else by the nearest deadline.
 */
export async function findPlanFacts(
  transaction: Transaction,
  { municipalityId, text, near }: PlanFactsQuery,
) {
  // Web mercator stretches with the latitude; over a municipality the cosine takes it back to a per mille.
  const metres = near
    ? sql`st_distance(area.geom_3857, st_transform(st_setsrid(st_makepoint(${near[0]}, ${near[1]}), 4326), 3857))
        * cos(radians(${near[1]}))`
    : sql`null::float8`;
  return transaction.execute<PlanFactsRow>(sql`
    select
      plan.id as "planId",
      municipality.number as "municipalityNumber",
      plan.plan_type as "planType",
      plan.status,
      plan.decided_on::text as "decidedOn",
      plan.in_force_on::text as "inForceOn",
      case when area.geom is not null then jsonb_build_array(
        st_xmin(area.geom), st_ymin(area.geom), st_xmax(area.geom), st_ymax(area.geom)
      ) end as bbox,
      ${metres} as metres,
      case when hearing.id is not null then jsonb_build_object(
        'id', hearing.id, 'code', hearing.code, 'kind', hearing.kind, 'round', hearing.round,
        'opensAt', hearing.opens_at, 'closesAt', hearing.closes_at, 'publishedAt', hearing.published_at,
        'sentToDecisionAt', hearing.sent_to_decision_at, 'lateRule', hearing.late_rule
      ) end as hearing,
      app.clock() as now
    from public_plan plan
    join public_municipality municipality on municipality.id = plan.municipality_id
    left join lateral (
      select id, code, kind, round, opens_at, closes_at, published_at, sent_to_decision_at, late_rule
      from public_hearing
      where plan_id = plan.id
      order by opens_at <= app.clock() and app.clock() < closes_at desc, opens_at desc
      limit 1
    ) hearing on true
    left join lateral (
      select area as geom, area_3857 as geom_3857
      from (
        select 1 as rank, number, area, area_3857 from public_plan_version where plan_id = plan.id
        union all
        select 2, 0, area, area_3857 from public_hearing where id = hearing.id
      ) known
      where area is not null
      order by rank, number desc
      limit 1
    ) area on true
    where (${municipalityId}::uuid is null or plan.municipality_id = ${municipalityId}::uuid)
      and ${text ? sql`plan.id in (${matchingPlans(text, municipalityId)})` : sql`true`}
    order by
      ${near ? sql`${metres} nulls last,` : sql``}
      coalesce(hearing.opens_at <= app.clock() and app.clock() < hearing.closes_at, false) desc,
      case when app.clock() < hearing.closes_at then hearing.closes_at end,
      plan.name collate "C", plan.id
  `);
}

export type PlanWordsRow = {
  planId: string;
  municipalityName: string;
  identifier: string;
  name: string;
  summary: string;
  placeInWords: string;
  received: number;
  shown: number;
};

/** The words of the few plans that are shown now, and how many comments they have. */
export async function findPlanWords(transaction: Transaction, planIds: readonly string[]) {
  return transaction.execute<PlanWordsRow>(sql`
    select
      plan.id as "planId",
      municipality.name as "municipalityName",
      plan.identifier,
      plan.name,
      plan.summary,
      plan.place_in_words as "placeInWords",
      coalesce(count.received, 0)::integer as received,
      coalesce(count.shown, 0)::integer as shown
    from public_plan plan
    join public_municipality municipality on municipality.id = plan.municipality_id
    left join lateral (
      select sum(received) as received, sum(shown) as shown
      from public_hearing_count
      where hearing_id in (select id from public_hearing where plan_id = plan.id)
    ) count on true
    where plan.id in (select json_array_elements_text(${JSON.stringify(planIds)}::json)::uuid)
  `);
}
