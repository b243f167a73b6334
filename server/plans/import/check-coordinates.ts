import { sql } from 'drizzle-orm';
import type { Extent } from '../../../domain/plan-file.ts';
import type { Transaction } from '../../database/database.ts';
import type { ImportFinding } from './import-report.ts';

/** Mainland, Svalbard, Jan Mayen and the sea around them, in degrees. */
const norway = { west: -12, south: 55, east: 40, north: 82 };

/**
 * Whether the database can place the coordinates on the globe at all, so that a wrong coordinate system is told
 * as such and does not fail somewhere in the middle. Null when all is well.
 */
export async function checkCoordinates(
  transaction: Transaction,
  { extent, srid }: { readonly extent: Extent | null; readonly srid: number },
  municipalityId: string,
): Promise<ImportFinding | null> {
  const known = await transaction.execute(sql`select 1 from spatial_ref_sys where srid = ${srid}`);
  if (known.length === 0) {
    const message = `Koordinatsystemet EPSG:${srid} er ukjent. Oppgi riktig system (--srid) eller lever planen i EUREF89.`;
    return { severity: 'error', code: 'srid-unknown', object: null, message };
  }
  if (extent === null) return null;
  const corners = await placeOnGlobe(transaction, extent, srid);
  const isPlausible = corners?.every(
    ({ lon, lat }) => lon >= norway.west && lon <= norway.east && lat >= norway.south && lat <= norway.north,
  );
  if (isPlausible || (corners && (await isWithinBoundary(transaction, municipalityId, corners)))) return null;
  const where = corners?.[0]
    ? ` (ved ${corners[0].lat.toFixed(2)}° nord, ${corners[0].lon.toFixed(2)}° øst)`
    : '';
  const message = `Koordinatene ligger ikke i Norge${where} når de leses som EPSG:${srid}. Oppgi riktig system (--srid).`;
  return { severity: 'error', code: 'coordinates-outside-norway', object: null, message };
}

/** In a savepoint, since PROJ raises an error for coordinates far outside the system's own area. */
async function placeOnGlobe(transaction: Transaction, [west, south, east, north]: Extent, srid: number) {
  try {
    return await transaction.transaction((savepoint) =>
      savepoint.execute<{ lon: number; lat: number }>(sql`
        select st_x(point) as lon, st_y(point) as lat
        from (values
          (${west}::float8, ${south}::float8),
          (${east}::float8, ${north}::float8)
        ) as corner (east, north)
        cross join lateral st_transform(st_setsrid(st_makepoint(east, north), ${srid}::integer), 4326) as point
      `),
    );
  } catch {
    // Which error PROJ raises says nothing more than that the place does not exist.
    return null;
  }
}

/** A municipality elsewhere on earth, with a boundary of its own, takes plans that lie there. */
async function isWithinBoundary(
  transaction: Transaction,
  municipalityId: string,
  corners: readonly { readonly lon: number; readonly lat: number }[],
): Promise<boolean> {
  const [lower, upper] = corners;
  if (!lower || !upper) return false;
  const found = await transaction.execute(sql`
    select from municipality_boundary
    where municipality_id = ${municipalityId}
      and geom && st_setsrid(st_makebox2d(
        st_point(${lower.lon}::float8, ${lower.lat}::float8), st_point(${upper.lon}::float8, ${upper.lat}::float8)
      ), st_srid(geom))
  `);
  return found.length > 0;
}
