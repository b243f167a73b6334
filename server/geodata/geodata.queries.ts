import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { planObjectFeature } from './plan-object-feature.ts';

/** GeoJSON features as text: built by the database, never parsed here. */
async function featureTexts(transaction: Transaction, query: SQL): Promise<string[]> {
  const rows = await transaction.execute<{ feature: string }>(query);
  return rows.map(({ feature }) => feature);
}

/** True for a published plan version. */
export async function isPublicPlanVersion(transaction: Transaction, planVersionId: string): Promise<boolean> {
  const rows = await transaction.execute(sql`select from public_plan_version where id = ${planVersionId}`);
  return rows.length > 0;
}

/** All objects of a published plan version, as `planObjectFeature` has them. */
export function planObjectFeatures(transaction: Transaction, planVersionId: string): Promise<string[]> {
  return featureTexts(
    transaction,
    sql`
      select ${planObjectFeature} as feature
      from public_plan_object
      where plan_version_id = ${planVersionId} and geom_3857 is not null
      order by position
    `,
  );
}

/**
 * The area of every public plan: its newest published version's, else its latest hearing's. Borders are
 * simplified by about 5 m, or by half a per cent of a small plan's side: thousands are drawn at once.
 */
export function planOutlineFeatures(transaction: Transaction): Promise<string[]> {
  return featureTexts(
    transaction,
    sql`
      select json_build_object(
        'type', 'Feature',
        'geometry', st_asgeojson(st_transform(
          st_multi(st_simplifypreservetopology(outline.area, least(
            10, -- web mercator's, about 5 m at 60 degrees north
            greatest(st_xmax(outline.area) - st_xmin(outline.area), st_ymax(outline.area) - st_ymin(outline.area))
              / 200
          ))), 4326
        ), 6)::json,
        'properties', json_build_object(
          'planId', plan.id, 'identifier', plan.identifier, 'name', plan.name,
          'municipalityNumber', municipality.number
        )
      )::text as feature
      from public_plan plan
      join public_municipality municipality on municipality.id = plan.municipality_id
      cross join lateral (
        select coalesce(
          (select area_3857 from public_plan_version where plan_id = plan.id order by number desc limit 1),
          (select area_3857 from public_hearing where plan_id = plan.id order by opens_at desc limit 1)
        ) as area
        offset 0 -- reads each area once
      ) outline
      order by plan.id
    `,
  );
}

/** Another text whenever `planOutlineFeatures` would answer another; a twentieth of its work. */
export async function planOutlineState(transaction: Transaction): Promise<string> {
  const [row] = await transaction.execute<{ state: string }>(sql`
    select coalesce(md5(string_agg(concat_ws('/',
      plan.id, plan.identifier, plan.name, municipality.number, version.id,
      -- A version's area stands for good, a hearing's may be drawn again.
      case when version.id is null then (
        select md5(st_asbinary(area)) from public_hearing
        where plan_id = plan.id order by opens_at desc limit 1
      ) end
    ), '//' order by plan.id)), '') as state
    from public_plan plan
    join public_municipality municipality on municipality.id = plan.municipality_id
    left join lateral (
      select id from public_plan_version where plan_id = plan.id order by number desc limit 1
    ) version on true
  `);
  return row?.state ?? '';
}

export function municipalityFeatures(transaction: Transaction): Promise<string[]> {
  return featureTexts(
    transaction,
    sql`
      select json_build_object(
        'type', 'Feature',
        'geometry', st_asgeojson(geom, 5)::json,
        'properties', json_build_object('number', number, 'name', name, 'source', boundary_source)
      )::text as feature
      from public_municipality
      where geom is not null and number is not null
      order by number
    `,
  );
}

/** The places of a hearing's published comments. No names: geodata never carries them. */
export function commentPlaceFeatures(transaction: Transaction, hearingId: string): Promise<string[]> {
  return featureTexts(
    transaction,
    sql`
      select json_build_object(
        'type', 'Feature',
        'geometry', st_asgeojson(geom, 7)::json,
        'properties', json_build_object('id', comment_id, 'number', number, 'position', position, 'label', label)
      )::text as feature
      from public_comment_place
      where hearing_id = ${hearingId}
      order by number, position
    `,
  );
}

export function hearingAreaFeatures(transaction: Transaction, hearingId: string): Promise<string[]> {
  return featureTexts(
    transaction,
    sql`
      select json_build_object(
        'type', 'Feature',
        'geometry', st_asgeojson(area, 7)::json,
        'properties', json_build_object('id', id, 'code', code)
      )::text as feature
      from public_hearing
      where id = ${hearingId}
    `,
  );
}
