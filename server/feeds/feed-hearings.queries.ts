import { type SQL, sql } from 'drizzle-orm';
import type { PortalGroup } from '../../domain/portal/portal-group.ts';
import type { Transaction } from '../database/database.ts';
import type { FeedFilter } from './feed-filter.ts';

/** A hearing as feeds tell of it: no names of people, and no text but what the plan says of itself. */
export type FeedHearingRow = {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly round: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly publishedAt: Date;
  /** When it was put out, got a later deadline or went to decision, whichever came last. */
  readonly updatedAt: Date;
  /** How often the deadline was moved. */
  readonly extensions: number;
  readonly municipalityNumber: string;
  readonly municipalityName: string;
  /** Absent where the municipality does not share its plans. */
  readonly plan: PlanOfFeed | null;
  /** West, south, east, north in degrees. */
  readonly box: readonly [number, number, number, number];
};

export type PlanOfFeed = {
  readonly identifier: string;
  readonly name: string;
  readonly planType: number;
  readonly summary: string;
  readonly placeInWords: string;
};

/** A hearing that was called off, and when. Its plan is told only where that is public for another reason. */
export type CancelledHearingRow = Pick<
  FeedHearingRow,
  'id' | 'kind' | 'round' | 'opensAt' | 'closesAt' | 'publishedAt' | 'municipalityNumber' | 'municipalityName'
> & { readonly cancelledAt: Date; readonly plan: PlanOfFeed | null };

export type FeedScope = FeedFilter & { readonly municipalityIds: readonly string[] | null };

const plan = sql`
  case when plan.id is not null then jsonb_build_object(
    'identifier', plan.identifier, 'name', plan.name, 'planType', plan.plan_type,
    'summary', plan.summary, 'placeInWords', plan.place_in_words
  ) end as plan`;

// Whole milliseconds: what a page's end is written in.
const updatedAt = sql`date_trunc('milliseconds', greatest(
  hearing.published_at, hearing.sent_to_decision_at, extension.latest))`;

/** Hearings by what changed last, from after the cursor of a page before. */
export async function findFeedHearings(
  transaction: Transaction,
  scope: FeedScope,
  page: { readonly limit: number; readonly closesAfter?: Date },
): Promise<readonly FeedHearingRow[]> {
  const [millis = '', id = ''] = scope.cursor?.split('_') ?? [];
  const rows = await transaction.execute<FeedHearingRow & Record<string, unknown>>(sql`
    select
      hearing.id, hearing.code, hearing.kind, hearing.round,
      hearing.opens_at as "opensAt", hearing.closes_at as "closesAt", hearing.published_at as "publishedAt",
      ${updatedAt} as "updatedAt",
      extension.count as extensions,
      municipality.number as "municipalityNumber", municipality.name as "municipalityName",
      ${plan},
      jsonb_build_array(st_xmin(hearing.area), st_ymin(hearing.area), st_xmax(hearing.area), st_ymax(hearing.area)) as box
    from geodata_hearing hearing
    ${besideHearing}
    cross join lateral (
      select count(*)::integer as count, max(extended_at) as latest
      from geodata_hearing_extension
      where hearing_id = hearing.id
    ) extension
    where ${matching(scope)}
      and ${page.closesAfter ? sql`hearing.closes_at > ${page.closesAfter.toISOString()}::timestamptz` : sql`true`}
      and ${
        scope.cursor
          ? sql`(${updatedAt}, hearing.id) < (to_timestamp(${millis}::bigint / 1000.0), ${id}::uuid)`
          : sql`true`
      }
    order by ${updatedAt} desc, hearing.id desc
    limit ${page.limit}
  `);
  return rows.map((row) => ({ ...row, ...datesOf(row), updatedAt: new Date(row.updatedAt) }));
}

