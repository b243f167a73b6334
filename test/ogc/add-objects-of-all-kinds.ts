import { sql } from 'drizzle-orm';
import type { Database } from '../../server/database/database.ts';

/**
 * Adds to a version of `buildPlanVersion` in Vestfold what is not an area – a line, a point, several points, and something
 * that lies nowhere – and to its first field a utilisation; then publishes it.
 */
export function addObjectsOfAllKinds(database: Database, planVersionId: string): Promise<unknown> {
  return database.withRole('operations', {}, async (transaction) => {
    await transaction.execute(sql`
      insert into plan_object (
        municipality_id, plan_version_id, position, file_number, object_type, element, kind, attributes, geom
      )
      select version.municipality_id, version.id, 100 + n, n::text, type, type, kind, '[]', st_geomfromtext(shape, 4326)
      from plan_version version, (values
        (1, 'RpJuridiskLinje', 'legalLine', 'LINESTRING (10.401 59.261, 10.402 59.262)'),
        (2, 'RpPåskrift', 'label', 'POINT (10.403 59.263)'),
        (3, 'RpJuridiskPunkt', 'legalPoint', 'MULTIPOINT (10.404 59.264, 10.405 59.265)'),
        (4, 'RpPåskrift', 'label', null)
      ) as drawn (n, type, kind, shape)
      where version.id = ${planVersionId}
    `);
    await transaction.execute(sql`
      update plan_object set utilisation = '[{"type": "16", "number": 25}, {"type": "10"}]'
      where plan_version_id = ${planVersionId} and name = 'BBB1'
    `);
    await transaction.execute(
      sql`update plan_version set published_at = app.clock() where id = ${planVersionId}`,
    );
  });
}
