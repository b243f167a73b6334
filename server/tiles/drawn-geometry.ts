/**
 * SQL for a stored EPSG:3857 geometry as TWKB in tile units: clipped to the tile and its margin, less what cannot be
 * seen. Reads `box.shape` and the parameters of `tileParameters`. `simplifyBy` is in units, sixteen to a pixel of a
 * 256 pixel tile and eight to one of 512.
 */
export function drawnGeometry(column: string, simplifyBy: string): string {
  return `st_astwkb(st_transscale(st_simplify(
      case when ${column} @ box.shape then ${column} else st_clipbybox2d(${column}, box.shape) end,
      $7::float8 * ${simplifyBy}), -$5::float8, -$6::float8, 1 / $7::float8, -1 / $7::float8), 0)`;
}

/** The tile with its margin, as the first of the queries' common tables. */
export const boxTable = `box as materialized (
    select st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 3857) as shape
  )`;
