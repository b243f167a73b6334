import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Hexadecimal WKB geometries by row, in one table of a GeoPackage in EPSG:25832. */
export function geopackageSample(
  table: string,
  rows: readonly { readonly wkb: string; readonly values: Readonly<Record<string, string | number>> }[],
  organization = 'EPSG',
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'geopackage-sample-'));
  const path = join(folder, 'sample.gpkg');
  const database = new DatabaseSync(path);
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  database.exec(`
    create table gpkg_contents (table_name text, data_type text, srs_id integer);
    create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer);
    create table gpkg_spatial_ref_sys (srs_id integer, organization text, organization_coordsys_id integer);
    insert into gpkg_contents values ('${table}', 'features', 25832);
    insert into gpkg_geometry_columns values ('${table}', 'geom', 25832);
    insert into gpkg_spatial_ref_sys values (25832, '${organization}', 25832);
    create table "${table}" (fid integer primary key, geom blob${columns.map((name) => `, "${name}"`).join('')});
  `);
  for (const { wkb, values } of rows) {
    const marks = columns.map(() => ', ?').join('');
    const blob = Buffer.concat([Buffer.from('GP\u0000\u0001'), Buffer.alloc(4), Buffer.from(wkb, 'hex')]);
    database
      .prepare(`insert into "${table}" values (null, ?${marks})`)
      .run(blob, ...columns.map((name) => values[name] ?? null));
  }
  database.close();
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** WKB of a polygon of straight rings. */
export function polygonWkb(...rings: readonly (readonly (readonly [number, number])[])[]): string {
  return `0103000000${count(rings.length)}${rings.map(vertices).join('')}`;
}

/** WKB of a curve polygon whose one ring is a circular string. */
export function circleWkb(ring: readonly (readonly [number, number])[]): string {
  return `010a000000${count(1)}0108000000${vertices(ring)}`;
}

function vertices(ring: readonly (readonly [number, number])[]): string {
  const numbers = Buffer.alloc(ring.length * 16);
  for (const [index, [east, north]] of ring.entries()) {
    numbers.writeDoubleLE(east, index * 16);
    numbers.writeDoubleLE(north, index * 16 + 8);
  }
  return count(ring.length) + numbers.toString('hex');
}

function count(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes.toString('hex');
}
