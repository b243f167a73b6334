import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { planObjectFeature } from '../geodata/plan-object-feature.ts';

/** The objects of a version, out or not, as `planObjectFeature` has them; undefined for another municipality's version. */
export async function findVersionObjects(
  transaction: Transaction,
  planVersionId: string,
): Promise<readonly string[] | undefined> {
  const versions = await transaction.execute(sql`select from plan_version where id = ${planVersionId}`);
  if (versions.length === 0) return undefined;
  const rows = await transaction.execute<{ feature: string }>(sql`
    select ${planObjectFeature} as feature
    from plan_object
    where plan_version_id = ${planVersionId} and geom_3857 is not null
    order by position
  `);
  return rows.map(({ feature }) => feature);
}