/** Hearings that were called off after an instant, the latest first. */
export async function findCancelledHearings(
  transaction: Transaction,
  scope: FeedScope,
  page: { readonly limit: number; readonly after: Date },
): Promise<readonly CancelledHearingRow[]> {
  const rows = await transaction.execute<CancelledHearingRow & Record<string, unknown>>(sql`
    select
      hearing.id, hearing.kind, hearing.round,
      hearing.opens_at as "opensAt", hearing.closes_at as "closesAt", hearing.published_at as "publishedAt",
      hearing.cancelled_at as "cancelledAt",
      municipality.number as "municipalityNumber", municipality.name as "municipalityName",
      ${plan}
    from geodata_cancelled_hearing hearing
    ${besideHearing}
    where ${matching(scope)} and hearing.cancelled_at > ${page.after.toISOString()}::timestamptz
    order by hearing.cancelled_at desc, hearing.id desc
    limit ${page.limit}
  `);
  return rows.map((row) => ({ ...row, ...datesOf(row), cancelledAt: new Date(row.cancelledAt) }));
}

const besideHearing = sql`
    join geodata_municipality municipality on municipality.id = hearing.municipality_id and municipality.number is not null
    left join geodata_plan plan on plan.id = hearing.plan_id`;

function matching(scope: FeedScope): SQL {
  const { bbox, point, radius, municipalityIds, planType, stage } = scope;
  const conditions = [sql`hearing.published_at <= app.clock()`];
  if (municipalityIds) {
    conditions.push(
      sql`hearing.municipality_id in (select json_array_elements_text(${JSON.stringify(municipalityIds)}::json)::uuid)`,
    );
  }
  if (bbox) {
    const { west, south, east, north } = bbox;
    conditions.push(sql`st_intersects(
      hearing.area_3857, st_transform(st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326), 3857))`);
  }
  if (point && radius) {
    // Web mercator stretches with the latitude; the cosine takes it back to a per mille over a municipality.
    conditions.push(sql`st_dwithin(
      hearing.area_3857,
      st_transform(st_setsrid(st_makepoint(${point.lon}, ${point.lat}), 4326), 3857),
      ${radius}::float8 / cos(radians(${point.lat}::float8)))`);
  }
  if (planType) conditions.push(sql`plan.plan_type = ${planType}`);
  if (stage) conditions.push(stageConditions[stage]);
  return sql.join(conditions, sql` and `);
}

const isDecided = sql`coalesce(plan.decided_on <= app.clock()::date or plan.status in (3, 6), false)`;

/** The chips of the portal, said of one hearing. */
const stageConditions: Readonly<Record<PortalGroup, SQL>> = {
  hearing: sql`hearing.kind <> 'startNotice' and hearing.closes_at > app.clock()`,
  announced: sql`hearing.kind = 'startNotice' and hearing.closes_at > app.clock()`,
  processing: sql`hearing.closes_at <= app.clock() and not ${isDecided}`,
  adopted: sql`hearing.closes_at <= app.clock() and ${isDecided}`,
};

function datesOf(row: Pick<FeedHearingRow, 'opensAt' | 'closesAt' | 'publishedAt'>) {
  // Drizzle hands instants over as the database writes them.
  return {
    opensAt: new Date(row.opensAt),
    closesAt: new Date(row.closesAt),
    publishedAt: new Date(row.publishedAt),
  };
}

/** The municipality that a number means, today's or a former one. */
export async function findFeedMunicipality(transaction: Transaction, number: string) {
  const [found] = await transaction.execute<{ id: string; name: string; number: string }>(sql`
    select municipality.id, municipality.name, municipality.number
    from geodata_municipality_number given
    join geodata_municipality municipality on municipality.id = given.municipality_id
    where given.number = ${number} and municipality.number is not null
    order by given.valid_to desc
    limit 1
  `);
  return found;
}

/** A region's name and its municipalities; undefined where there is none of that address. */
export async function findFeedRegion(transaction: Transaction, slug: string) {
  const rows = await transaction.execute<{ name: string; municipality_id: string }>(sql`
    select name, municipality_id from geodata_region where slug = ${slug}
  `);
  const [first] = rows;
  return first && { name: first.name, municipalityIds: rows.map(({ municipality_id }) => municipality_id) };
}
