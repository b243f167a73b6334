import { eq, type SQL, sql } from 'drizzle-orm';
import type { HearingArea } from '../../domain/hearings/hearing-content.ts';
import { hearing } from '../../drizzle/schema/hearings.ts';
import type { Transaction } from '../database/database.ts';

/** An area as GeoJSON in WGS 84, with where it comes from. */
export type StoredArea = {
  readonly source: HearingArea['source'];
  readonly bbox: readonly [number, number, number, number];
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: readonly unknown[] };
};

/**
 * Writes the hearing's area: the union of its plan versions, the municipality's outline, or a drawing,
 * mended where its lines cross. Answers false, and writes none, when that covers nothing.
 */
export async function writeArea(
  transaction: Transaction,
  hearingId: string,
  area: HearingArea,
): Promise<boolean> {
  const [row] = await transaction.execute<{ covers: boolean }>(sql`
    with drawn as (select ${areaExpression(hearingId, area)} as shape),
    mended as (select st_multi(st_collectionextract(st_makevalid(shape), 3)) as shape from drawn)
    update hearing
    set area = case when st_area(mended.shape) > 0 then mended.shape end,
      area_source = case when st_area(mended.shape) > 0 then ${area.source} end
    from mended
    where hearing.id = ${hearingId}
    returning hearing.area is not null as covers
  `);
  return row?.covers ?? false;
}

function areaExpression(hearingId: string, area: HearingArea): SQL {
  switch (area.source) {
    case 'plan':
      return sql`(
        select st_union(version.area)
        from plan_version version
        join hearing_plan_version link on link.plan_version_id = version.id
        where link.hearing_id = ${hearingId}
      )`;
    case 'municipality':
      return sql`(
        select boundary.geom
        from municipality_boundary boundary
        join hearing on hearing.municipality_id = boundary.municipality_id
        where hearing.id = ${hearingId}
      )`;
    case 'drawn':
      return sql`st_setsrid(st_geomfromgeojson(${JSON.stringify(area.geometry)}), 4258)`;
  }
}

/** The hearing's area; null while it has none. */
export async function findArea(transaction: Transaction, hearingId: string): Promise<StoredArea | null> {
  const [row] = await transaction
    .select({
      source: hearing.areaSource,
      geometry: sql<string | null>`st_asgeojson(${hearing.area}, 7)`,
      west: sql<number>`st_xmin(${hearing.area})`,
      south: sql<number>`st_ymin(${hearing.area})`,
      east: sql<number>`st_xmax(${hearing.area})`,
      north: sql<number>`st_ymax(${hearing.area})`,
    })
    .from(hearing)
    .where(eq(hearing.id, hearingId));
  if (!row?.geometry) return null;
  return {
    source: row.source as HearingArea['source'],
    bbox: [row.west, row.south, row.east, row.north],
    geometry: JSON.parse(row.geometry) as StoredArea['geometry'],
  };
}
