import { sql } from 'drizzle-orm';
import type { MultiPolygon } from 'geojson';
import type { Transaction } from '../../database/database.ts';

/** The area of a public hearing in metres of a projected system. */
export async function findHearingOutline(
  transaction: Transaction,
  hearingId: string,
  srid: number,
): Promise<MultiPolygon | undefined> {
  const [row] = await transaction.execute<{ area: MultiPolygon | null }>(sql`
    select st_asgeojson(st_transform(area_3857, ${srid}::integer), 2)::json as area
    from public_hearing
    where id = ${hearingId}
  `);
  return row?.area ?? undefined;
}
