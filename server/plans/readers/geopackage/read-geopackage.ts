import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Finding, PlanFile } from '../../../../domain/plan-file.ts';
import { createPlanCollector } from '../collect-plans.ts';
import { fromEpsgCode } from '../coordinate-systems.ts';
import { createFindingList, type FindingList } from '../finding-list.ts';
import { collectFile, type ObjectSink, type ReadFile } from '../object-sink.ts';
import type { ReadOptions } from '../read-options.ts';
import { rowToObject } from '../tables/row-to-object.ts';
import { hasPlaces } from '../tables/sound-geometry.ts';
import { attributeMark } from './attribute-mark.ts';
import { ownRowToObject } from './own-row-to-object.ts';
import { readWkb } from './read-wkb.ts';

/** Reads the feature tables of a GeoPackage (OGC 12-128). Never throws for bad input; see the other readers. */
export function readGeopackage(bytes: Uint8Array, options: ReadOptions = {}): PlanFile {
  return collectFile((sink) => streamGeopackage(bytes, options, sink));
}

/**
 * The same row by row. SQLite opens a copy in a folder of its own: read only, without views, triggers or extensions,
 * and what it writes beside it is gone afterwards.
 */
export function streamGeopackage(bytes: Uint8Array, options: ReadOptions, sink: ObjectSink): ReadFile {
  const findings = createFindingList();
  const folder = mkdtempSync(join(tmpdir(), 'allmenning-gpkg-'));
  const plans = createPlanCollector();
  let srid = options.srid === undefined ? 0 : fromEpsgCode(options.srid).srid;
  let count = 0;
  try {
    const path = join(folder, 'plan.gpkg');
    writeFileSync(path, bytes, { mode: 0o600 });
    const database = new DatabaseSync(path, { readOnly: true, allowExtension: false });
    try {
      database.exec('pragma trusted_schema = off; pragma query_only = on; pragma cell_size_check = on');
      const layers = findLayers(database);
      srid ||= layers.find(({ system }) => system !== null)?.system ?? 0;
      tellSystems(layers, srid, options, findings);
      for (const layer of layers) {
        const paths = findPaths(database, layer.table);
        for (const row of readRows(database, layer, { findings, isOwn: paths !== null })) {
          const object = paths === null ? rowToObject(row) : ownRowToObject(row, paths);
          plans.add(object.attributes);
          sink(object, count, srid);
          count += 1;
        }
      }
    } finally {
      database.close();
    }
  } catch {
    // SQLite's own words are English and of no use to a planner.
    findings.add(broken);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  options.onProgress?.(bytes.byteLength);
  if (count === 0 && !findings.hasErrors()) findings.add(noFeatures);
  return { format: 'geopackage', srid, header: [], plans: plans.all(), findings: findings.all() };
}

type Layer = {
  readonly table: string;
  readonly geometry: string;
  /** EPSG code; null where the table names no such system. */
  readonly system: number | null;
};

const mostLayers = 200;
const longestText = 100_000;
/** Of a column that may hold thousands of values. */
const longestOwnText = 16 * 1024 * 1024;

/** Feature tables that are tables: a view could be made to run for ever. */
function findLayers(database: DatabaseSync): readonly Layer[] {
  const rows = database
    .prepare(`
      select contents.table_name, geometry.column_name, systems.organization, systems.organization_coordsys_id as code
      from gpkg_contents contents
      join gpkg_geometry_columns geometry on geometry.table_name = contents.table_name
      join sqlite_master master on master.name = contents.table_name
        and master.type = 'table' and master.sql not like 'create virtual%'
      left join gpkg_spatial_ref_sys systems on systems.srs_id = geometry.srs_id
      where contents.data_type = 'features'
      order by contents.rowid
      limit ${mostLayers}
    `)
    .all();
  return rows.map(({ table_name, column_name, organization, code }) => ({
    table: String(table_name),
    geometry: String(column_name),
    system:
      String(organization).toUpperCase() === 'EPSG' && Number(code) > 0
        ? fromEpsgCode(Number(code)).srid
        : null,
  }));
}

/** What each column of a table of our own holds, by the column's name; null for a table of others. */
function findPaths(database: DatabaseSync, table: string): ReadonlyMap<string, string> | null {
  const kept = database
    .prepare(
      "select from_table.name from sqlite_master from_table where from_table.name = 'gpkg_data_columns' and type = 'table'",
    )
    .all();
  if (kept.length === 0) return null;
  const rows = database
    .prepare('select column_name, name from gpkg_data_columns where table_name = ? and title = ? limit 2000')
    .all(table, attributeMark);
  return rows.length === 0
    ? null
    : new Map(rows.map(({ column_name, name }) => [String(column_name), String(name)]));
}

function tellSystems(
  layers: readonly Layer[],
  srid: number,
  options: ReadOptions,
  findings: FindingList,
): void {
  if (options.srid !== undefined || layers.length === 0) return;
  if (srid === 0) {
    const message =
      'GeoPackage-fila sier ikke hvilket koordinatsystem den er i. Oppgi EPSG-koden ved import.';
    findings.add({ severity: 'error', code: 'unknown-coordinate-system', message });
  }
  for (const { table, system } of layers) {
    if (system === null || system === srid) continue;
    const message = `Laget ${table} er i EPSG:${system}, mens fila ellers er i EPSG:${srid}. Lever alt i ett system.`;
    findings.add({ severity: 'error', code: 'mixed-coordinate-systems', object: table, message });
  }
}

type RowsTask = { readonly findings: FindingList; readonly isOwn: boolean };

function* readRows(database: DatabaseSync, { table, geometry }: Layer, { findings, isOwn }: RowsTask) {
  const longest = isOwn ? longestOwnText : longestText;
  const quoted = `"${table.replaceAll('"', '""')}"`;
  const statement = database.prepare(`select rowid as "allmenning rowid", * from ${quoted}`);
  statement.setReadBigInts(true);
  for (const row of statement.iterate()) {
    const { 'allmenning rowid': rowid, [geometry]: blob, ...columns } = row;
    const id = `${table}.${rowid}`;
    const shape = blob instanceof Uint8Array ? readGeometry(blob) : null;
    if (shape !== null && !hasPlaces(shape)) {
      const message = 'En koordinat ligger utenfor jorda.';
      findings.add({ severity: 'error', code: 'coordinate-out-of-range', object: id, message });
    } else if (shape === null && blob instanceof Uint8Array && !isEmptyGeometry(blob)) {
      const message = 'Geometrien kan ikke leses.';
      findings.add({ severity: 'error', code: 'bad-coordinates', object: id, message });
    }
    yield {
      layer: table,
      id,
      columns: Object.entries(columns).flatMap(([name, value]): (readonly [string, string])[] =>
        value === null || value instanceof Uint8Array ? [] : [[name, String(value).slice(0, longest)]],
      ),
      geometry: shape !== null && hasPlaces(shape) ? shape : null,
    };
  }
}

const envelopeBytes = [0, 32, 48, 48, 64];

/** The GeoPackage header (§2.1.3) stands before the well-known binary. */
function readGeometry(blob: Uint8Array) {
  if (blob.byteLength < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) return readWkb(blob);
  const envelope = envelopeBytes[((blob[3] ?? 0) >> 1) & 7];
  return envelope === undefined ? null : readWkb(blob.subarray(8 + envelope));
}

function isEmptyGeometry(blob: Uint8Array): boolean {
  return ((blob[3] ?? 0) & 0x10) !== 0;
}

const broken: Finding = {
  severity: 'error',
  code: 'geopackage-broken',
  message: 'GeoPackage-fila er ødelagt, avkortet eller en annen slags database. Eksporter den på nytt.',
};

const noFeatures: Finding = {
  severity: 'error',
  code: 'no-features',
  message: 'GeoPackage-fila har ingen objekter.',
};
