/** Below this zoom all serve purposes alone, as ours does; the others each object by itself. */
const objectsFrom = 13;

const columns = `id::text, plan_version_id::text as "planVersion", object_type as "objectType", kind, code, name,
        vertical_level as level, ownership, round(area_square_metres) as "areaSquareMetres"`;

/**
 * The SQL of Martin and of pg_tileserv for a table in EPSG:25832, as their sources write it (2026-11), over the view
 * that ours reads. Neither simplifies; pg_tileserv takes a wide margin and tests every object against the tile.
 */
export function peerSql(peer: 'martin' | 'pgTileserv', z: number): string {
  const purposes = z < objectsFrom ? `and kind = 'landUse'` : '';
  if (peer === 'martin')
    return `
      select st_asmvt(tile, 'plan-objects', 4096, 'geom') as tile
      from (
        select st_asmvtgeom(st_transform(st_curvetoline(geom), 3857), st_tileenvelope($1, $2, $3), 4096, 64, true) as geom,
          ${columns}
        from geodata_plan_object
        where geom && st_transform(st_tileenvelope($1, $2, $3, margin => 64.0 / 4096), 25832) ${purposes}
      ) as tile`;
  return `
    select st_asmvt(tile, 'plan-objects', 4096, 'geom') as tile
    from (
      select st_asmvtgeom(st_transform(st_force2d(object.geom), 3857), bounds.tile, 4096, 256) as geom,
        ${columns}
      from geodata_plan_object object, (
        select st_tileenvelope($1, $2, $3) as tile,
          st_transform(st_tileenvelope($1, $2, $3, margin => 256.0 / 4096), 25832) as wide
      ) as bounds
      where st_intersects(object.geom, bounds.wide) ${purposes}
    ) as tile`;
}
