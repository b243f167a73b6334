import { sql } from 'drizzle-orm';
import type { Geometry } from 'geojson';
import { z } from 'zod';
import type { Database } from '../../database/database.ts';

/** West, south, east, north in degrees (EPSG:4258). */
export type DegreeBox = readonly [number, number, number, number];

/** A drawing of more borders than this is no help. */
const most = 400;
/** As many steps across as a drawing can show. */
const stepsAcross = 700;

/** The borders of municipalities that meet a box, thinned to what a drawing of the box can show (EPSG:4258). */
export async function readMunicipalityBorders(
  database: Database,
  [west, south, east, north]: DegreeBox,
): Promise<readonly Geometry[]> {
  const step = Math.max(east - west, north - south) / stepsAcross;
  const rows = await database.withRole('public', {}, (transaction) =>
    transaction.execute<{ border: string }>(sql`
      select st_asgeojson(st_simplifypreservetopology(geom, ${step}::double precision), 4) as border
      from geodata_municipality
      where geom && st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4258)
      order by number
      limit ${most}
    `),
  );
  return rows.map(({ border }) => z.custom<Geometry>().parse(JSON.parse(border)));
}
