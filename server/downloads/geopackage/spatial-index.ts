import type { DatabaseSync } from 'node:sqlite';
import { quoted } from './quoted.ts';

/**
 * An R-tree of a filled table's places, kept by triggers when a GIS program changes it (OGC 12-128r17 annex F.3). The
 * triggers call functions that such programs bring, so they come after the rows.
 */
export function addSpatialIndex(database: DatabaseSync, table: string): void {
  const index = quoted(`rtree_${table}_geom`);
  database.exec(`create virtual table ${index} using rtree(id, minx, maxx, miny, maxy)`);
  const add = database.prepare(`insert into ${index} values (?, ?, ?, ?, ?)`);
  for (const { fid, geom } of database
    .prepare(`select fid, geom from ${quoted(table)} where geom is not null`)
    .iterate()) {
    const box = geom instanceof Uint8Array ? boxOf(geom) : null;
    if (box !== null && fid !== undefined) add.run(fid, ...box);
  }
  database.exec(triggers(table, index));
  database
    .prepare('insert into gpkg_extensions values (?, ?, ?, ?, ?)')
    .run(
      table,
      'geom',
      'gpkg_rtree_index',
      'http://www.geopackage.org/spec130/#extension_rtree',
      'write-only',
    );
}

/** West, east, south and north as the header of a geometry has them; null where it has none. */
function boxOf(geometry: Uint8Array): readonly [number, number, number, number] | null {
  const view = new DataView(geometry.buffer, geometry.byteOffset, geometry.byteLength);
  if ((view.getUint8(3) & 0b1110) === 0) return null;
  const [west, east, south, north] = [8, 16, 24, 32].map((at) => view.getFloat64(at, true));
  return [west ?? 0, east ?? 0, south ?? 0, north ?? 0];
}

function triggers(table: string, index: string): string {
  const rows = quoted(table);
  const name = (act: string) => quoted(`rtree_${table}_geom_${act}`);
  const isThere = 'new.geom not null and not ST_IsEmpty(new.geom)';
  const isNot = 'new.geom isnull or ST_IsEmpty(new.geom)';
  const put = `insert or replace into ${index} values (
    new.fid, ST_MinX(new.geom), ST_MaxX(new.geom), ST_MinY(new.geom), ST_MaxY(new.geom));`;
  const take = `delete from ${index} where id = old.fid;`;
  return `
    create trigger ${name('insert')} after insert on ${rows} when (${isThere})
    begin ${put} end;
    create trigger ${name('update1')} after update of geom on ${rows} when old.fid = new.fid and (${isThere})
    begin ${put} end;
    create trigger ${name('update2')} after update of geom on ${rows} when old.fid = new.fid and (${isNot})
    begin ${take} end;
    create trigger ${name('update3')} after update on ${rows} when old.fid != new.fid and (${isThere})
    begin ${take} ${put} end;
    create trigger ${name('update4')} after update on ${rows} when old.fid != new.fid and (${isNot})
    begin delete from ${index} where id in (old.fid, new.fid); end;
    create trigger ${name('delete')} after delete on ${rows} when old.geom not null
    begin ${take} end;
  `;
}
